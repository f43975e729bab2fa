import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../../lib/providers/kuroneko/xml.ts';

const ok = '<returnCode>0</returnCode>';

describe('answers that are read', () => {
  test('the published example', () => {
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<return>\n  ${ok}\n  <errorCode></errorCode>\n  <orderNo>T-1</orderNo>\n  <result>0</result>\n</return>\n`;
    expect(readAnswer(xml)).toEqual({ returnCode: '0', errorCode: '', orderNo: 'T-1', result: '0' });
  });
  test('empty elements, references, a byte order mark, numbers with leading zeros', () => {
    const xml = `\ufeff<return>${ok}<postCode/><name>A&amp;B &#x5927;&#21644;</name><telNum>0312345678</telNum></return>`;
    expect(readAnswer(xml)).toEqual({
      returnCode: '0',
      postCode: '',
      name: 'A&B 大和',
      telNum: '0312345678',
    });
  });
});

describe('answers that are refused', () => {
  test.each([
    ['nothing', ''],
    ['a page', '<!DOCTYPE html><html><body>メンテナンス</body></html>'],
    ['cut off in an element', '<return><returnCode>0</returnCode><result>0</re'],
    ['cut off before the end', `<return>${ok}`],
    ['another root', `<response>${ok}</response>`],
    ['two roots', `<return>${ok}</return><return>${ok}</return>`],
    ['a DOCTYPE', `<!DOCTYPE return [<!ENTITY x "0">]><return>${ok}</return>`],
    ['an unknown entity', `<return>${ok}<result>&x;</result></return>`],
    ['a bare ampersand', `<return>${ok}<name>A & B</name></return>`],
    ['an element twice', `<return>${ok}<errorCode>a</errorCode><errorCode>b</errorCode></return>`],
    ['nesting', `<return>${ok}<a><b>1</b></a></return>`],
    ['crossed tags', `<return>${ok}<a>1</b></return>`],
    ['attributes', '<return><returnCode type="x">0</returnCode></return>'],
    ['CDATA', '<return><returnCode><![CDATA[0]]></returnCode></return>'],
    ['stray text', `<return>${ok}0</return>`],
    ['no returnCode', '<return><result>0</result></return>'],
    ['a padded returnCode', '<return><returnCode> 0</returnCode></return>'],
    ['a returnCode nobody knows', '<return><returnCode>2</returnCode></return>'],
  ])('%s', (_name, xml) => {
    expect(() => readAnswer(xml)).toThrow(SyntaxError);
  });
});
