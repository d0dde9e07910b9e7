import { summaryKind } from '../contracts/summary.js';
import { readHclJson } from './hcl-json.js';
import { readHclText } from './hcl-syntax.js';

/**
 * HCL as Terraform and OpenTofu write it, without its syntax tree: blocks, attributes and reduced expressions. Plain JSON. Every line
 * is from 1. Literal texts in places that by their name hold a secret are left out: a summary is kept, a secret must not be.
 */
export interface HclFile {
  readonly blocks: readonly HclBlock[];
  /** Attributes outside any block: the values of a `*.tfvars`. */
  readonly attributes: readonly HclAttribute[];
  /** First line that could not be read; what is here was read all the same. */
  readonly brokenAt?: number;
}

export interface HclBlock {
  /** `resource`, `data`, `module`, `variable`, `locals` … or the name of a nested block. */
  readonly type: string;
  readonly labels: readonly string[];
  readonly attributes: readonly HclAttribute[];
  readonly blocks: readonly HclBlock[];
  readonly line: number;
  readonly endLine: number;
  /** Something in it could not be parsed: what is absent here may still be there. */
  readonly broken?: true;
  /** Set on the blocks that a `dynamic` block makes: one for each value of the expression, under the iterator's name. */
  readonly dynamic?: { readonly forEach: HclExpression; readonly iterator: string };
  /** Languages other than Terraform: it is made only when this holds, and stays one thing, not a list. */
  readonly when?: HclExpression;
  /** The same: once for each item of a list, under these names. */
  readonly loop?: { readonly in: HclExpression; readonly item: string; readonly index?: string };
}

export interface HclAttribute {
  readonly name: string;
  readonly value: HclExpression;
  readonly line: number;
}

/** A reduced expression. What cannot be reduced is `opaque`, never guessed. */
export type HclExpression =
  | { readonly is: 'literal'; readonly value: string | number | boolean | null }
  /** Text with interpolations, heredocs included: parts in order. */
  | { readonly is: 'template'; readonly parts: readonly HclExpression[] }
  /** The first word of a reference: `var`, `local`, `aws_s3_bucket`, a name that a `for` binds. */
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'access'; readonly of: HclExpression; readonly steps: readonly HclStep[] }
  | { readonly is: 'list'; readonly items: readonly HclExpression[] }
  | { readonly is: 'object'; readonly entries: readonly { readonly key: HclExpression; readonly value: HclExpression }[] }
  | { readonly is: 'call'; readonly name: string; readonly arguments: readonly HclExpression[]; readonly spread?: boolean }
  | { readonly is: 'conditional'; readonly test: HclExpression; readonly yes: HclExpression; readonly no: HclExpression }
  | { readonly is: 'operation'; readonly operator: string; readonly operands: readonly HclExpression[] }
  | {
      readonly is: 'for';
      /** Names bound: value, or key and value. */
      readonly names: readonly string[];
      readonly in: HclExpression;
      /** Present for a map. */
      readonly key?: HclExpression;
      readonly value: HclExpression;
      readonly if?: HclExpression;
    }
  /** `secret`: a literal stood here that must not be kept. */
  | { readonly is: 'opaque'; readonly why: string; readonly secret?: true };

/** `.name`, `[expression]`, or `[*]` and `.*`. */
export type HclStep = { readonly get: string } | { readonly at: HclExpression } | { readonly splat: true };

/** Key: the file's path. */
export const hclSummary = summaryKind<HclFile>('hcl', 1);

/** Reads a `*.tf`, `*.tofu`, `*.tfvars` or one of their JSON forms. Needs the grammar `terraform`. */
export function parseHcl(path: string, text: string): HclFile {
  const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return path.endsWith('.json') ? readHclJson(path, clean) : readHclText(clean);
}
