import type { CallFact } from '../../../parsing/module-summary.js';
import type { Evaluator } from './evaluate.js';
import { whereOf } from './evaluate.js';
import { exportedValue } from './names.js';
import type { External, Lazy, Site, Value, Where } from './values.js';

/** Libraries that read the environment once, check it, and hand it out as an object. */
const readers: Readonly<Record<string, RegExp>> = {
  '@t3-oss/env-nextjs': /^createEnv\(\)$/,
  '@t3-oss/env-core': /^createEnv\(\)$/,
  '@t3-oss/env-nuxt': /^createEnv\(\)$/,
  envalid: /^(default\.|\*\.)?(cleanEnv|customCleanEnv)\(\)$/,
  znv: /^parseEnv\(\)$/,
  'env-var': /^(default\.)?get\(\)/,
  arkenv: /^(default|arkenv|createEnv)\(\)$/,
  '@env-spec/core': /^createEnv\(\)$/,
};

/** Packages that hand out the environment, or classes that have it as a member. */
const bindings = /^(agents|cloudflare:workers|\$env\/dynamic\/(private|public)|@opennextjs\/cloudflare|@cloudflare\/.+)$/;

/** Names of the environment when it is handed around whole. */
const environments = /^(process|import\.meta|Bun|globalThis\.process)\.env$/;

/**
 * A member of something that stands for the environment: `env.OPENAI_API_KEY` of a module that checks `process.env` by a schema.
 * With what the schema says it is otherwise: `z.string().default('gpt-4o')`.
 */
export function checkedSetting(evaluator: Evaluator, value: External, property: string): Value[] | undefined {
  const runtime = runtimeSetting(evaluator, value, property);
  if (runtime) return runtime;
  if (value.root === 'builtins') return environments.test(value.path) ? [{ is: 'environment', name: property }] : undefined;
  if (/(^|\.)env$/.test(value.path) && bindings.test(value.root) && /^[A-Z][A-Z0-9_]*$/.test(property))
    return [{ is: 'environment', name: property }];
  const last = value.sites.at(-1);
  const call = last && evaluator.graph.loaded(last.module)?.calls[last.call];
  if (!last || !call) return undefined;
  const at = whereOf(call, last);
  if (readers[value.root]?.test(value.path)) {
    if (!/^[A-Z][A-Z0-9_]*$/.test(property)) return undefined;
    return [{ is: 'environment', name: property }, ...fallbacks(evaluator, call, at, property)];
  }
  if (value.root !== 'zod' && value.root !== 'valibot' && value.root !== '@sinclair/typebox') return undefined;
  return parsed(evaluator, value, call, at, property);
}

/** Nuxt hands out what its configuration file says. */
function runtimeSetting(evaluator: Evaluator, value: External, property: string): Value[] | undefined {
  const nested = /^useRuntimeConfig\(\)(\.public)?$/.exec(value.path);
  const from = value.sites.at(-1)?.module;
  if (!nested || from === undefined || property === 'public') return undefined;
  const folder = evaluator.graph.service(from);
  const base = folder === '.' ? '' : `${folder}/`;
  for (const file of [`${base}nuxt.config.ts`, `${base}nuxt.config.js`, `${base}nuxt.config.mjs`]) {
    if (!evaluator.graph.exists(file)) continue;
    for (const config of exportedValue(evaluator, file, 'default')) {
      const site = config.is === 'external' ? config.sites.at(-1) : undefined;
      const call = site && evaluator.graph.loaded(site.module)?.calls[site.call];
      for (const options of call?.arguments[0] ? evaluator.evaluate(call.arguments[0].value, whereOf(call, site as Site)) : []) {
        const parts = ['runtimeConfig', ...(nested[1] ? ['public'] : []), property];
        const found = parts.reduce<Value[]>((values, part) => values.flatMap((each) => evaluator.member(each, part)), [options]);
        if (found.length > 0) return found;
      }
    }
  }
  return undefined;
}

