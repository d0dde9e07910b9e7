import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writePage } from './document.js';
import { type Expectation, readExpectations } from './expectations.js';
import { type Measured, measure } from './measure.js';
import { runScan } from './run-scan.js';
import { setTable } from './table.js';
import { readTree } from './tree.js';

const usage = `npm run accuracy -- <folder of repositories> [--only <name>] [--json <file>] [--write] [--date <day>] [--again]

Scores the built program against what is truly in each repository below the folder: what independent readers
derive from its files, and what tools/accuracy/expected/<owner>+<name>.yaml says. Repositories without such a file are left out.
--write keeps the result and puts it into docs/explanation/accuracy.md; without a folder it only writes that page anew. An unseen repository is scored once; --again says that it no longer is.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
});
const [folder] = positionals;
if (folder === undefined && !values.write) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}

const expectations = readExpectations(join(import.meta.dirname, 'expected'));
const results = join(import.meta.dirname, 'results');

/** A folder is called after the repository, with its owner or without. */
function expectationOf(name: string): Expectation | undefined {
  return expectations.find(({ repository }) => repository.replace('/', '+') === name || basename(repository) === name);
}

/** Results that were kept of a set. */
function kept(set: string): { readonly date: string; readonly measured: readonly Measured[] } | undefined {
  const path = join(results, `${set}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { date: string; measured: Measured[] }) : undefined;
}

/** Keeps results of a set; those of repositories that were not measured now stay. */
function keep(set: string, now: readonly Measured[]): void {
  const others = (kept(set)?.measured ?? []).filter(({ repository }) => now.every((one) => one.repository !== repository));
  const all = [...others, ...now].sort((a, b) => (a.repository < b.repository ? -1 : 1));
  writeFileSync(join(results, `${set}.json`), `${JSON.stringify({ date: values.date, measured: all }, null, 2)}\n`);
}

const measured: Measured[] = [];
for (const name of folder === undefined ? [] : readdirSync(folder).sort()) {
  const expectation = expectationOf(name);
  if (!expectation || (values.only !== undefined && values.only !== name)) continue;
  if (
    expectation.set === 'unseen' &&
    kept('unseen')?.measured.some(({ repository }) => repository === expectation.repository) &&
    !values.again
  ) {
    process.stderr.write(
      `${expectation.repository} was scored already; an unseen repository is scored once (--again to do it nevertheless)\n`,
    );
    continue;
  }
  process.stderr.write(`${expectation.repository}\n`);
  const place = resolve(folder ?? '.', name);
  measured.push(measure(readTree(place), expectation, await runScan(place)));
}

const explained = (repository: string) => expectations.find((one) => one.repository === repository)?.explained ?? {};
for (const set of ['development', 'control', 'unseen'] as const) {
  const of = measured.filter((one) => one.set === set);
  if (of.length === 0) continue;
  process.stdout.write(`# ${set}\n\n${setTable(of, values.date, explained)}\n`);
  for (const { repository, score } of of) {
    if (score.repeated.length > 0)
      process.stdout.write(`${repository}, more than one asset each:\n${score.repeated.map((line) => `- ${line}\n`).join('')}`);
    process.stdout.write(`${repository}, not judged: ${JSON.stringify(score.unjudged)}\n`);
  }
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ date: values.date, measured }, null, 2)}\n`);
if (values.write) {
  mkdirSync(results, { recursive: true });
  for (const set of ['development', 'control', 'unseen'] as const) {
    const of = measured.filter((one) => one.set === set);
    if (of.length > 0) keep(set, of);
  }
  writePage({ development: kept('development'), control: kept('control'), unseen: kept('unseen') }, explained);
}
