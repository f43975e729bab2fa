import { alertsEn, alertsJa } from './alerts.ts';
import { translator } from './translate.ts';

/** Words of the button and of notifications. */
export const t = translator(alertsJa, alertsEn);
