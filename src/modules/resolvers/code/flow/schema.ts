import { narrowAnnotation, narrowSchema } from '../../../../catalogue/flows/sanitisers.js';
import type { CallFact } from '../../../../parsing/module-summary.js';
import type { External, Value, Where } from '../values.js';
import type { Point } from './origin.js';
import type { Path, Tracer } from './tracer.js';

const deepest = 6;

/** The schema that the answer of a call is held to. */
export function schemaOfCall(tracer: Tracer, callee: External, call: CallFact, at: Point): readonly Value[] {
  const names = new Set([
    'schema',
    'response_format',
    'text_format',
    'response_model',
    'responseSchema',
    'response_schema',
    'output_type',
    'output',
    'text',
  ]);
  const own = call.arguments.flatMap((argument): Value[] => {
    if (argument.name !== undefined) return names.has(argument.name) ? [...tracer.evaluator.evaluate(argument.value, at)] : [];
    if (argument.value.is !== 'object') return [];
    return argument.value.entries.flatMap(({ key, value }) => (names.has(key) ? [...tracer.evaluator.evaluate(value, at)] : []));
  });
  // `llm.with_structured_output(Plan)`, in whatever place of the chain.
  const structured = callee.sites.flatMap((site): Value[] => {
    const made = tracer.graph.loaded(site.module)?.calls[site.call];
    if (made?.callee.is !== 'member' || !/^(with_structured_output|withStructuredOutput|as_structured_llm)$/.test(made.callee.property))
      return [];
    const where: Where = { module: site.module, scope: made.scope, ...(site.frame ? { frame: site.frame } : {}) };
    return made.arguments.slice(0, 1).flatMap(({ value }) => [...tracer.evaluator.evaluate(value, where)]);
  });
  return [...own, ...structured];
}

/** The schema that a method such as `Schema.parse` belongs to. */
export function schemaOfValue(callee: External): readonly Value[] {
  const parse = /^(.*\(\))\.(parse|safeParse|parseAsync|safeParseAsync)$/.exec(callee.path);
  return parse?.[1] !== undefined && /^(zod|valibot|arktype|yup)$/.test(callee.root)
    ? [{ ...callee, path: parse[1], sites: callee.sites }]
    : [];
}

/** Whether what a path takes of a value that fits a schema can hold no free text. */
export function narrowedBySchema(tracer: Tracer, schema: readonly Value[], path: Path): boolean {
  return schema.length > 0 && schema.every((value) => isNarrow(tracer, value, path, 0));
}

function isNarrow(tracer: Tracer, value: Value, path: Path, level: number): boolean {
  if (level > deepest) return false;
  if (value.is === 'class') return classIsNarrow(tracer, value, path, level);
  if (value.is === 'object') {
    return path.some((part, index) => {
      const entry = value.entries.get(part);
      return (
        entry !== undefined && tracer.evaluator.force(entry).every((inner) => isNarrow(tracer, inner, path.slice(index + 1), level + 1))
      );
    });
  }
  if (value.is !== 'external') return false;
  const call =
    /(?:^|\.)(\w+)\(\)(?:\.(?:describe|optional|nullable|default|min|max|int|positive|nonnegative|brand|readonly|catch|strict)\(\))*$/.exec(
      value.path,
    )?.[1];
  if (call !== 'object' && call !== 'strictObject' && call !== 'array') return narrowSchema.test(value.path);
  const site = [...value.sites].reverse().find((each) => {
    const made = tracer.graph.loaded(each.module)?.calls[each.call];
    return made?.callee.is === 'member' && made.callee.property === call;
  });
  const made = site && tracer.graph.loaded(site.module)?.calls[site.call];
  const first = made?.arguments[0]?.value;
  if (!site || !made || !first) return false;
  const where: Where = { module: site.module, scope: made.scope, ...(site.frame ? { frame: site.frame } : {}) };
  return tracer.evaluator.evaluate(first, where).every((inner) => isNarrow(tracer, inner, path, level + 1));
}

function classIsNarrow(tracer: Tracer, value: Extract<Value, { is: 'class' }>, path: Path, level: number): boolean {
  if (isEnumeration(tracer, value)) return true;
  const scope = tracer.graph.loaded(value.module)?.scopes[value.scope];
  for (const [index, part] of path.entries()) {
    const annotation = scope?.annotations && Object.hasOwn(scope.annotations, part) ? scope.annotations[part] : undefined;
    if (annotation !== undefined)
      return annotationIsNarrow(tracer, annotation, { module: value.module, scope: scope?.parent ?? 0 }, path.slice(index + 1), level + 1);
  }
  return false;
}

/** Whether a type, as it is written, holds no free text: a number, one of a list of texts, an enumeration. */
export function annotationIsNarrow(tracer: Tracer, annotation: string, where: Where, path: Path = [], level = 0): boolean {
  const bare = annotation
    .replace(/(?<!\s)\s*\|\s*(None|null|undefined)\b/g, '')
    .replace(/^(?:typing\.)?(?:Optional|Annotated|list|List|set|Sequence|Array)\s*[[<](.*)[\]>]$/, '$1')
    .trim();
  if (narrowAnnotation.test(bare)) return true;
  // Part by part: one expression over all of them would take exponential time on a long list with a flaw at its end.
  if (bare.split('|').every((part) => /^(?:'[^']*'|"[^"]*")$/.test(part.trim()))) return true;
  const name = /^[A-Z]\w*/.exec(bare.split(/[,[]/)[0] ?? '')?.[0];
  if (name === undefined || level > deepest) return false;
  const values = tracer.evaluator.evaluate({ is: 'name', name }, where).filter((value) => value.is === 'class');
  return values.length > 0 && values.every((value) => isNarrow(tracer, value, path, level + 1));
}

/** A class whose objects are one of a fixed number of values. */
export function isEnumeration(tracer: Tracer, value: Extract<Value, { is: 'class' }>): boolean {
  const scope = tracer.graph.loaded(value.module)?.scopes[value.scope];
  return (scope?.bases ?? []).some((base) =>
    tracer.evaluator
      .evaluate(base, { module: value.module, scope: scope?.parent ?? 0 })
      .some((parent) => parent.is === 'external' && parent.root === 'enum'),
  );
}
