import { describe, expect, test } from 'vitest';
import { about, answerOf, merchantB, openShop, order, reduction, reissue, slips } from './shop.ts';

describe('the nine calls', () => {
  test('an order lives from authorization to payment', async () => {
    const shop = await openShop();
    const granted = await shop.post('KAARA0010', order('A-1', { sendDiv: '2' }));
    expect(granted.xml).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<return>\n  <returnCode>0</returnCode>\n  <errorCode></errorCode>\n' +
        '  <ycfStrCode>99900000011</ycfStrCode>\n  <orderNo>A-1</orderNo>\n  <requestDate>20261124120000</requestDate>\n' +
        '  <result>0</result>\n</return>\n',
    );
    expect((await shop.post('KAARS0010', about('A-1'))).get('result')).toBe('0');
    expect((await shop.post('KAAST0010', about('A-1'))).get('result')).toBe('1');

    const printed = await shop.post('KAASD0010', about('A-1'));
    expect(printed.get('claimSum')).toBe('5300');
    expect(printed.get('barCode')).toMatch(/^91[0-9]{42}$/);
    expect(printed.get('itemName2')).toBe('送料');
    expect(printed.get('itemName10')).toBe('');
    expect(printed.get('maturity')).toBe('20261208');
    expect((await shop.post('KAASD0010', about('A-1'))).xml).toBe(printed.xml);

    expect((await shop.post('KAAKK0010', reduction('A-1', 4800))).get('returnCode')).toBe('0');
    expect((await shop.post('KAARR0010', reissue('A-1', 4800))).get('reissueCode')).toBe('0');
    const shipped = await shop.post('KAASL0010', about('A-1', { processDiv: '0', paymentNo: slips[0] }));
    expect(shipped.get('returnCode')).toBe('0');
    expect((await shop.post('KAAST0010', about('A-1'))).get('result')).toBe('3');
    for (const [event, status] of [
      ['deliver', '10'],
      ['invoice', '11'],
      ['pay', '12'],
    ] as const) {
      await shop.control.event('99900000011', 'A-1', event);
      expect((await shop.post('KAAST0010', about('A-1'))).get('result')).toBe(status);
    }
    expect(await shop.control.order('99900000011', 'A-1')).toMatchObject({
      totalAmount: 4800,
      firstTotal: 5300,
      reissues: 1,
      slips: [slips[0]],
    });
  });

  test('an SMS order is granted by its code', async () => {
    const shop = await openShop();
    const asked = await shop.post(
      'KAARA0010',
      order('S-1', { ...merchantB, sendDiv: '3', telNum: '09012345678' }),
    );
    expect(asked.get('result')).toBe('3');
    const { smsCode } = await shop.control.order(merchantB.ycfStrCode, 'S-1');
    expect(smsCode).toMatch(/^[0-9]{4}$/);
    const wrong = smsCode === '0000' ? '0001' : '0000';
    const judge = (ninCode: string) => shop.post('KAASA0020', about('S-1', { ...merchantB, ninCode }));
    expect((await judge(wrong)).get('result')).toBe('2');
    expect((await judge(smsCode ?? '')).get('result')).toBe('1');
    expect((await judge(smsCode ?? '')).get('errorCode')).toBe('kaasa020E');
    expect((await shop.post('KAARS0010', about('S-1', merchantB))).get('result')).toBe('0');
  });

  test('an SMS code lives three minutes and bears three wrong tries', async () => {
    const shop = await openShop();
    for (const orderNo of ['S-2', 'S-3'])
      await shop.post('KAARA0010', order(orderNo, { ...merchantB, sendDiv: '3', telNum: '09012345678' }));
    const judge = (orderNo: string, ninCode: string) =>
      shop.post('KAASA0020', about(orderNo, { ...merchantB, ninCode }));
    for (let tries = 0; tries < 3; tries++) expect((await judge('S-2', '0000')).get('result')).toBe('2');
    expect((await judge('S-2', '0000')).get('errorCode')).toBe('kaasa021E');
    const { smsCode } = await shop.control.order(merchantB.ycfStrCode, 'S-3');
    await shop.control.advanceClock(180_001);
    expect((await judge('S-3', smsCode ?? '')).get('result')).toBe('3');
  });

  test('each call refuses a wrong password with its own code', async () => {
    const shop = await openShop();
    await shop.post('KAARA0010', order('P-1'));
    const wrong = { password: 'nonsense' };
    const codes = {
      KAARA0010: [order('P-2', wrong), 'kaara092E'],
      KAARS0010: [about('P-1', wrong), 'kaars012E'],
      KAACL0010: [about('P-1', wrong), 'kaacl013E'],
      KAASL0010: [about('P-1', { ...wrong, processDiv: '0', paymentNo: slips[0] }), 'kaasl036E'],
      KAAST0010: [about('P-1', wrong), 'kaast012E'],
      KAASD0010: [about('P-1', wrong), /^kaasd01[05]E$/],
      KAAKK0010: [{ ...reduction('P-1', 4000), ...wrong }, 'kaakk061E'],
      KAARR0010: [{ ...reissue('P-1'), ...wrong }, 'kaarr012E'],
      KAASA0020: [about('P-1', { ...wrong, ninCode: '1234' }), 'kaasa024E'],
    } as const;
    for (const [api, [fields, code]] of Object.entries(codes)) {
      const answer = await shop.post(api, fields);
      expect(answer.get('returnCode'), api).toBe('1');
      expect(answer.get('errorCode'), api).toMatch(code);
      expect(answer.get('result'), api).toBeUndefined();
      expect(answer.status, api).toBe(200);
    }
    expect(await shop.control.order('99900000011', 'P-1')).toMatchObject({ status: '1', totalAmount: 5300 });
  });
});

