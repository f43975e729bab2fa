import { afterEach, expect, test } from 'vitest';
import type { AsideNote } from '../../lib/messages/aside.ts';
import type { InputOf } from '../../lib/messages/contract.ts';
import { t } from '../../lib/words/index.ts';
import { inSurface, overlayOn, poll, quiet, surfaceText, view } from './host-page.ts';

let stage: ReturnType<typeof overlayOn>;
afterEach(() => {
  stage.end();
  stage.root.remove();
});

const rows = ['1', '2', '3', '4', '5'].map((id) => ({ id, number: `A-${id}` }));
function open(aside: AsideNote): void {
  stage = overlayOn(rows, ({ input }) => ({
    ...quiet,
    aside,
    cases: (input as InputOf<'cases.rows'>).rows.map(({ hostId }) => view(hostId)),
  }));
}

test('an order of this list whose record cannot be read is named in one quiet line', async () => {
  open({ hostIds: ['2', '5'], untold: 0 });
  await poll(surfaceText).toContain(t('overlay.aside', { numbers: 'A-2、A-5' }));
  expect(surfaceText()).toContain(t('overlay.asideNext'));
  expect(inSurface('.toasts').children).toHaveLength(1);
  expect(inSurface('.toast').classList).toContain('quiet');
});

test('many of them are counted, not listed without end', async () => {
  open({ hostIds: ['1', '2', '3', '4'], untold: 0 });
  await poll(surfaceText).toContain(t('overlay.asideMore', { numbers: 'A-1、A-2、A-3', count: 4 }));
});

test('a record that does not tell whose it is: exactly that is said', async () => {
  open({ hostIds: [], untold: 2 });
  await poll(surfaceText).toContain(t('overlay.asideUntold', { count: 2 }));
  expect(surfaceText()).not.toContain('A-1');
});

test('the line grows with the rows that come, and stays one', async () => {
  stage = overlayOn(rows.slice(0, 1), ({ input }) => {
    const asked = (input as InputOf<'cases.rows'>).rows.map(({ hostId }) => hostId);
    return { ...quiet, aside: { hostIds: asked, untold: 1 }, cases: asked.map((id) => view(id)) };
  });
  await poll(surfaceText).toContain(t('overlay.aside', { numbers: 'A-1' }));
  const row = stage.rows[0]?.cloneNode(true) as HTMLTableRowElement;
  row.querySelector('yoshin-slot')?.remove();
  row.setAttribute('data-order-number', '77');
  row.querySelector('a')!.setAttribute('href', 'order_details_beta.php?oid=77');
  row.querySelector('a')!.textContent = 'A-77';
  stage.table.tBodies[0]?.append(row);
  await poll(surfaceText).toContain(t('overlay.aside', { numbers: 'A-1、A-77' }));
  expect(inSurface('.toasts').children).toHaveLength(1);
});

test('nothing is said while all can be read', async () => {
  open(quiet.aside);
  await poll(() => stage.asked().flat().length).toBe(5);
  expect(surfaceText()).not.toContain(t('overlay.asideNext'));
});
