import { z } from 'zod';
import { severities } from '../core/result.js';
import { isKindId } from '../core/schema/index.js';

/** Shape of `sightline.policy.yaml`. Published as schemas/policy.schema.json. */
const text = z.string().min(1);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2027-01-31');

const selector = z
  .strictObject({
    kind: text.refine((kind) => kind.includes('*') || isKindId(kind), 'a kind of asset (see docs/reference/kinds.md)').optional(),
    id: text.optional(),
    name: text.optional(),
    path: text.optional(),
    owner: text.optional(),
    label: text.regex(/^[^=]+=/, 'key=value').optional(),
  })
  .refine((value) => Object.keys(value).length > 0, 'needs at least one of kind, id, name, path, owner, label')
  .describe('Selects assets. All stated members must hold; each takes * as a wildcard.');

export const policyFile = z.strictObject({
  version: z.literal(1).describe('Version of this format.'),
  checks: z
    .record(text, z.strictObject({ enabled: z.boolean().optional(), severity: z.enum(severities).optional() }))
    .optional()
    .describe('By check id: switch off, or set the severity.'),
  allow: z
    .strictObject({
      providers: z.array(text).optional().describe('Provider ids that may be used.'),
      models: z.array(text).optional().describe('Model ids as provider/model, with *.'),
      mcpServers: z.array(text).optional().describe('MCP server names, packages or URLs, with *.'),
      regions: z.array(text).optional().describe('Regions in which models may process data.'),
    })
    .optional(),
  limits: z
    .strictObject({ retentionDays: z.int().nonnegative().optional().describe('Most days that prompts and outputs may rest.') })
    .optional(),
  sensitivity: z
    .array(z.strictObject({ assets: selector, level: z.enum(['public', 'internal', 'confidential', 'restricted']) }))
    .optional()
    .describe('How sensitive data is, where tags cannot say.'),
  exceptions: z
    .array(
      z.strictObject({
        check: text,
        assets: z.array(selector).min(1),
        owner: text.optional(),
        reason: text.optional(),
        expires: day.optional(),
      }),
    )
    .optional()
    .describe('Accepted risk. One without owner, reason or expiry, an expired one and one that matches nothing are findings.'),
  systems: z
    .array(
      z.strictObject({
        name: text,
        purpose: text.optional(),
        role: z.enum(['provider', 'deployer']).optional(),
        riskClass: z.enum(['minimal', 'limited', 'high', 'prohibited']).optional(),
        decidedBy: text.optional(),
        oversight: text.optional(),
        owner: text.optional(),
        permittedData: z.array(text).optional(),
        state: z.enum(['planned', 'pilot', 'production', 'retired']).optional(),
        assets: z.array(selector).min(1),
      }),
    )
    .optional()
    .describe('AI systems: what an auditor counts.'),
});
