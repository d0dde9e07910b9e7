/**
 * Looks for regular expressions of the product whose time grows faster than their text: `npm run check:regex`.
 *
 * Every literal in `src/` is matched against long texts made of what it looks for, repeated. The reference is a search for one literal in
 * the same text, in the same run, so that the speed of the machine cancels out. A quadratic expression is hundreds of times slower than
 * that at this length; a linear one is not, however complicated it is.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

const root = join(import.meta.dirname, '../src');
/** Characters. Long enough that quadratic time stands out, short enough that all expressions are through in about a minute. */
const length = 5_000;
/** Times the reference, which is a few microseconds. */
const limit = 1_500;

const commonPumps = [
  ...[' ', '\n', '\t', 'a', 'A', '0', '-', '_', '.', '/', ':', '@', '=', '"', "'", '`', '(', '[', '{', '<', '%', '$', '\\', ',', '#', '*'],
  ...['a.', 'a-', 'a/', ' a', '\n ', '{{', '${', 'aA0', '://', 'a:', 'a@', '= ', '" ', '-a', '<!--', '/*'],
];
const beginnings = ['', 'x', 'https://', '[', '"'];

interface Literal {
  readonly pattern: string;
  readonly flags: string;
  readonly place: string;
}

function literals(): Literal[] {
  const found = new Map<string, Literal>();
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || /(\.test|\/examples[\w-]*)\.ts$/.test(file)) continue;
    const text = readFileSync(join(root, file), 'utf8');
    const visitor = new Visitor({
      Literal(node) {
        if (!('regex' in node)) return;
        const { pattern, flags } = node.regex;
        found.set(`${pattern}/${flags}`, { pattern, flags, place: `src/${file}:${text.slice(0, node.start).split('\n').length}` });
      },
    });
    visitor.visit(parseSync(file, text).program);
  }
  return [...found.values()];
}

function pumpsOf(pattern: string): string[] {
  const words = [...pattern.matchAll(/\w{2,}/g)].map(([word]) => word).slice(0, 8);
  return [...commonPumps, ...words, ...words.map((word) => `${word} `), ...words.map((word) => `/${word}`)];
}

function timeOf(expression: RegExp, text: string): number {
  const start = performance.now();
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match && expression.global && performance.now() - start < 2_000; match = expression.exec(text))
    if (match[0] === '') expression.lastIndex++;
  return performance.now() - start;
}

/** The slowest of all texts, each time taken three times over before it counts, and what it was made of. */
function worst({ pattern, flags }: Literal): { readonly ratio: number; readonly text: string } {
  const expression = new RegExp(pattern, flags.replace('y', ''));
  let slowest = { ratio: 0, text: '' };
  for (const pump of pumpsOf(pattern)) {
    for (const beginning of beginnings) {
      // The last character is one that nothing asks for: what must match to the end fails there.
      const text = `${beginning}${pump.repeat(Math.ceil(length / pump.length))}\u0001`;
      let time = timeOf(expression, text);
      for (let again = 0; again < 2 && time > reference * limit; again++) time = Math.min(time, timeOf(expression, text));
      const ratio = time / reference;
      if (ratio > slowest.ratio) slowest = { ratio, text: JSON.stringify(`${beginning}${pump}`) };
      if (ratio > limit) return slowest;
    }
  }
  return slowest;
}

function measureReference(): number {
  const text = `${'ab'.repeat(length / 2)}\u0001`;
  const times = Array.from({ length: 50 }, () => timeOf(/zz\d/, text));
  return Math.max(Math.min(...times), 0.004);
}

const reference = measureReference();
const all = literals();
const slow = all.map((literal) => ({ literal, ...worst(literal) })).filter(({ ratio }) => ratio > limit);
for (const { literal, ratio, text } of slow)
  console.error(`${literal.place}: ${Math.round(ratio)} times a plain search, on ${text} repeated: /${literal.pattern}/${literal.flags}`);
console.log(
  `${all.length} regular expressions on ${length.toLocaleString('en')} characters; the reference takes ${(reference * 1000).toFixed(0)} µs; ${slow.length} over ${limit} times that.`,
);
if (slow.length > 0) process.exitCode = 1;
