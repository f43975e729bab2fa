import type { ActivityReader } from '../../ledger/activity.ts';
import type { Audit } from '../../ledger/audit.ts';
import type { Retention } from '../../ledger/retention.ts';
import type { Health } from '../../ledger/records.ts';
import type { JobView } from '../../messages/jobs.ts';
import type { LockState } from '../../messages/lock.ts';
import type { AlertSettings } from '../../settings/alerts.ts';
import type { RetentionSettings } from '../../settings/retention.ts';
import type { News } from './alerts.ts';

/** What leaves the worker for the person: the button, notifications, pages and tabs. Nothing of it ever fails the work. */
export interface Outlets {
  /** The number on the extension's button; 0 takes it away. */
  readonly badge: (count: number) => void;
  /** Shows a notification, if that is allowed. */
  readonly notify: (news: News) => void;
  /** Does somebody look at this back office now? */
  readonly watched: (backOffice: string) => Promise<boolean>;
  /** Brings the order's row into view in a tab that shows it. */
  readonly showRow: (backOffice: string, hostId: string) => Promise<boolean>;
  /** Opens the activity page with what fits this text. */
  readonly openPage: (text: string) => void;
  /** Tells open pages of the extension that these cases changed; none: something else did. */
  readonly tellPages: (keys: readonly string[]) => void;
}

export interface ActivityPorts {
  readonly activity: ActivityReader;
  readonly retention: Retention;
  readonly retentionSettings: RetentionSettings;
  readonly alerts: AlertSettings;
  /** What is remembered while the browser runs. */
  readonly remembered: { get(): Promise<unknown>; set(value: unknown): Promise<void> };
  readonly outlets: Outlets;
}

/** What the rest of the worker gives. */
export interface Around {
  readonly audit: Pick<Audit, 'page' | 'trim'>;
  readonly health: () => Promise<Health[]>;
  readonly busy: (key: string) => boolean;
  readonly jobs: () => Promise<JobView[]>;
  readonly lock: () => Promise<LockState>;
  /** Epoch ms. */
  readonly now: () => number;
}
