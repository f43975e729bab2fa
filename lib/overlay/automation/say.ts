import { t } from '../../words/index.ts';
import { timeInJapan } from '../time.ts';
import type { AutomationState } from './desk.ts';

export interface Said {
  readonly text: string;
  readonly tone: '' | 'busy' | 'look';
  /** A job that the line speaks of. */
  readonly jobId: string | null;
}

/** One line on what happens by itself; null where nothing does. `now` epoch ms. */
export function said({ view, loggedOut, reading }: AutomationState, now: number): Said | null {
  if (!view?.on) return null;
  const line = (text: string, tone: Said['tone'], jobId: string | null = null): Said => ({
    text,
    tone,
    jobId,
  });
  const { last, left, running } = view;
  const look = left.length > 0 ? t('automation.leftToo', { count: left.length }) : '';
  if (view.paused) return line(t('automation.paused') + look, 'look');
  if (view.stopped) return line(t('automation.stopped'), 'look', last?.jobId ?? null);
  if (loggedOut) return line(t('automation.loggedOut'), 'look');
  if (view.waits) return line(t(`automation.${view.waits}`), 'look');
  if (running) return line(t('automation.running', { operation: t(`overlay.${running}`) }), 'busy');
  if (reading > 0) return line(t('automation.reading', { count: reading }), 'busy');
  if (!last) return line(t('automation.on') + look, look === '' ? '' : 'look');
  const { operation, done, failed, at, jobId } = last;
  const word = operation === 'authorize' || operation === 'registerShipment' ? operation : 'check';
  const bad = failed > 0 ? t('automation.failedToo', { count: failed }) : '';
  const text = t(`automation.done.${word}`, { count: done, time: timeInJapan(at, now) });
  return line(text + bad + look, bad + look === '' ? '' : 'look', jobId);
}
