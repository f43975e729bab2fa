import { describe, expect, test } from 'vitest';
import { codeTable } from '../../../lib/providers/kuroneko/errors/code-table.ts';
import { createExplainer, lazyExplainer } from '../../../lib/providers/kuroneko/errors/explain.ts';
import { transportError } from '../../../lib/providers/kuroneko/errors/transport.ts';

const { explain, known: knownCodes } = createExplainer(codeTable);

test('all 353 published codes are known, per call as many as published', () => {
  const per = Map.groupBy(knownCodes(), (code) => code.slice(0, 5));
  expect(Object.fromEntries([...per].map(([api, codes]) => [api, new Set(codes).size]))).toEqual({
    kaara: 98,
    kaars: 14,
    kaacl: 17,
    kaasl: 41,
    kaast: 15,
    kaasd: 18,
    kaakk: 63,
    kaarr: 64,
    kaasa: 20,
    err00: 3,
  });
});

test('what staff read for each of them is as it was when a person last read it', async () => {
  const table = knownCodes()
    .toSorted()
    .map((code) => explain(code))
    .map(({ message, remedy, next }) => `${message}\n    ${remedy} [${next}]`);
  await expect(`${table.join('\n')}\n`).toMatchFileSnapshot('code-table.txt');
});

test.each(knownCodes())('%s says what happened and what to do, in whole polite sentences', (code) => {
  const { message, remedy } = explain(code);
  expect(message).toMatch(new RegExp(`^[^。]{5,60}。（${code}）$|^[^。]+。[^。]+。（${code}）$`));
  expect(remedy).toMatch(/^([^。]{4,60}。){1,2}$/);
  expect(remedy).toMatch(/(ください|です|ます)。$/);
  const both = (message.replace(`（${code}）`, '') + remedy).replaceAll('Yoshin', '');
  expect(both).not.toMatch(/[〈〉《》{}]|undefined|未知|（）|の区分の|がが|をを|にに|のの|の、の/);
  expect(both, 'no name of a parameter').not.toMatch(/[a-z]{3}/);
});

describe('the next step fits the cause', () => {
  test.each([
    ['kaara020E', 'edit', '注文者氏名'],
    ['kaara036E', 'edit', '注文者住所が長すぎます'],
    ['kaara073E', 'edit', '送り先郵便番号が実在しません'],
    ['kaara018E', 'edit', '90日'],
    ['kaara048E', 'edit', '999,999円'],
    ['kaara009E', 'check', 'すでに'],
    ['kaara092E', 'settings', 'パスワード'],
    ['kaara004E', 'settings', '登録されていません'],
    ['kaara005E', 'settings', '停止'],
    ['kaara052E', 'settings', '同梱'],
    ['kaara007E', 'never', '受注番号'],
    ['kaara088E', 'never', '依頼日時'],
    ['kaars008E', 'check', '取り消されて'],
    ['kaacl015E', 'never', '入金済み'],
    ['kaasl014E', 'edit', '伝票番号が正しくありません'],
    ['kaasl019E', 'settings', '配送会社'],
    ['kaakk004E', 'settings', '金額変更'],
    ['kaarr009E', 'never', '再発行'],
    ['kaasa021E', 'never', '認証コード'],
    ['err0001', 'check', 'エラー'],
  ])('%s: %s', (code, next, words) => {
    expect(explain(code)).toMatchObject({ code, next, message: expect.stringContaining(words) });
  });

  test('of a suspended contract only the provider can tell more', () =>
    expect(explain('kaara005E').remedy).toBe('提供元に契約の内容をお問い合わせください。'));
});

describe('codes of another kind', () => {
  test('upper and lower case are the same', () => {
    expect(explain('KAARA029E').message).toBe('注文者郵便番号が実在しません。（KAARA029E）');
    expect(explain('ERR0003').next).toBe('check');
  });
  test.each(['kaara999E', 'kaara041E', 'Z012000004', 'constructor', '__proto__'])(
    '%s is shown as it is',
    (code) => {
      expect(explain(code)).toMatchObject({ code, next: 'check', message: expect.stringContaining(code) });
    },
  );
});

describe('what happens on the way', () => {
  test.each([
    ['timeout', 'check'],
    ['network', 'check'],
    ['malformed', 'check'],
    ['tooLarge', 'check'],
    ['httpStatus', 'check'],
    ['redirected', 'check'],
    ['mismatch', 'check'],
    ['maintenance', 'later'],
    ['badUrl', 'settings'],
  ] as const)('%s', (code, next) => {
    const error = transportError(code, 'HTTP 500');
    expect(error).toMatchObject({ code, next, cause: 'HTTP 500' });
    expect(error.message).toMatch(/。$/);
    expect(error.remedy).toMatch(/(ください|ます)。$/);
    expect(error.message + error.remedy).not.toContain('HTTP');
  });
  test('no cause, no empty field', () => expect(transportError('timeout')).not.toHaveProperty('cause'));
});

test('the table is read once, from plain data, and only when it is needed', async () => {
  let reads = 0;
  const words = lazyExplainer(async () => {
    reads++;
    return JSON.parse(JSON.stringify(codeTable)) as typeof codeTable;
  });
  expect(reads).toBe(0);
  for (const code of knownCodes()) expect((await words()).explain(code)).toEqual(explain(code));
  expect(reads).toBe(1);
});

test('a table that cannot be read loses no answer, and is tried again', async () => {
  let broken = true;
  const words = lazyExplainer(async () => {
    if (broken) throw new TypeError('no file');
    return codeTable;
  });
  expect((await words()).explain('kaara009E')).toMatchObject({ code: 'kaara009E', next: 'check' });
  broken = false;
  expect((await words()).explain('kaara022E')).toEqual(explain('kaara022E'));
});
