import { z } from 'zod';
import { isKindId, isRelationId, type KindId, type RelationId } from '../core/schema/index.js';

/** Shapes that every module's metadata shares. Checked when the module is defined, so that a wrong one cannot be registered. */
export const moduleId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case');
export const sentence = z
  .string()
  .min(12)
  .regex(/[.?!]$/, 'a full sentence');
export const kindId = z.custom<KindId>((value) => typeof value === 'string' && isKindId(value), 'a kind of the schema');
export const relationId = z.custom<RelationId>((value) => typeof value === 'string' && isRelationId(value), 'a relation of the schema');
export const version = z.number().int().positive();
/** A function of the module. Its types are the compiler's business. */
export const fn = z.custom<(...args: never[]) => unknown>((value) => typeof value === 'function', 'a function');

export const covers = z
  .object({
    kinds: z.array(kindId).readonly().optional(),
    relations: z
      .array(
        z.object({ kind: kindId, relation: relationId, direction: z.enum(['out', 'in']).optional(), own: z.boolean().optional() }).strict(),
      )
      .readonly()
      .optional(),
  })
  .strict();

/** Throws with the module's id and every fault at once. Run at load: a registered module is a valid one. */
export function checkMetadata(sort: string, schema: z.ZodType, module: { readonly id?: unknown }): void {
  const parsed = schema.safeParse(module);
  if (parsed.success) return;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || '(root)'}: ${issue.message}`);
  throw new Error(`${sort} ${JSON.stringify(module.id)} is not valid:\n${faults.join('\n')}`);
}
