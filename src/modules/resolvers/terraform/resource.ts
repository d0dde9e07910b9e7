import type { HclBlock } from '../../../parsing/hcl.js';
import type { Value } from './value.js';

/** One instance of a resource or data block, in the module tree of one root. */
export interface Resource {
  /** `module.a.aws_s3_bucket.b["k"]`, data with `data.` in front. Unique in its root. */
  readonly address: string;
  readonly type: string;
  /** Second label of its block. */
  readonly label: string;
  readonly data: boolean;
  readonly block: HclBlock;
  /** File of its block. */
  readonly path: string;
  /** Where the module that holds it is called, outermost last. */
  readonly calls: readonly { readonly path: string; readonly line: number }[];
  /** Why it may not be created. */
  readonly conditional?: string;
  /** An attribute, or the list of nested blocks of a type. Undefined when not written. */
  attribute(name: string): Value | undefined;
  /** What is configured at a path; undefined when nothing is: a computed attribute, or none. */
  read(path: readonly string[]): Value | undefined;
  /** Settings of its provider block, when there is one. */
  readonly provider: (name: string) => Value | undefined;
}
