import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { matcherOf } from './patterns.js';
import { evidencePaths, isTestPath } from './tree.js';
import type { RelationUnit, ReportedAsset, Truth, Unit } from './types.js';

const lists = z.record(z.string(), z.array(z.string())).default({});
const schema = z.strictObject({
  repository: z.string(),
  commit: z.string(),
  licence: z.string(),
  set: z.enum(['development', 'control', 'unseen', 'estate']),
  language: z.string(),
  note: z.string().default(''),
  /** What is there, by kind. A kind that is named here is complete: what is reported beyond it is an extra. */
  kinds: lists,
  /** Kinds of which only some are listed: misses count, extras do not. */
  sample: z.array(z.string()).default([]),
  /** True or arguable things that count neither way. */
  acceptable: lists,
  relations: z.array(z.string()).default([]),
  /** Why a miss or an extra is there, by `row: identity`. */
  explained: z.record(z.string(), z.string()).default({}),
});

/** What somebody who read a repository says is in it. */
export type Expectation = z.infer<typeof schema>;

export const readExpectation = (path: string): Expectation => schema.parse(parse(readFileSync(path, 'utf8')));

/** Every expectation file of a folder. */
export function readExpectations(folder: string): Expectation[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.sort().map((name) => readExpectation(join(folder, name)));
}

/** Names of rows that differ from the kind's id. */
const rowNames: Readonly<Record<string, string>> = {
  'mcp-server': 'MCP server',
  'container-image': 'container image',
  prompt: 'prompt',
  workflow: 'workflow',
  package: 'package (declared)',
};
export const rowOf = (kind: string): string => rowNames[kind] ?? kind.replaceAll('-', ' ');

/** Things that only tests name are not labelled, so they are not judged either. */
export const onlyInTests = (asset: ReportedAsset): boolean => {
  const paths = evidencePaths(asset);
  return paths.length > 0 && paths.every(isTestPath);
};

/** Units and reach of a label file. */
export function labelledTruth(expectation: Expectation): Truth {
  const unitsOf = (kinds: Readonly<Record<string, readonly string[]>>, required: boolean): Unit[] =>
    Object.entries(kinds).flatMap(([kind, labels]) =>
      labels.map((label) => {
        const fits = matcherOf(label);
        return { row: rowOf(kind), identity: label, required, matches: (asset) => asset.kind === kind && fits(asset) };
      }),
    );
  const complete = Object.keys(expectation.kinds).filter((kind) => !expectation.sample.includes(kind));
  const reaches = complete.map((kind) => ({
    row: rowOf(kind),
    covers: (asset: ReportedAsset) => asset.kind === kind && !onlyInTests(asset),
  }));
  return { units: [...unitsOf(expectation.kinds, true), ...unitsOf(expectation.acceptable, false)], reaches };
}

const relationRows: Readonly<Record<string, string>> = {
  'uses-tool': 'agent → tool',
  invokes: 'agent → model',
  'exposes-tool': 'server → tool',
};

/** Reads `from relation to`, each end written as in the lists of kinds. */
export function labelledRelations(expectation: Expectation): RelationUnit[] {
  return expectation.relations.map((text) => {
    const kind = Object.keys(relationRows).find((relation) => text.includes(` ${relation} `));
    if (kind === undefined) throw new Error(`${expectation.repository}: no relation in "${text}"`);
    const [from = '', to = ''] = text.split(` ${kind} `);
    return { identity: text, row: relationRows[kind] ?? kind, kind, from: matcherOf(from), to: matcherOf(to) };
  });
}
