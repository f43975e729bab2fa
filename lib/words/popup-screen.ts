import { popupEn, popupJa } from './popup.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { translator } from './translate.ts';

export { language } from './translate.ts';

/** Words of the popup: its own, and those of operations. */
export const t = translator({ ...ja, ...popupJa }, { ...en, ...popupEn });