/** `schema.parse(process.env).X`, and `safeParse(…).data.X`. */
function parsed(evaluator: Evaluator, value: External, call: CallFact, at: Where, property: string): Value[] | undefined {
  const method = /\.(parse|safeParse|parseAsync|safeParseAsync)\(\)(\.data)?$/.exec(value.path);
  if (!method) return undefined;
  if (method[1]?.startsWith('safe') && !method[2]) return property === 'data' ? [{ ...value, path: `${value.path}.data` }] : undefined;
  const whole = call.arguments[0] ? evaluator.evaluate(call.arguments[0].value, at) : [];
  const schemas = call.callee.is === 'member' ? evaluator.evaluate(call.callee.object, at) : [];
  const known = schemas.flatMap((schema) => (schema.is === 'external' ? choicesOfMember(evaluator, schema, property) : []));
  if (whole.some((entry) => entry.is === 'external' && environments.test(entry.path))) {
    const variable = property;
    return [{ is: 'environment', name: variable }, ...known.map((entry) => (entry.is === 'constant' ? { ...entry, variable } : entry))];
  }
  return known.length > 0 ? known : undefined;
}

/** What the schema of one member says of its value. */
function choicesOfMember(evaluator: Evaluator, schema: External, property: string): Value[] {
  for (let index = schema.sites.length - 1; index >= 0; index--) {
    const site = schema.sites[index];
    const call = site && evaluator.graph.loaded(site.module)?.calls[site.call];
    const shape = call?.arguments[0];
    if (!site || !call || !shape || shape.value.is === 'literal') continue;
    for (const value of evaluator.evaluate(shape.value, whereOf(call, site))) {
      const entry: Lazy | undefined = value.is === 'object' ? value.entries.get(property) : undefined;
      if (entry) return evaluator.force(entry).flatMap((inner) => (inner.is === 'external' ? choices(evaluator, inner) : []));
    }
  }
  return [];
}

/** Texts that a schema lets through, or puts in where there are none: `z.enum([…])`, `z.literal('x')`, `.default('x')`. */
export function choices(evaluator: Evaluator, schema: External): Value[] {
  const found: Value[] = [];
  const names = schema.path.split('()').slice(0, -1);
  names.forEach((name, index) => {
    const site = schema.sites[index];
    const call = site && evaluator.graph.loaded(site.module)?.calls[site.call];
    const given = call?.arguments[0];
    if (!site || !call || !given || !/(^|\.)(enum|nativeEnum|literal|default|catch|prefault|picklist)$/.test(name)) return;
    for (const value of evaluator.evaluate(given.value, whereOf(call, site))) {
      if (value.is === 'constant') found.push(value);
      else if (value.is === 'list') found.push(...value.items.slice(0, 32).flatMap((item) => [...evaluator.force(item)]));
      else if (value.is === 'object') found.push(...[...value.entries.values()].slice(0, 32).flatMap((item) => [...evaluator.force(item)]));
    }
  });
  return found;
}

/** Defaults in the schemas that a reader is given: `createEnv({ server: { MODEL: z.string().default('gpt-4o') } })`. */
function fallbacks(evaluator: Evaluator, call: CallFact, at: Where, property: string): Value[] {
  const find = (value: Value, level: number): Value[] => {
    if (value.is !== 'object' || level > 2) return [];
    const entry = value.entries.get(property);
    if (entry)
      return evaluator
        .force(entry)
        .flatMap((inner) =>
          inner.is === 'external'
            ? choices(evaluator, inner).map((each) => (each.is === 'constant' ? { ...each, variable: property } : each))
            : [],
        );
    return ['server', 'client', 'shared'].flatMap((part) => {
      const inner = value.entries.get(part);
      return inner ? evaluator.force(inner).flatMap((each) => find(each, level + 1)) : [];
    });
  };
  return call.arguments.flatMap((argument) => evaluator.evaluate(argument.value, at).flatMap((value) => find(value, 0)));
}
