import type { Operation } from '../credit/status.ts';
import type { Ask } from '../messages/contract.ts';
import { t as tFee } from '../words/fees.ts';
import { t, type WordKey } from '../words/index.ts';
import { element } from './element.ts';
import { feeFacts } from './fee-parts.ts';
import { mendPart, type MendDesk } from './mend-parts.ts';
import { hurdle, mendState, unsettled, type MendState } from './mending.ts';
import { onPress } from './press.ts';
import type { Surface } from './surface.ts';
import { changeTable, differenceParts, differenceTable, factList, yen } from './tables.ts';

type Conversion = Ask['conversions'][number];

/** Every kind, in the order in which they deserve to be looked at. */
const kinds: Readonly<Record<Conversion['kind'], WordKey>> = {
  merge: 'overlay.kind.merge',
  cut: 'overlay.kind.split',
  split: 'overlay.kind.split',
  mend: 'overlay.kind.reword',
  reword: 'overlay.kind.reword',
  width: 'overlay.kind.width',
};
/** What cannot be taken back: the safe answer is at hand. */
const grave: readonly Operation[] = ['cancel', 'withdrawShipment'];
/** What goes out without a question when nothing but character widths changes. The others always ask. */
const mayPass: readonly Operation[] = ['authorize', 'registerShipment'];

export interface Decision {
  /** `judge`: edited texts are to be judged and shown again before they can be sent. */
  readonly answer: 'no' | 'judge' | 'send';
  readonly always: boolean;
  readonly mending: MendState;
}

interface Question {
  readonly ask: Ask;
  readonly number: string;
  readonly signal: AbortSignal;
  /** What was said in the question before this one. */
  readonly last?: MendState | null;
}

/** Shows what an operation will do, and differences character by character. Resolves with the decision; Escape and the end of the overlay are a no. */
export function askConfirm(
  surface: Surface,
  { ask, number, signal, last = null }: Question,
): Promise<Decision> {
  const { mends } = ask;
  const no: Decision = { answer: 'no', always: false, mending: mendState(mends, last) };
  if (signal.aborted) return Promise.resolve(no);
  return new Promise((resolve) => {
    let decision = no;
    /** Kept here and not read from the tick at the end: a page script can set a tick, but not press it. */
    let always = false;
    const { operation } = ask;
    const tick = element('input', { type: 'checkbox' });
    onPress(tick, () => (always = tick.checked));
    const label = element('label', { className: 'wide' }, [
      tick,
      element('span', {}, [t('overlay.always'), element('small', { textContent: t('overlay.alwaysWhy') })]),
    ]);
    const stop = onPress(element('button', { type: 'button', textContent: t('overlay.stop') }), () =>
      dialog.close(),
    );
    const isGrave = grave.includes(operation);
    const hint = element('p', { id: 'mend-hint', className: 'hint' });
    hint.role = 'status';
    const desk: MendDesk = { state: no.mending, changed: draw };
    const send = element('button', { type: 'button', className: isGrave ? 'main grave' : 'main' });
    onPress(send, () => {
      const stands = hurdle(mends, desk.state);
      if (stands === 'fault' || stands === 'open') return;
      const answer = stands === 'edited' ? 'judge' : 'send';
      decision = { answer, always: always && tick.checked, mending: desk.state };
      dialog.close();
    });
    function draw(): void {
      const stands = hurdle(mends, desk.state);
      const mended = operation === 'authorize' && mends.length > 0;
      const word = mended ? 'mend.send' : (`confirm.do.${operation}` as const);
      send.textContent = t(stands === 'edited' ? 'mend.judge' : word);
      send.ariaDisabled = stands === 'fault' || stands === 'open' ? 'true' : null;
      const why = { none: '', edited: t('mend.editedHint'), fault: t('mend.faultHint'), open: '' }[stands];
      hint.textContent =
        stands === 'open' ? t('mend.openHint', { count: unsettled(mends, desk.state) }) : why;
    }
    if (mends.length > 0) send.setAttribute('aria-describedby', hint.id);
    draw();
    const widths =
      mends.length === 0 &&
      mayPass.includes(operation) &&
      ask.conversions.some(({ kind }) => kind === 'width');
    const dialog = surface.open({
      title: [titleOf(ask, mends.length > 0)],
      subtitle: t('overlay.order', { number }),
      body: bodyOf(
        ask,
        mends.map((mend) => mendPart(mend, desk)),
      ),
      footer: [
        ...(mends.length > 0 ? [hint] : []),
        widths ? label : element('span', { className: 'wide' }),
        stop,
        send,
      ],
      ...(isGrave ? { focus: stop } : {}),
      onClose: () => resolve(decision),
    });
    signal.addEventListener('abort', () => resolve(no), { once: true });
  });
}

