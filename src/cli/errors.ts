/** Everything that can be wrong with how we are called: what, why, what to do. One catalogue, one way to print it. */
export class UsageError extends Error {
  readonly code: string;
  readonly hint: string;

  constructor(code: ErrorCode, what: string, hint: string) {
    super(what);
    this.code = code;
    this.hint = hint;
  }
}

export type ErrorCode =
  | 'SL-USAGE' // words of the command line
  | 'SL-SOURCE' // a source that is not there or cannot be read
  | 'SL-POLICY' // the policy file
  | 'SL-BASELINE' // the baseline file
  | 'SL-ESTATE' // a report given with --estate
  | 'SL-OUTPUT' // where results are to be written
  | 'SL-UNKNOWN-ID'; // an id that nothing has

/** `SL-POLICY  policy.yaml:7 "sevrity" is not a known key. Did you mean "severity"?` */
export function formatError(error: UsageError): string {
  return `${error.code}  ${error.message}${error.hint ? ` ${error.hint}` : ''}\n`;
}
