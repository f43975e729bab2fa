import { describe, expect, test } from 'vitest';
import type { ShipStep } from '../../../../lib/providers/port.ts';
import { brief, merchantA, merchantB, openDesk, register, slips } from './desk.ts';

const A = merchantA.ycfStrCode;
const B = merchantB.ycfStrCode;
const shipped = [
  { kind: 'answered', value: { standing: { credit: 'shipped', progress: 'registered' }, remark: '' } },
];
const change = (
  orderNo: string,
  more: Partial<Extract<ShipStep, { kind: 'changeSlip' }>> = {},
): ShipStep => ({
  kind: 'changeSlip',
  orderNo,
  slip: slips[1],
  before: slips[0],
  shipYmd: '20261128',
  ...more,
});
const withdraw = (orderNo: string): ShipStep => ({ kind: 'withdrawSlip', orderNo });

describe('register', () => {
  test('a number of Yamato, typed with hyphens', async () => {
    const { provider, access, authorize, shop, sent } = await openDesk();
    await authorize('S-1');
    expect(await provider.ship([register('S-1', '1234-5678-9013')], access)).toEqual(shipped);
    expect(await shop.control.order(A, 'S-1')).toMatchObject({ status: '3', slips: [slips[0]] });
    const [fields] = await sent('KAASL');
    expect(fields).toMatchObject({ processDiv: '0', paymentNo: '123456789013' });
    for (const name of ['shipYmd', 'beforePaymentNo']) expect(fields).not.toHaveProperty(name);
  });

  test.each([
    ['a wrong last digit', '123456789014', 'refused kaasl014E'],
    ['thirteen digits', '1234567890131', 'refused kaasl010E'],
    ['eleven digits', '12345678901', 'refused kaasl015E'],
    ['no number', '', 'refused kaasl011E'],
  ])('%s', async (_what, slip, expected) => {
    const { provider, access, authorize } = await openDesk();
    await authorize('S-2');
    expect(brief(await provider.ship([register('S-2', slip)], access))).toBe(expected);
  });

  test('the same number again is taken, or refused with a code that says: ask', async () => {
    const { provider, access, dispatch, shop } = await openDesk();
    await dispatch('S-3');
    expect(await provider.ship([register('S-3')], access)).toEqual(shipped);
    for (const code of ['kaasl018E', 'kaasl020E'] as const) {
      await shop.control.patchSwitches({ slipRegisteredTwice: code });
      const [outcome] = await provider.ship([register('S-3')], access);
      expect(outcome).toMatchObject({ kind: 'refused', same: false, error: { code, next: 'check' } });
    }
  });

  test('one slip serves three orders, not a fourth', async () => {
    const { provider, access, authorize } = await openDesk();
    for (const [index, orderNo] of ['S-4', 'S-5', 'S-6', 'S-7'].entries()) {
      await authorize(orderNo, { telNum: `031234567${index}` });
      expect(brief(await provider.ship([register(orderNo)], access))).toBe(
        index < 3 ? 'answered' : 'refused kaasl045E',
      );
    }
  });

  test.each(['2', '5', '10', '11', '12'])('not from status %s, which is to be asked', async (status) => {
    const { provider, access, authorize, shop } = await openDesk();
    await authorize('S-8');
    await shop.control.patchOrder(A, 'S-8', { status });
    const [outcome] = await provider.ship([register('S-8')], access);
    expect(outcome).toMatchObject({
      kind: 'refused',
      same: false,
      error: { code: 'kaasl020E', next: 'check' },
    });
  });
});

