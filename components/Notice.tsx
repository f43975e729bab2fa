import type { ComponentChildren } from 'preact';
import { HelpLink } from './HelpLink.tsx';

export type Tone = 'good' | 'warn' | 'bad' | 'busy' | 'plain';

const shapes: Readonly<Record<Tone, string>> = {
  good: 'M3.5 8.5l3 3 6-7',
  warn: 'M8 3.5v5.5M8 12v.5',
  bad: 'M4 4l8 8M12 4l-8 8',
  busy: 'M8 2a6 6 0 0 1 6 6',
  plain: 'M8 7v5.5M8 3.5V4',
};

/** A small sign that says the tone without colour. The words beside it say it too. */
export function Sign({ tone }: { readonly tone: Tone }) {
  return (
    <svg class={`sign ${tone}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={shapes[tone]} />
    </svg>
  );
}

interface Props {
  readonly tone: Tone;
  /** What happened. */
  readonly title: string;
  /** What to do next. */
  readonly next?: string;
  /** Small print for those who help. */
  readonly detail?: string;
  /** Page of the built-in guide that tells more. */
  readonly topic?: string;
  /** Buttons. */
  readonly children?: ComponentChildren;
}

/** What happened, what to do next, and at most one button for it. */
export function Notice({ tone, title, next = '', detail = '', topic = '', children }: Props) {
  return (
    <div class={`notice ${tone}`}>
      <Sign tone={tone} />
      <div>
        <p class="what">{title}</p>
        {next !== '' && <p>{next}</p>}
        {detail !== '' && <p class="hint">{detail}</p>}
        {topic !== '' && <HelpLink topic={topic} about={title} />}
      </div>
      {children}
    </div>
  );
}
