import type { Mending } from '../messages/mends.ts';
import { t } from '../words/index.ts';
import { compare } from './diff.ts';
import { element } from './element.ts';
import { fieldsOf, textOf, withAgreement, withText, type MendState } from './mending.ts';
import { onInput, onPress } from './press.ts';
import { marked } from './tables.ts';

/** Holds what the person makes of it; changes are told to whoever shows the buttons. */
export interface MendDesk {
  state: MendState;
  readonly changed: () => void;
}

let count = 0;

/** One text that does not fit: what is wrong, before and after, and, where it is a suggestion, how to edit and confirm it. */
export function mendPart(mend: Mending, desk: MendDesk): HTMLElement {
  const { field, label, reason, before, certain, remembered, fault, choices } = mend;
  const id = `mend-${++count}`;
  const settled = certain && fault === '';
  const chip = settled ? 'mend.certain' : remembered ? 'mend.remembered' : 'mend.suggested';
  const from = element('dd', {}, []);
  const to = element('dd', { className: 'after' }, []);
  const tick = element('input', { type: 'checkbox' });
  const boxes = fieldsOf(mend, mend.after).map((_text, at) => box(mend, `${id}-${at}`, at, `${id}-fault`));
  const buttons = choices.map((choice) => element('button', { type: 'button', textContent: shown(choice) }));

  function draw(): void {
    const text = desk.state.texts.get(field) ?? '';
    const parts = compare(before, text);
    from.replaceChildren(...marked(parts.before));
    to.replaceChildren(...marked(parts.after));
    tick.checked = desk.state.agreed.has(field);
    const texts = fieldsOf(mend, text);
    for (const [at, { input, counter }] of boxes.entries()) {
      const own = texts[at] ?? '';
      // Not while somebody types in it: the caret would jump.
      if (input.value !== own) input.value = own;
      counter.textContent =
        mend.limit > 0 ? t('mend.count', { count: [...own].length, limit: mend.limit }) : '';
    }
    for (const [at, button] of buttons.entries()) button.ariaPressed = String(choices[at] === text);
  }
  function set(text: string): void {
    desk.state = withText(desk.state, field, text);
    draw();
    desk.changed();
  }
  for (const { input } of boxes) onInput(input, () => set(textOf(boxes.map((one) => one.input.value))));
  for (const [at, button] of buttons.entries()) onPress(button, () => set(choices[at] ?? ''));
  onPress(tick, () => {
    desk.state = withAgreement(desk.state, field, !desk.state.agreed.has(field));
    draw();
    desk.changed();
  });
  draw();

  const head = element('h3', { id: `${id}-head` }, [
    label,
    element('small', { className: settled ? 'sure' : 'guess', textContent: t(chip) }),
  ]);
  const facts = element('dl', { className: 'facts' }, [
    element('dt', { textContent: t('overlay.before') }),
    from,
    element('dt', { textContent: t('overlay.after') }),
    to,
  ]);
  const wrong =
    fault === '' ? [] : [element('p', { id: `${id}-fault`, className: 'fault', textContent: fault })];
  const part = element('section', { className: 'mend' }, [
    head,
    ...(reason === '' ? [] : [element('p', { textContent: reason })]),
    facts,
    ...wrong,
    ...(settled ? [] : [editor(buttons, boxes, tick, label)]),
  ]);
  part.setAttribute('aria-labelledby', `${id}-head`);
  return part;
}

interface Box {
  readonly input: HTMLInputElement;
  readonly counter: HTMLElement;
  readonly row: HTMLElement;
}

/** A line to type in, with its name and how much fits. */
function box({ field, limit, fault, label }: Mending, id: string, at: number, faultId: string): Box {
  const two = field.endsWith('.street');
  const name = two ? t(at === 0 ? 'mend.line1' : 'mend.line2') : t('mend.edit');
  const input = element('input', {
    type: field === 'shipOn' ? 'date' : 'text',
    className: 'text',
    autocomplete: 'off',
    spellcheck: false,
  });
  input.ariaLabel = `${label}　${name}`;
  const counter = element('small', { id: `${id}-count` });
  input.setAttribute(
    'aria-describedby',
    [limit > 0 ? counter.id : '', fault === '' ? '' : faultId].join(' ').trim(),
  );
  if (fault !== '') input.ariaInvalid = 'true';
  return {
    input,
    counter,
    row: element('div', { className: 'box' }, [element('span', { textContent: name }), input, counter]),
  };
}

function editor(
  buttons: readonly HTMLElement[],
  boxes: readonly Box[],
  tick: HTMLElement,
  label: string,
): HTMLElement {
  const choices = element('div', { className: 'choices' }, buttons.length > 1 ? [...buttons] : []);
  choices.role = 'group';
  choices.ariaLabel = t('mend.choicesOf', { label });
  return element('div', { className: 'editor' }, [
    ...(buttons.length > 1 ? [element('span', { textContent: t('mend.choices') }), choices] : []),
    ...boxes.map(({ row }) => row),
    element('label', {}, [tick, element('span', { textContent: t('mend.agree', { label }) })]),
  ]);
}

/** A text on one line of a button. */
const shown = (text: string): string => (text === '' ? t('mend.nothing') : text.replaceAll('\n', ' ↵ '));
