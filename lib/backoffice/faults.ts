/** The person is logged out of the back office. */
export class LoggedOut extends Error {
  override name = 'LoggedOut';
}

/** What can be wrong with a page of the host. Words for each are in lib/words under `overlay.read` and `overlay.readHelp`. */
export type Fault =
  | 'missing'
  | 'tooLong'
  | 'tooMany'
  | 'ambiguous'
  | 'amount'
  | 'date'
  | 'otherOrder'
  | 'elsewhere'
  | 'refused'
  | 'unreachable'
  | 'timeout'
  | 'tooBig'
  | 'charset';

/** A page of the host is not as the profile says. Nothing was sent. */
export class PageChanged extends Error {
  override name = 'PageChanged';
  readonly fault: Fault;
  /** The field or page as staff know it. */
  readonly field: string;
  /** What stands there; may be empty. */
  readonly value: string;
  constructor(fault: Fault, field: string, value = '') {
    super(`${fault}: ${field}`);
    this.fault = fault;
    this.field = field;
    this.value = value;
  }
}