function titleOf(ask: Ask, mending: boolean): string {
  if (mending) return t('mend.title');
  return isAboutFee(ask) ? tFee('fee.confirmTitle') : t(`confirm.title.${ask.operation}`);
}

/** Nothing is asked but whether the fee is right. */
const isAboutFee = ({ operation, fee, mends, conversions }: Ask): boolean =>
  operation === 'authorize' && fee !== undefined && mends.length + conversions.length === 0;

function bodyOf(ask: Ask, mends: readonly HTMLElement[]): HTMLElement[] {
  const { steps, notes, left, conversions, sentNumber, slip } = ask;
  const numbers: [string, string][] = [];
  if (sentNumber !== '') numbers.push([t('overlay.sentNumber'), sentNumber]);
  if (slip !== '') numbers.push([t('overlay.trackingNumber'), slip]);
  const item = (key: WordKey): HTMLElement => element('li', { textContent: t(key) });
  // Said where the things that are left stand.
  const others = notes.filter((note) => note !== 'plan.note.left');
  return [
    // Of an authorization it says that no text is lost, which a person may decide otherwise here.
    ...(mends.length > 0 && ask.operation === 'authorize'
      ? []
      : [
          element('p', {
            textContent: isAboutFee(ask) ? tFee('fee.confirmLead') : t(`confirm.lead.${ask.operation}`),
          }),
        ]),
    ...(mends.length > 0 ? [element('p', { textContent: t('mend.lead') }), ...mends] : []),
    ...(numbers.length > 0 ? [factList(numbers)] : []),
    ...(steps.length > 0
      ? [element('h3', { textContent: t('confirm.steps') }), element('ol', {}, steps.map(item))]
      : []),
    ...(others.length > 0 ? [element('ul', { className: 'notes' }, others.map(item))] : []),
    ...differenceParts(ask.differences),
    ...(left.length > 0 ? [element('h3', { textContent: t('plan.note.left') }), differenceTable(left)] : []),
    ...conversionParts(conversions),
    ...(ask.fee ? [element('h3', { textContent: tFee('fee.title') }), feeFacts(ask.fee, false)] : []),
    ...amountParts(ask),
  ];
}

function conversionParts(conversions: readonly Conversion[]): HTMLElement[] {
  return [...new Set(Object.values(kinds))].flatMap((word) => {
    const list = conversions.filter((one) => kinds[one.kind] === word);
    if (list.length === 0) return [];
    const count = element('small', { textContent: t('overlay.count', { count: list.length }) });
    return [
      element('h3', {}, [t(word), count]),
      changeTable(list, ['overlay.before', 'overlay.after'], ({ kind }) => kind === 'merge'),
    ];
  });
}

/** The amount, from what to what and by how much. */
function amountParts({ before, after }: Pick<Ask, 'before' | 'after'>): HTMLElement[] {
  const now = after ?? before;
  if (now === null) return [];
  const total = element('p', { className: 'total' }, [t('overlay.amount')]);
  if (before !== null && after !== null && before !== after) {
    const by = after - before;
    const change = `${by > 0 ? '+' : '−'}${yen(Math.abs(by))}`;
    total.append(element('s', { textContent: yen(before) }), element('span', { textContent: ' → ' }));
    total.append(
      element('b', { textContent: yen(now) }),
      element('small', { textContent: t('confirm.by', { change }) }),
    );
  } else total.append(element('b', { textContent: yen(now) }));
  return [total];
}
