/** Where a fact came from. Openable by a person; never a secret's value. */
export type Locator =
  | { readonly type: 'file'; readonly path: string; readonly line?: number; readonly endLine?: number; readonly column?: number }
  | {
      readonly type: 'api';
      readonly service: string;
      readonly operation: string;
      readonly resource?: string;
      readonly account?: string;
      readonly region?: string;
    }
  | { readonly type: 'span'; readonly trace: string; readonly span: string }
  | { readonly type: 'attestation'; readonly path: string; readonly reference: string };

export interface Evidence {
  /** `path` is relative to its source and uses forward slashes. */
  readonly locator: Locator;
  /** Scope in which it was read. */
  readonly scope: string;
  /** Module that read it. */
  readonly module: string;
}

/** `path:line` or the API's words: how a person names the place. */
export function placeOf(locator: Locator): string {
  switch (locator.type) {
    case 'file':
      return locator.line === undefined ? locator.path : `${locator.path}:${locator.line}`;
    case 'api':
      return [locator.service, locator.operation, locator.resource].filter(Boolean).join(' ');
    case 'span':
      return `span ${locator.span}`;
    case 'attestation':
      return `${locator.path} (${locator.reference})`;
  }
}