describe('another carrier', () => {
  test('goes as process 2 with no sign in the number, and again to change it', async () => {
    const { provider, access, authorize, shop, sent } = await openDesk(merchantB);
    await shop.control.patchSwitches({ otherCarrierSettles: 'never' });
    await authorize('O-1');
    const other = (slip: string): ShipStep => ({ ...register('O-1', slip), carrier: 'other' }) as ShipStep;
    expect(await provider.ship([other('AB-12_34-56')], access)).toEqual(shipped);
    expect(await provider.ship([other('4005-6789-0123-4567')], access)).toEqual(shipped);
    expect(await shop.control.order(B, 'O-1')).toMatchObject({ status: '3', slips: ['4005678901234567'] });
    expect((await sent('KAASL')).map(({ processDiv, paymentNo }) => [processDiv, paymentNo])).toEqual([
      ['2', 'AB123456'],
      ['2', '4005678901234567'],
    ]);
  });

  test('refused without 他社配送 in the contract', async () => {
    const { provider, access, authorize } = await openDesk();
    await authorize('O-2');
    const step: ShipStep = { kind: 'register', orderNo: 'O-2', slip: 'AB123456', carrier: 'other' };
    expect(await provider.ship([step], access)).toMatchObject([
      { kind: 'refused', error: { code: 'kaasl019E' } },
    ]);
  });
});

describe('change', () => {
  test('replaces the number and moves the day', async () => {
    const { provider, access, dispatch, shop, sent } = await openDesk();
    await dispatch('S-10');
    expect(
      await provider.ship([change('S-10', { slip: '9876-5432-1091', before: '1234-5678-9013' })], access),
    ).toEqual(shipped);
    expect(await shop.control.order(A, 'S-10')).toMatchObject({ slips: [slips[1]], shipYmd: '20261128' });
    expect((await sent('KAASL')).at(-1)).toMatchObject({
      processDiv: '1',
      paymentNo: slips[1],
      beforePaymentNo: slips[0],
      shipYmd: '20261128',
    });
  });

  test('sent twice: the old number is gone, "already so"', async () => {
    const { provider, access, dispatch } = await openDesk();
    await dispatch('S-11');
    await provider.ship([change('S-11')], access);
    expect(brief(await provider.ship([change('S-11')], access))).toBe('refused kaasl032E same');
  });

  test.each([
    ['the day before the order', { shipYmd: '20261123' }, 'refused kaasl027E'],
    ['the day too late', { shipYmd: '20270224' }, 'refused kaasl042E'],
  ])('%s', async (_what, more, expected) => {
    const { provider, access, dispatch } = await openDesk();
    await dispatch('S-12');
    expect(brief(await provider.ship([change('S-12', more)], access))).toBe(expected);
  });

  test('nothing registered yet: to be asked', async () => {
    const { provider, access, authorize } = await openDesk();
    await authorize('S-13');
    const [outcome] = await provider.ship([change('S-13')], access);
    expect(outcome).toMatchObject({
      kind: 'refused',
      same: false,
      error: { code: 'kaasl022E', next: 'check' },
    });
  });
});

describe('withdraw', () => {
  test('names no number at all and puts the order back to approved', async () => {
    const { provider, access, dispatch, shop, sent } = await openDesk();
    await dispatch('S-20');
    expect(await provider.ship([withdraw('S-20')], access)).toEqual([
      { kind: 'answered', value: { standing: { credit: 'approved' }, remark: '' } },
    ]);
    expect(await shop.control.order(A, 'S-20')).toMatchObject({ status: '1', slips: [] });
    const fields = (await sent('KAASL')).at(-1);
    expect(fields).toMatchObject({ processDiv: '9' });
    expect(fields).not.toHaveProperty('paymentNo');
  });

  test('twice: refused with a code that says ask, and the answer to that decides', async () => {
    const { provider, access, dispatch } = await openDesk();
    await dispatch('S-21');
    await provider.ship([withdraw('S-21')], access);
    const [again] = await provider.ship([withdraw('S-21')], access);
    expect(again).toMatchObject({
      kind: 'refused',
      same: false,
      error: { code: 'kaasl022E', next: 'check' },
    });
    expect(await provider.lookup(['S-21'], access)).toEqual([
      { kind: 'answered', value: { credit: 'approved' } },
    ]);
  });

  test('and a new number can follow', async () => {
    const { provider, access, dispatch, shop } = await openDesk();
    await dispatch('S-22');
    await provider.ship([withdraw('S-22')], access);
    expect(await provider.ship([register('S-22', slips[1])], access)).toEqual(shipped);
    expect(await shop.control.order(A, 'S-22')).toMatchObject({ slips: [slips[1]] });
  });
});
