import type { CodeTable } from './code.ts';

export const kaaclCodes: CodeTable = {
  kaacl001E: ['*', 'wrong number of items or layout'],
  kaacl002E: ['ycfStrCode', 'not 11 characters long'],
  kaacl003E: ['ycfStrCode', 'not digits'],
  kaacl004E: ['ycfStrCode', 'missing'],
  kaacl005E: ['orderNo', 'longer than 20 characters'],
  kaacl006E: ['orderNo', 'holds characters that are not half-width'],
  kaacl007E: ['orderNo', 'missing'],
  kaacl008E: ['orderNo', 'no such order'],
  kaacl009E: ['orderNo', 'status does not allow cancelling'],
  kaacl010E: ['requestDate', 'no such moment'],
  kaacl011E: ['requestDate', 'not digits'],
  kaacl012E: ['requestDate', 'missing'],
  kaacl013E: ['password', 'not the password of this merchant'],
  kaacl014E: ['password', 'missing'],
  kaacl015E: ['orderNo', 'paid already'],
  kaacl016E: ['orderNo', 'not letters, digits, hyphens and underlines'],
  kaacl017E: ['ycfStrCode', 'merchant may not use the service'],
};
