import { expect, test } from 'vitest';
import { bench, Broken, kept } from './bench.ts';

const office = 'https://order.goqsystem.com/*';
const settled = (): Promise<void> => new Promise((turn) => setTimeout(turn));

async function begun(...args: Parameters<typeof bench>) {
  const page = bench(...args);
  await page.options.load();
  await page.options.guide.start();
  return page;
}
const letter = { merchantCode: '99900000011', password: 'abcd1234' };

test('from choosing to done; the shop is saved once, with the password that was typed', async () => {
  const page = await begun();
  const { guide } = page.options;
  const chosen = guide.allowOffice();
  expect(page.asked).toEqual([[office]]); // In the click, and this address alone.
  await chosen;
  page.options.change(letter);
  await guide.test();
  expect(page.state()).toMatchObject({ guide: { step: 'test' }, runs: { 'new-1': { kind: 'done' } } });
  await guide.save();
  expect(page.inputsOf('shops.save')).toMatchObject([
    { shop: { merchantCode: '99900000011', environment: 'live', mall: '' }, password: 'abcd1234' },
  ]);
  expect(page.state().guide).toMatchObject({ step: 'fees', saved: true });
  await guide.afterFees();
  expect(page.state().guide?.step).toBe('done');
  expect(page.inputsOf('shops.save')).toHaveLength(1);
  await guide.finish();
  expect(page.state()).toMatchObject({ guide: null, form: null, guideKept: false });
  expect(page.memory.guide).toBeNull();
});

test('fees that were set are saved on the way on', async () => {
  const page = await begun();
  await page.options.guide.allowOffice();
  page.options.change(letter);
  await page.options.guide.test();
  await page.options.guide.save();
  page.options.change({ fees: { mode: 'add', tiers: [{ from: 1, to: null, fee: 205 }] } });
  await page.options.guide.afterFees();
  expect(page.inputsOf('shops.save').at(-1)).toMatchObject({
    shop: { fees: { mode: 'add' } },
    password: null,
  });
  expect(page.state().guide?.step).toBe('done');
});

test('without the permission it stays, and says so', async () => {
  const page = await begun();
  page.person.allows = false;
  await page.options.guide.allowOffice();
  expect(page.state().guide).toMatchObject({ step: 'office', denied: true });
});

test('an own back office is judged, asked for by its origin, and opened at the page that was pasted', async () => {
  const page = await begun();
  page.options.guide.choose('own');
  await page.options.guide.allowOffice();
  expect(page.asked).toEqual([]);
  page.options.change({ backOffice: 'https://office.example.jp/list?x=1' });
  await page.options.guide.allowOffice();
  expect(page.asked).toEqual([['https://office.example.jp/*']]);
  expect(page.state().guide).toMatchObject({ step: 'letter', listUrl: 'https://office.example.jp/list?x=1' });
});

test('all that is typed is remembered, right or wrong, but never the password', async () => {
  const page = await begun();
  await page.options.guide.allowOffice();
  page.options.change({ merchantCode: '12', password: 'secret99' });
  await page.options.guide.test();
  await settled();
  expect(page.state().guide?.step).toBe('letter');
  expect(page.memory.guide).toMatchObject({ step: 'letter', merchantCode: '12' });
  expect(JSON.stringify(page.memory)).not.toContain('secret99');
});

test('taken up at the step where the password is typed; the same shop, not another one', async () => {
  const page = await begun();
  await page.options.guide.allowOffice();
  page.options.change(letter);
  await page.options.guide.test();
  await settled();
  page.options.guide.leave();
  expect(page.state()).toMatchObject({ guide: null, guideKept: true, runs: {} });
  await page.options.guide.start();
  expect(page.state()).toMatchObject({
    guide: { step: 'letter' },
    form: { draft: { id: 'new-1', merchantCode: '99900000011', password: '' } },
  });
});

test('with shops that the guide knows nothing of, it does not begin', async () => {
  const page = await begun([kept()]);
  expect(page.state().guide).toBeNull();
});

test('a save that fails keeps the step and says what to do', async () => {
  const page = await begun();
  await page.options.guide.allowOffice();
  page.options.change(letter);
  await page.options.guide.test();
  page.answers['shops.save'] = () => Promise.reject(new Broken('lost'));
  await page.options.guide.save();
  expect(page.state()).toMatchObject({ guide: { step: 'test' }, form: { failure: { code: 'lost' } } });
  expect(page.state().form?.draft.password).toBe('abcd1234');
});

test('a guide that is asked for before the shops are known waits for them', async () => {
  const page = bench();
  const started = page.options.guide.start();
  await page.options.load();
  await started;
  expect(page.state().guide?.step).toBe('office');
});
