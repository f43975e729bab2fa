import type { CaseView } from '../../lib/messages/contract.ts';
import { allow, bareView } from '../fixtures/views.ts';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { test as base } from '@playwright/test';
import { openStage, type Stage } from './stage.ts';

/** A test on a list long enough for pages of 500 rows. */
export const test = base.extend<{ stage: Stage }>({
  stage: async ({ browserName: _ }, use) => {
    const stage = await openStage({ orders: 700 });
    await use(stage);
    await stage.close();
  },
});

/** What the worker would say of an order, for states that only a long life at the provider brings. */
export const view = (hostId: number, change: Partial<CaseView>): CaseView => bareView(String(hostId), change);

/** Tells every tab, as the worker does when a case changed. */
export async function announce(stage: Stage, cases: readonly CaseView[]): Promise<void> {
  const worker = stage.context.serviceWorkers()[0] ?? (await stage.context.waitForEvent('serviceworker'));
  const message = { event: 'cases.changed', backOffice: stage.office.origin, cases };
  await worker.evaluate(async (message) => {
    interface Tabs {
      query(filter: object): Promise<{ id: number }[]>;
      sendMessage(id: number, message: unknown): Promise<unknown>;
    }
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    for (const { id } of await tabs.query({})) {
      await tabs.sendMessage(id, message).catch(() => undefined);
    }
  }, message);
}

/** One of each state, on the first orders of the list. */
export function everyState(): CaseView[] {
  const sent = { sentNumber: '20261120-084101', amount: 6830, answeredAt: Date.now() - 3 * 3_600_000 };
  const changes: Partial<CaseView>[] = [
    { main: 'authorize', verdicts: allow('authorize', 'check') },
    {
      status: 'invalid',
      main: 'authorize',
      verdicts: allow('authorize', 'check', 'clear'),
      message: '送信前の確認で、直していただく項目が見つかりました。何も送信していません。',
      remedy: '受注管理画面で注文を直してから、もう一度「与信を実行」を押してください。',
      problems: [
        {
          field: 'buyer.street',
          label: '注文者住所',
          value: '東京都千代田区丸の内',
          reason: '番地がありません。',
          remedy: '番地まで入力してください。',
        },
      ],
    },
    { status: 'running', sentNumber: '20261120-084103' },
    {
      status: 'uncertain',
      main: 'check',
      verdicts: allow('check'),
      ...sent,
      message: '結果をまだ確認できていません。',
    },
    {
      status: 'review',
      main: 'check',
      verdicts: allow('check', 'cancel'),
      heldSince: sent.answeredAt,
      ...sent,
      message: '提供元が審査中です。',
    },
    {
      status: 'approved',
      main: 'change',
      verdicts: { ...allow('check', 'cancel', 'change'), registerShipment: 'why.noTracking' },
      differences: [
        {
          field: 'totalAmount',
          label: '請求金額',
          before: '6,830円',
          after: '5,980円',
          kind: 'amount',
          scope: 'amount',
        },
      ],
      ...sent,
    },
    {
      status: 'declined',
      main: 'authorize',
      verdicts: allow('authorize', 'check', 'clear'),
      ...sent,
      message: '限度額を超過しています（購入者の未払い残高を含む累計）。',
      remedy: '金額を下げて再度実行するか、別のお支払い方法をご案内ください。',
    },
    { status: 'cancelled', main: 'authorize', verdicts: allow('authorize', 'check'), ...sent },
    {
      status: 'shipped',
      main: 'check',
      verdicts: allow('check', 'cancel', 'withdrawShipment'),
      progress: 'investigation',
      slip: '123456789012',
      ...sent,
    },
  ];
  const { clean, cleanTwoItems, giftRecipient, twelveItems, variantKanji } = knownOrders;
  const { noHouseNumber, hostileName, longNumber, zeroTotal } = knownOrders;
  const ids = [
    clean,
    cleanTwoItems,
    giftRecipient,
    twelveItems,
    variantKanji,
    noHouseNumber,
    hostileName,
    longNumber,
    zeroTotal,
  ];
  return changes.map((change, at) => view(ids[at] ?? 0, change));
}
