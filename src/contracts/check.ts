import { z } from 'zod';
import { type Family, families, type Result, type Severity, severities } from '../core/result.js';
import type { KindId } from '../core/schema/index.js';
import type { AssetView, View } from '../core/view.js';
import { checkMetadata, fn, kindId, moduleId, sentence, version } from './define.js';

export interface CheckDefinition<K extends KindId> {
  /** Subject and bad state: `mcp-server-unpinned-package`. Equal to the folder's name. For ever. */
  readonly id: string;
  readonly version: number;
  /** The good state: "MCP server starts a pinned package version". */
  readonly title: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly maturity: 'experimental' | 'stable';
  readonly appliesTo: readonly K[];
  /** Rows of the check catalogue that it follows, or why there is none. */
  readonly catalogue: readonly string[] | { readonly none: string };
  /** `framework:id`: evidence towards, a proposal until reviewed. */
  readonly controls: readonly string[];
  readonly docs: {
    /** What can happen. */
    readonly risk: string;
    /** How we decide: one sentence each. */
    readonly pass: string;
    readonly fail: string;
    readonly unknown: string;
    readonly remediation: string;
    readonly limits?: string;
    readonly references?: readonly string[];
  };
  /** Pure. One result, or several told apart by `subject`. */
  evaluate(asset: AssetView<K>, view: View): Result | readonly Result[];
}

/** A check as the registry holds it, erased of its kind. */
export type Check = CheckDefinition<KindId>;

const schema = z
  .object({
    id: moduleId,
    version,
    title: z.string().min(10).regex(/[^.]$/, 'no full stop: it is a title'),
    family: z.enum(families),
    severity: z.enum(severities),
    maturity: z.enum(['experimental', 'stable']),
    appliesTo: z.array(kindId).min(1).readonly(),
    catalogue: z.union([
      z
        .array(z.string().regex(/^[a-z-]+\.[a-z0-9-]+$/))
        .min(1)
        .readonly(),
      z.object({ none: sentence }).strict(),
    ]),
    controls: z.array(z.string().regex(/^[a-z0-9-]+:.+$/, 'framework:id')).readonly(),
    docs: z
      .object({
        risk: sentence,
        pass: sentence,
        fail: sentence,
        unknown: sentence,
        remediation: sentence,
        limits: sentence.optional(),
        references: z.array(z.url()).readonly().optional(),
      })
      .strict(),
    evaluate: fn,
  })
  .strict();

export function defineCheck<const K extends KindId>(check: CheckDefinition<K>): Check {
  checkMetadata('Check', schema, check);
  return check as unknown as Check;
}
