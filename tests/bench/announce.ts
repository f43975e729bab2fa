import type { CaseView } from '../../lib/messages/contract.ts';
import { bareView } from '../fixtures/views.ts';
import type { World } from './world.ts';

interface Tabs {
  readonly chrome: {
    readonly tabs: {
      query(filter: object): Promise<{ id: number }[]>;
      sendMessage(id: number, message: unknown): Promise<unknown>;
    };
  };
}

const states = ['approved', 'declined', 'review', 'shipped', 'invalid'] as const;

/** A case as the worker tells of it after a call; `nth` makes it another one each time. */
export const changed = (hostId: string, nth: number): CaseView =>
  bareView(hostId, {
    status: states[nth % states.length]!,
    main: 'check',
    sentNumber: `20261120-${hostId}`,
    amount: 6830 + nth,
    answeredAt: Date.now(),
    message: '提供元が回答しました。',
  });

/** Tells the list of each of these cases in a message of its own, one after the other, as the worker does. */
export async function tell({ stage }: World, cases: readonly CaseView[]): Promise<void> {
  const worker = await stage.worker();
  await worker.evaluate(
    async ({ backOffice, cases }) => {
      const { tabs } = (globalThis as unknown as Tabs).chrome;
      const open = await tabs.query({ url: `${backOffice}/*` });
      for (const view of cases)
        for (const { id } of open)
          await tabs
            .sendMessage(id, { event: 'cases.changed', backOffice, cases: [view] })
            .catch(() => undefined);
    },
    { backOffice: stage.office.origin, cases },
  );
}

/** Ids of the list's first rows, from the top. */
export const idsIn = ({ ours }: World, most: number): Promise<string[]> =>
  ours.page.evaluate(
    (count) =>
      [...document.querySelectorAll<HTMLElement>('tr[data-order-number]')]
        .slice(0, count)
        .map((row) => row.dataset.orderNumber ?? ''),
    most,
  );
