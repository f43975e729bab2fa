import type { CodeTable } from './code.ts';

/** Not bound to any call; what they stand for is not public. */
export const exceptionCodes: CodeTable = {
  err0001: ['*', 'failure inside the service, first kind'],
  err0002: ['*', 'failure inside the service, second kind'],
  err0003: ['*', 'failure inside the service, third kind'],
};
