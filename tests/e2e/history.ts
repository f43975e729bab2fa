import type { Page } from '@playwright/test';
import type { StoredLine } from '../../lib/ledger/audit-records.ts';
import type { Case } from '../../lib/ledger/records.ts';
import { freshCase } from '../../lib/operations/cases.ts';
import type { Stage } from './stage.ts';

const day = 86_400_000;
const names = ['山田　花子', '佐藤　一郎', '鈴木　まこと', '髙橋　由美', '田中　健太', '渡邉　さくら'];
const people = ['田中', '佐藤', ''];

/** A number that looks like chance and is the same every time. */
const mixed = (index: number): number => (Math.imul(index + 1, 2_654_435_761) >>> 0) % 997;

/** The case of the order with this index: what a year of a busy shop leaves. */
export function pastCase(backOffice: string, index: number, now: number): Case {
  const draw = mixed(index);
  const at = now - Math.floor((index * 160 * day) / 5_000) - draw * 60_000;
  const hostId = String(700_000 + index);
  const number = `R-${20_260_000 + index}`;
  const status =
    draw < 60
      ? 'declined'
      : draw < 110 && index < 400
        ? 'review'
        : draw < 130
          ? 'cancelled'
          : index < 300
            ? 'approved'
            : 'shipped';
  const terms = {
    merchantCode: '99900000011',
    baseUrl: 'https://provider.example/',
    options: { bundledInvoice: false, otherCarrier: false, amountChange: false },
  };
  const sent = {
    name: names[index % names.length] ?? '',
    address1: '東京都千代田区丸の内１－１',
    totalAmount: '6830',
  };
  return {
    ...freshCase(backOffice, hostId),
    shopId: 'main',
    status,
    before: status,
    progress: status === 'shipped' ? (draw < 600 ? 'paid' : 'registered') : null,
    attempt: 1,
    sentNumber: number,
    amount: 1_000 + draw * 13,
    firstTotal: 1_000 + draw * 13,
    sent,
    authorizedOn: new Date(at + 9 * 3_600_000).toISOString().slice(0, 10),
    slip: status === 'shipped' ? { number: `4010${String(draw).padStart(8, '0')}`, carrier: 'yamato' } : null,
    message: status === 'declined' ? 'ご利用いただけませんでした。' : '',
    remedy: status === 'declined' ? '別のお支払い方法をご案内ください。' : '',
    series: { terms, number, prefix: '' },
    consumed: true,
    claims: [`99900000011 ${number}`],
    answeredAt: at,
    heldSince: status === 'review' ? now - draw * 30 * 60_000 : null,
    askAt: status === 'review' ? now + 7 * day : null,
  };
}

/** The calls that led there: a request and its answer. */
export function pastCalls(record: Case, index: number): StoredLine[] {
  const at = record.answeredAt ?? 0;
  const fields = {
    orderNo: record.sentNumber,
    ycfStrCode: '99900000011',
    ...record.sent,
    password: '[secret]',
  };
  const draw = mixed(index);
  const deed = { caseKey: record.key, requestId: '', who: people[index % 3] ?? '' } as const;
  return [
    {
      version: 1,
      kind: 'sent',
      id: 0,
      at: at - 900,
      ...deed,
      operation: 'authorize',
      by: draw % 5 === 0 ? 'automation' : 'person',
      api: 'KAARA0010',
      baseUrl: 'https://provider.example/',
      fields,
    },
    {
      version: 1,
      kind: 'answered',
      id: 0,
      at,
      of: 0,
      answer:
        draw < 8
          ? { kind: 'refused', code: 'kaara009E', fields: { returnCode: '1', errorCode: 'kaara009E' } }
          : { kind: 'answered', code: '', fields: { returnCode: '0', result: '0' } },
    },
  ];
}

/** Writes into the ledger of a stage, as long work there would have. The page is any of the extension's. */
export async function writeHistory(
  page: Page,
  cases: readonly Case[],
  calls: (record: Case, index: number) => StoredLine[] = pastCalls,
): Promise<void> {
  const lines = cases.map((record, index) => calls(record, index)).toReversed();
  await page.evaluate(
    ([cases, lines]) =>
      new Promise<void>((done, fail) => {
        const request = indexedDB.open('yoshin-ledger');
        request.onerror = () => fail(request.error ?? new Error('no reason'));
        request.onsuccess = () => {
          const db = request.result;
          const tx = db.transaction(['cases', 'audit'], 'readwrite');
          for (const one of cases) tx.objectStore('cases').put(one);
          const audit = tx.objectStore('audit');
          for (const [{ id: _, ...sent }, ...answers] of lines as unknown as [
            { id: number },
            ...{ id: number }[],
          ][]) {
            const added = audit.add(sent);
            added.onsuccess = () => {
              for (const { id: _, ...answer } of answers) audit.add({ ...answer, of: added.result });
            };
          }
          tx.oncomplete = () => {
            db.close();
            done();
          };
          tx.onabort = () => fail(tx.error ?? new Error('no reason'));
        };
      }),
    [cases, lines] as const,
  );
}

/** A stage with so many orders in its past. */
export async function withHistory(stage: Stage, count: number): Promise<void> {
  const page = await stage.context.newPage();
  await page.goto(stage.pageUrl('icon.svg'));
  const now = Date.now();
  const cases = Array.from({ length: count }, (_, index) => pastCase(stage.office.origin, index, now));
  await writeHistory(page, cases);
  await page.close();
}
