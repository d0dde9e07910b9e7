import { z } from 'zod';
import { families, severities } from '../core/result.js';
import { factDescriptions, kindIds, relationIds } from '../core/schema/index.js';

/** The published shape of `--format json`. Additions are free; anything else counts `schemaVersion` up. */
const value = z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]);
const provenance = z.enum(['declared', 'observed', 'inferred', 'attested']);
const confidence = z.enum(['certain', 'likely', 'possible']);
const severity = z.enum(severities);
const assetId = z
  .string()
  .regex(/^[a-z-]+:/)
  .describe('`<kind>:<key>`.');
const line = z.int().positive();

const locator = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('file'),
    path: z.string().describe('Relative to its source, forward slashes.'),
    line: line.optional(),
    endLine: line.optional(),
    column: line.optional(),
  }),
  z.strictObject({
    type: z.literal('api'),
    service: z.string(),
    operation: z.string(),
    resource: z.string().optional(),
    account: z.string().optional(),
    region: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('span'), trace: z.string(), span: z.string() }),
  z.strictObject({ type: z.literal('attestation'), path: z.string(), reference: z.string() }),
]);
const evidence = z.array(z.strictObject({ locator, scope: z.string(), module: z.string() }));
const owner = z.strictObject({ name: z.string(), confidence, signal: z.string(), because: z.string() });

const asset = z.strictObject({
  id: assetId,
  kind: z.enum(kindIds as [string, ...string[]]),
  name: z.string(),
  provider: z.string().optional(),
  properties: z.record(z.string(), value).describe('Known values only.'),
  states: z
    .record(
      z.string(),
      z.strictObject({
        state: z.enum(['unset', 'unknown', 'contradicted']),
        reason: z.string().optional(),
        values: z.array(z.strictObject({ provenance, value: value.nullable() })).optional(),
      }),
    )
    .optional()
    .describe('Properties that are not simply known.'),
  labels: z.record(z.string(), z.string()),
  provenance: z.array(provenance),
  confidence,
  owner: owner.optional(),
  aliases: z.array(z.string()).optional(),
  evidence,
});

const relation = z.strictObject({
  from: assetId,
  kind: z.enum(relationIds as [string, ...string[]]),
  to: assetId,
  properties: z.record(z.string(), value).optional(),
  provenance: z.array(provenance),
  confidence,
  evidence,
});

const finding = z.strictObject({
  id: z.string(),
  check: z.string(),
  title: z.string(),
  message: z.string(),
  severity,
  severityBecause: z.string().optional(),
  confidence,
  family: z.enum(families),
  asset: assetId,
  subject: z.string().optional(),
  attackPaths: z.array(z.string()),
  owner: owner.optional(),
  evidence,
  remediation: z.string(),
  controls: z.array(z.string()).describe('`framework:id`: evidence towards, a proposal until reviewed.'),
  known: z.boolean().optional(),
  since: z.string().optional(),
  state: z.enum(['open', 'in-review', 'in-progress', 'accepted', 'false-positive', 'resolved', 'reopened']),
  exception: z.string().optional(),
  gates: z.boolean().describe('False in template, example, test and vendored context.'),
});

const hop = z.strictObject({
  from: assetId,
  relation: z.enum(relationIds as [string, ...string[]]),
  to: assetId,
  reversed: z.boolean(),
  because: z.array(z.string()),
});

const attackPath = z.strictObject({
  id: z.string(),
  pattern: z.string(),
  title: z.string(),
  message: z.string(),
  severity,
  entry: assetId,
  hops: z.array(hop),
  target: assetId,
  cut: z.strictObject({ from: assetId, relation: z.string(), to: assetId, breaks: z.int().positive() }).optional(),
  remediation: z.string(),
  findings: z.array(z.string()),
  controls: z.array(z.string()),
  owner: owner.optional(),
  known: z.boolean().optional(),
  gates: z.boolean(),
});

const notice = z.strictObject({
  code: z.enum(['unreadable', 'partly-readable', 'unresolved', 'conflict', 'limit', 'note']),
  message: z.string(),
  scope: z.string(),
  path: z.string().optional(),
  line: line.optional(),
  module: z.string().optional(),
});

const coverage = z.strictObject({
  scope: z.string(),
  status: z.enum(['complete', 'partial', 'failed']),
  read: z.int().nonnegative(),
  skipped: z.array(z.strictObject({ reason: z.string(), count: z.int().positive(), examples: z.array(z.string()) })),
  notices: z.array(notice),
  modules: z.array(z.string()),
  partialKinds: z.array(z.string()),
});

const count = z.int().nonnegative();

export const reportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string(), modules: z.record(z.string(), z.int()) }),
  generatedAt: z.string(),
  sources: z.array(z.strictObject({ name: z.string(), collector: z.string(), scopes: z.array(z.string()) })),
  coverage: z.array(coverage),
  assets: z.array(asset),
  relations: z.array(relation),
  facts: z.array(
    z.strictObject({
      asset: assetId,
      analysis: z.enum(Object.keys(factDescriptions) as [string, ...string[]]),
      value: z.unknown(),
      because: z.array(z.string()),
    }),
  ),
  results: z.strictObject({ pass: count, fail: count, unknown: count, notApplicable: count, manual: count }),
  unresolved: z.array(
    z.strictObject({
      check: z.string(),
      asset: assetId,
      outcome: z.enum(['unknown', 'manual']),
      reason: z.string(),
      scope: z.string().optional(),
    }),
  ),
  findings: z.array(finding),
  attackPaths: z.array(attackPath),
  systems: z.array(
    z.strictObject({
      name: z.string(),
      asset: assetId,
      assets: z.array(assetId),
      findings: z.array(z.string()),
      owner: z.string().optional(),
    }),
  ),
  drift: z
    .array(
      z.strictObject({
        change: z.enum(['added', 'removed', 'changed']),
        subject: z.union([assetId, z.strictObject({ from: assetId, kind: z.string(), to: assetId })]),
        property: z.string().optional(),
        before: value.nullable().optional(),
        after: value.nullable().optional(),
        direction: z.enum(['weaker', 'stronger', 'neutral', 'newly-visible']),
        because: z.string(),
      }),
    )
    .optional(),
});
