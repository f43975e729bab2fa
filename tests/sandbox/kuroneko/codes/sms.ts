import type { CodeTable } from './code.ts';

export const kaasaCodes: CodeTable = {
  kaasa001E: ['ycfStrCode', 'missing'],
  kaasa002E: ['ycfStrCode', 'not digits'],
  kaasa003E: ['ycfStrCode', 'not 11 characters long'],
  kaasa004E: ['ycfStrCode', 'no such merchant'],
  kaasa006E: ['orderNo', 'missing'],
  kaasa007E: ['orderNo', 'not letters, digits, hyphens and underlines'],
  kaasa010E: ['ninCode', 'missing'],
  kaasa011E: ['ninCode', 'not digits'],
  kaasa012E: ['ninCode', 'longer than 4 characters'],
  kaasa013E: ['requestDate', 'missing'],
  kaasa014E: ['requestDate', 'not digits'],
  kaasa015E: ['requestDate', 'longer than 14 characters'],
  kaasa016E: ['requestDate', 'no such moment'],
  kaasa017E: ['password', 'missing'],
  kaasa018E: ['password', 'not half-width letters and digits'],
  kaasa020E: ['orderNo', 'no order waits for a code'],
  kaasa021E: ['ninCode', 'typed wrongly too often'],
  kaasa022E: ['orderNo', 'being closed because its time ran out'],
  kaasa023E: ['password', 'longer than 8 characters'],
  kaasa024E: ['password', 'not the password of this merchant'],
};
