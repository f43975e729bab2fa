import { createContext, type ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../words/panel-screen.ts';
import { visible, type Part } from '../diff.ts';
import type { PanelDeps } from './ask.ts';

/** How presses are heard. The guard that hears them belongs to another script, so it is handed in. */
export const Hearing = createContext<PanelDeps['hear'] | null>(null);

interface PressProps {
  readonly act: () => void;
  readonly children: ComponentChildren;
  readonly class?: string;
  /** Stays in sight and in the tab order, and does nothing. */
  readonly off?: boolean;
  readonly label?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly describedBy?: string;
  /** Takes the focus when it appears. */
  readonly focused?: boolean;
}

/** A button. Presses are heard by the overlay's guard, which lets through only those of a person. */
export function Press({ act, children, off = false, focused = false, ...more }: PressProps) {
  const hear = useContext(Hearing);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  useLayoutEffect(() => {
    if (button.current) hear?.onPress(button.current, off ? () => undefined : act);
  });
  return (
    <button
      ref={button}
      type="button"
      class={more.class}
      aria-disabled={off || undefined}
      aria-label={more.label}
      aria-pressed={more.pressed}
      aria-expanded={more.expanded}
      aria-describedby={more.describedBy}
    >
      {children}
    </button>
  );
}

/** The way to a page of the guide; nothing where there is none. */
export function Help(props: {
  readonly topic: string;
  readonly about: string;
  readonly open: (topic: string) => void;
}) {
  const { topic, about, open } = props;
  if (topic === '' || topic === 'reload') return null;
  return (
    <Press class="help" label={t('overlay.helpOf', { about })} act={() => open(topic)}>
      {t('overlay.help')}
    </Press>
  );
}

/** A text with the characters marked that changed; an absent one is said, a break between two fields is drawn. */
export function Marked({ parts }: { readonly parts: readonly Part[] }) {
  if (parts.every(({ text }) => text === '')) return <>{t('overlay.blank')}</>;
  return (
    <>{parts.map(({ text, changed }, at) => (changed ? <mark key={at}>{visible(text)}</mark> : text))}</>
  );
}

/** A heading that takes the focus when its part of the panel appears: what is to be read comes first. */
export function Heading({ children }: { readonly children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <h3 ref={heading} tabIndex={-1} class="step">
      {children}
    </h3>
  );
}

interface BarProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly text: string;
  readonly tone?: string;
}

export function Bar({ label, done, total, text, tone = '' }: BarProps) {
  const percent = total === 0 ? 0 : (done / total) * 100;
  return (
    <div
      class={`bar ${tone}`}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      aria-valuetext={text}
    >
      <i style={{ width: `${percent}%` }} />
    </div>
  );
}

/** Lines put into the page at a time: a browser lays out thousands, but not at once. */
const atATime = 200;

interface LinesProps<T> {
  readonly list: readonly T[];
  readonly line: (item: T) => ComponentChildren;
  readonly class?: string;
}

/** A list that shows its first lines, and more when asked. */
export function Lines<T>({ list, line, class: name = 'lines' }: LinesProps<T>) {
  const [shown, show] = useState(atATime);
  const left = list.length - shown;
  return (
    <>
      <ul class={name}>{list.slice(0, shown).map(line)}</ul>
      {left > 0 && (
        <Press class="quiet wide" act={() => show(shown + atATime)}>
          {t('panel.more', { count: Math.min(left, atATime) })}
        </Press>
      )}
    </>
  );
}

const paths = {
  close: 'M4 4l8 8M12 4l-8 8',
  open: 'M6 3.5l4.5 4.5L6 12.5',
  good: 'M3 8.6l3.3 3.3L13 4.6',
  look: 'M8 3v6M8 12.4v.1',
  bad: 'M4 4l8 8M12 4l-8 8',
  lock: 'M3.5 7.2h9v6.3h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  list: 'M2.5 4h1M6 4h7.5M2.5 8h1M6 8h7.5M2.5 12h1M6 12h7.5',
} as const;

/** A drawn sign; the words beside it say the same. */
export function Sign({
  name,
  class: more = '',
}: {
  readonly name: keyof typeof paths;
  readonly class?: string;
}) {
  return (
    <svg class={more} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