describe('transport', () => {
  test('takes either way of escaping, any order, unknown parameters, no charset', async () => {
    const shop = await openShop();
    const fields = { ...order('T-1'), nameKana: 'ﾔﾏﾄ ﾀﾛｳ', fraudbuster: '1', headerInformation: '' };
    const encode = (text: string) =>
      encodeURIComponent(text)
        .replace(/[!'()*]/g, '%2a')
        .toLowerCase();
    const body = Object.entries(fields)
      .toReversed()
      .map(([name, value]) => `${name}=${name === 'orderNo' ? value : encode(value)}`)
      .join('&');
    const response = await fetch(`${shop.baseUrl}KAARA0010APIAction_execute.action`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: body.replace('%ef%be%94', '%EF%BE%94'),
    });
    expect(answerOf(response.status, await response.text()).get('result')).toBe('0');
    const { fields: kept } = await shop.control.order('99900000011', 'T-1');
    expect(kept).toMatchObject({ nameKana: 'ﾔﾏﾄ ﾀﾛｳ', name: '大和　太郎' });
    expect(kept).not.toHaveProperty('password');
  });

  test('knows its paths and nothing else', async () => {
    const shop = await openShop();
    const status = async (method: string, path: string) =>
      (await fetch(`${shop.origin}${path}`, { method })).status;
    const path = '/kuroneko-atobarai-api/KAARS0010APIAction_execute.action';
    expect(await status('GET', path)).toBe(405);
    expect(await status('POST', path.replace('KAARS', 'KAAAU'))).toBe(404);
    expect(await status('POST', path.toLowerCase())).toBe(404);
    expect(await status('GET', '/')).toBe(404);
  });

  test('a body that is no form has no parameters, an endless one is refused', async () => {
    const shop = await openShop();
    const url = `${shop.baseUrl}KAARA0010APIAction_execute.action`;
    const json = await fetch(url, { method: 'POST', body: JSON.stringify(order('J-1')) });
    expect(answerOf(200, await json.text()).get('errorCode')).toBe('kaara001E');
    const long = await fetch(url, { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) }).catch(() => null);
    expect(long?.status ?? 413).toBe(413);
    expect(await shop.control.calls()).toHaveLength(1);
  });

  test('echoed texts cannot break the document', async () => {
    const shop = await openShop();
    const { xml } = await shop.post('KAARS0010', about('<a>&\u{1}</a>'));
    expect(xml).toContain('<orderNo>&lt;a&gt;&amp;\u{fffd}&lt;/a&gt;</orderNo>');
  });
});

describe('switches', () => {
  test('requestDate, declaration, content type and result on errors', async () => {
    const shop = await openShop();
    await shop.control.patchSwitches({ requestDate: 'clock', xmlDeclaration: false, resultOnError: true });
    await shop.control.patchSwitches({ contentType: 'text/plain' });
    const { xml } = await shop.post('KAAST0010', about('none', { requestDate: '20261124000000' }));
    expect(xml).toMatch(/^<return>/);
    expect(xml).toContain('<requestDate>20261124120000</requestDate>');
    expect(xml).toContain('<result></result>');
    await expect(shop.control.patchSwitches({ reissueCap: 8 as 7 })).rejects.toThrow('400');
  });

  test('a suspended service shows a page and does nothing', async () => {
    const shop = await openShop();
    await shop.control.patchSwitches({ serviceSuspended: true });
    const answer = await shop.post('KAARA0010', order('X-1'));
    expect(answer.status).toBe(503);
    expect(answer.xml).toContain('<!DOCTYPE html>');
    expect(await shop.control.orders()).toEqual([]);
    expect(await shop.control.calls()).toMatchObject([{ committed: false, answer: null }]);
  });

  test('a declined number is taken or free', async () => {
    const shop = await openShop();
    await shop.control.answer({ result: '1', times: 2 });
    expect((await shop.post('KAARA0010', order('D-1'))).get('result')).toBe('1');
    expect((await shop.post('KAARA0010', order('D-1'))).get('errorCode')).toBe('kaara009E');
    await shop.control.patchSwitches({ declinedConsumesNumber: false });
    expect((await shop.post('KAARA0010', order('D-1'))).get('result')).toBe('1');
    expect((await shop.post('KAARS0010', about('D-1'))).get('result')).toBe('1');
    expect((await shop.post('KAARA0010', order('D-1'))).get('result')).toBe('0');
  });
});
