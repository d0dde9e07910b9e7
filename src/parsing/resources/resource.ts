import type { Value } from './value.js';

/**
 * One instance of a resource, or of a lookup: a block of Terraform with its modules worked out, a resource of a plan, a state or a
 * template. Everything that is known of resources reads this form and no other, so no rule is written twice.
 */
export interface Resource {
  /** `module.a.aws_s3_bucket.b["k"]`, data with `data.` in front. Unique in its root. */
  readonly address: string;
  readonly type: string;
  /** What its author calls it: the second label of a block, the logical id of a template. */
  readonly label: string;
  readonly data: boolean;
  /** File that it stands in. */
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  /** Something in it could not be parsed: what is absent here may still be there. */
  readonly broken?: boolean;
  /** Where the module that holds it is called, outermost last. */
  readonly calls: readonly { readonly path: string; readonly line: number }[];
  /** Why it may not be created. */
  readonly conditional?: string;
  /** An attribute, or the list of nested blocks of a type. Undefined when not written. */
  attribute(name: string): Value | undefined;
  /** What is configured at a path; undefined when nothing is: a computed attribute, or none. */
  read(path: readonly string[]): Value | undefined;
  /** Settings of what surrounds it, such as a provider block, when there are any. */
  readonly provider: (name: string) => Value | undefined;
}
