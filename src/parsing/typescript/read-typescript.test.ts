import { beforeAll, describe, expect, it } from 'vitest';
import { loadGrammars } from '../../platform/grammars.js';
import type { Expression, ModuleSummary } from '../module-summary.js';
import { grammarOfPath, readTypeScript, type TypeScriptGrammar } from './read-typescript.js';

beforeAll(() => loadGrammars(['typescript', 'tsx', 'javascript']));

function summaryOf(text: string, grammar: TypeScriptGrammar = 'typescript'): ModuleSummary {
  const summary = readTypeScript(text, grammar);
  if (!summary) throw new Error('no summary');
  return summary;
}

/** An expression in one line: what the reader made of it, without lines. */
function show(value: Expression): string {
  const all = (values: readonly Expression[]) => values.map(show);
  switch (value.is) {
    case 'literal':
      return JSON.stringify(value.value);
    case 'name':
      return value.scope === undefined ? value.name : `${value.name}@${value.scope}`;
    case 'member':
      return `${show(value.object)}.${value.property}`;
    case 'index':
      return `${show(value.object)}[${show(value.index)}]`;
    case 'call':
      return `call ${value.call}`;
    case 'join':
      return all(value.parts).join(' + ');
    case 'object':
      return `{${[
        ...value.entries.map((entry) => `${entry.key}: ${show(entry.value)}`),
        ...(value.computed ?? []).map((entry) => `[${show(entry.key)}]: ${show(entry.value)}`),
        ...all(value.spreads).map((spread) => `...${spread}`),
      ].join(', ')}}`;
    case 'list':
      return `[${[...all(value.items), ...all(value.spreads).map((spread) => `...${spread}`)].join(', ')}]`;
    case 'environment':
      return value.default ? `$${value.name} or ${show(value.default)}` : `$${value.name}`;
    case 'either':
      return `(${all(value.options).join(' | ')})`;
    case 'scope':
      return `scope ${value.scope}`;
    case 'typed':
      return `${show(value.type)} of ${value.value ? show(value.value) : '?'}`;
    case 'setting':
      return `setting ${value.name}`;
    case 'opaque':
      return value.of ? `<${value.why} over ${show(value.of)}>` : `<${value.why}>`;
  }
}

function bindingsOf(text: string, scope = 0, grammar: TypeScriptGrammar = 'typescript'): Record<string, string> {
  const entries = Object.entries(summaryOf(text, grammar).scopes[scope]?.bindings ?? {});
  return Object.fromEntries(entries.map(([name, values]) => [name, values.map(show).join('; ')]));
}

function callsOf(text: string, grammar: TypeScriptGrammar = 'typescript'): string[] {
  return summaryOf(text, grammar).calls.map((call) => {
    const given = call.arguments.map(({ spread, value }) => `${spread ? '...' : ''}${show(value)}`);
    return `${call.line} ${call.scope} ${call.construct ? 'new ' : ''}${show(call.callee)}(${given.join(', ')})`;
  });
}

const importsOf = (text: string) =>
  summaryOf(text).imports.map(
    (fact) => `${fact.local ?? '-'} = ${fact.from} ${fact.name}${fact.typeOnly ? ' type' : ''}${fact.dynamic ? ' dynamic' : ''}`,
  );
const exportsOf = (text: string) =>
  summaryOf(text).exports.map(({ name, local, from, imported }) => `${name}: ${from ? `${imported} of ${from}` : local}`);

describe('values', () => {
  it.each([
    [`x = 'a\\x41\\u{1F600}\\n'`, '"aA😀\\n"'],
    ['x = `a-$' + '{b.c}-$' + '{1}`', '"a-" + b.c + "-1"'],
    ["x = 'v' + y + '1' + 2", '"v" + y + "12"'],
    ['x = 1_000', '1000'],
    ['x = -1.5', '-1.5'],
    ['x = 1 + 2', '<arithmetic>'],
    ['x = a === b', '<operator>'],
    ['x = a || b || "c"', '(a | b | "c")'],
    ['x = a && b', 'b'],
    ['x = a ? b : c ? d : e', '(b | d | e)'],
    ['x = (a as B)!.c satisfies D', 'a.c'],
    ['x = <T>a', 'a'],
    ['x = a?.b?.["c"]', 'a.b["c"]'],
    ['x = await f()', 'call 0'],
    ['x = [a, ...b, "c"]', '[a, "c", ...b]'],
    ['x = { a, b: 1, "c-d": 2, [`e`]: 3, [E.F]: g, ...h }', '{a: a, b: 1, c-d: 2, e: 3, [E.F]: g, ...h, ...<computed key>}'],
    ["x = ['a', b].join('\\n')", '"a\\n" + b'],
    ['x = ` a `.trim()', '"a"'],
    ['x = Object.freeze({ a: 1 })', '{a: 1}'],
    ['x = await Promise.all([a, b])', '[a, b]'],
    ['x = (a, b)', 'b'],
    ['x = /re/', '<regex>'],
    ['x = this', '<this>'],
  ])('%s', (text, expected) => expect(bindingsOf(text).x).toBe(expected));

  it.each([
    ['process.env.KEY', '$KEY'],
    ["process.env['KEY']!", '$KEY'],
    ["process.env.KEY ?? 'd'", '$KEY or "d"'],
    ["process.env.A || process.env.B || 'd'", '$A or $B or "d"'],
    ['(process.env.KEY as string) ?? undefined', '$KEY'],
    ['import.meta.env.VITE_KEY', '$VITE_KEY'],
    ["Deno.env.get('KEY') ?? 'd'", '$KEY or "d"'],
    ['Bun.env.KEY', '$KEY'],
    ['globalThis.process.env.KEY', '$KEY'],
    ['proc.env.KEY', 'proc.env.KEY'],
    ['f({ key: process.env.KEY })', 'call 0'],
  ])('environment: %s', (text, expected) => expect(bindingsOf(`const x = ${text};`).x).toBe(expected));

  it('knows names that stand for the environment, unless something hides them', () => {
    const text = `const env = process.env; const { A = 'd', B: b, ...rest } = env;
function f() { return env.C; } function g(env) { return env.D; }`;
    expect(bindingsOf(text)).toMatchObject({ A: '$A or "d"', b: '$B' });
    expect(summaryOf(text).scopes.map((scope) => scope.returns?.map(show))).toEqual([undefined, ['$C'], ['env.D']]);
    expect(bindingsOf(`import { KEY as k } from '$env/static/private';`)).toEqual({ k: '$KEY' });
    expect(bindingsOf(`import { env } from '$env/dynamic/private'; const k = env.KEY;`).k).toBe('$KEY');
  });

  it('takes values apart', () => {
    const text = `const { text, usage: { total = 0 }, ...more } = await generate();
const [first, , third = 'c', ...others] = list;
let a, b; ({ a, b } = pair);
for (const model of ['x', 'y']) use(model);
for (const [key, value] of Object.entries(o)) use(key);`;
    expect(bindingsOf(text)).toEqual({
      text: 'call 0.text',
      total: '(call 0.usage.total | 0)',
      more: '{...call 0}',
      first: 'list[0]',
      third: '(list[2] | "c")',
      others: '<rest>',
      a: 'pair.a',
      b: 'pair.b',
      model: '("x" | "y")',
      key: '<loop over call 2>[0]',
      value: '<loop over call 2>[1]',
    });
  });

  it('binds what a function assigns where it is declared', () => {
    const text = `let client; let n = 1;
function get() { let n; client ??= new OpenAI({ key }); n = 2; cache.client = client; cache['k'] = n; return client; }`;
    expect(bindingsOf(text)).toMatchObject({ client: 'call 0', n: '1' });
    expect(bindingsOf(text, 1)).toEqual({ n: '2' });
    expect(callsOf(text)).toEqual([
      '2 1 new OpenAI@1({key: key@1})',
      '2 1 cache.__setattr__("client", client)',
      '2 1 cache.__setitem__("k", n)',
    ]);
  });
});

describe('modules', () => {
  it('reads imports', () => {
    const text = `import D, { a as b, type T, default as E } from 'x'; import type U from 'u'; import * as N from 'n'; import 'side';
import r = require('r'); const q = require('q'); const { w, y: z } = require('./w'); const v = require('v').default;
const { k } = await import('k'); const f = async () => { const { OpenAI } = await import('openai'); };`;
    expect(importsOf(text)).toEqual([
      'D = x default',
      'b = x a',
      'T = x T type',
      'E = x default',
      'U = u default type',
      'N = n *',
      '- = side *',
      'r = r *',
      'q = q *',
      'w = ./w w',
      'z = ./w y',
      'v = v default',
      'k = k k dynamic',
      'import("openai") = openai * dynamic',
      'import("openai").OpenAI = openai OpenAI dynamic',
    ]);
    expect(bindingsOf(text, 1)).toEqual({ OpenAI: 'import("openai").OpenAI' });
  });

  it('reads modules that are loaded in place', () => {
    const text = `const x = new (require('openai').OpenAI)(); const y = (await import('./y')).z(); const d = dynamic(() => import('./c').then((m) => m.C));
const open = await import(name);`;
    expect(callsOf(text)).toEqual(['1 0 new import("openai").OpenAI()', '1 0 import("./y").z()', '1 0 dynamic(scope 1)']);
    expect(summaryOf(text).scopes[1]?.returns?.map(show)).toEqual(['import("./c").C']);
    expect(bindingsOf(text).open).toBe('<dynamic import>');
  });

  it('reads exports', () => {
    const text = `export const a = 1, { b, c: [d] } = o; export function f() {} export class C {} export enum E {} export type T = 1;
export { a as g, type T as H }; export * from './s'; export * as ns from './ns'; export { default, h as i } from './i'; export type { J } from './j';
export default f;`;
    expect(exportsOf(text)).toEqual([
      'a: a',
      'b: b',
      'd: d',
      'f: f',
      'C: C',
      'E: E',
      'g: a',
      '*: * of ./s',
      'ns: * of ./ns',
      'default: default of ./i',
      'i: h of ./i',
      'default: f',
    ]);
  });

  it.each([
    ['export default { a: 1 }', '{a: 1}'],
    ['export default class extends B {}', 'scope 1'],
    ['export default async function () {}', 'scope 1'],
    ['export = make()', 'call 0'],
    ['module.exports = make()', 'call 0'],
  ])('%s is the binding "default"', (text, expected) => {
    expect(exportsOf(text)).toEqual(['default: default']);
    expect(bindingsOf(text).default).toBe(expected);
  });

  it('reads exports of CommonJS', () => {
    const text = `exports.__esModule = true; exports.x = 1; module.exports = { y, z: 2 }; module.exports.w = () => 1;`;
    expect(exportsOf(text)).toEqual(['x: exports.x', 'default: default', 'y: exports.y', 'z: exports.z', 'w: exports.w']);
    expect(bindingsOf(text)).toMatchObject({ 'exports.x': '1', 'exports.y': 'y', 'exports.z': '2', 'exports.w': 'scope 1' });
  });
});

describe('scopes', () => {
  it('names them', () => {
    const text = `function f() { const g = () => 1; } const o = { m() {}, n: { p: async () => {} } }; use(() => {}, { execute: function () {} });
class A { b() {} static c = () => 1; constructor() {} get d() { return 1; } static { e(); } } const K = class Named {}; namespace N { function q() {} }
this.x = function () {};`;
    expect(summaryOf(text).scopes.map((scope) => scope.name)).toEqual([
      '',
      'f',
      'f.g',
      'o.m',
      'o.n.p',
      '<anonymous>@1',
      'execute',
      'A',
      'A.b',
      'A.c',
      'A.constructor',
      'A.d',
      'A.<static>',
      'K',
      'N',
      'N.q',
      'x',
    ]);
  });

  it('reads parameters', () => {
    const text = `function f(this: X, a: string = d, { b, c: e = 1, g: { h = 2 }, ...i }: P = {}, [j]: Q, ...k: R[]) {}`;
    const parameters = summaryOf(text).scopes[1]?.parameters?.map(
      (fact) =>
        `${fact.rest ? '...' : ''}${fact.name}: ${fact.annotation}${fact.default ? ` = ${show(fact.default)}` : ''} ${(fact.fields ?? [])
          .map((field) => `${field.key}→${field.local}${field.default ? `=${show(field.default)}` : ''}`)
          .join(' ')}`,
    );
    expect(parameters).toEqual(['a: string = d@1 ', '{1}: P = {} b→b c→e=1 g→{1}.g', '{2}: Q ', '...k: R[] ']);
    expect(bindingsOf(text, 1)).toEqual({ h: '({1}.g@1.h | 2)', i: '{...{1}@1}', j: '{2}@1[0]' });
  });

  it('reads classes', () => {
    const text = `@Module({ a }) export class S extends Base(x) { @Input() model = model; #key = K; declare z: string; static t = this.u;
constructor(private readonly client: OpenAI, plain) { super(); this.url = plain; }
run = async () => this.client.go(); @Get('/x') ask(@Body() body) { return this.model; } get name() { return 'n'; } set name(v) {} }`;
    const summary = summaryOf(text);
    expect(summary.scopes[1]).toMatchObject({ type: 'class', name: 'S', line: 1, endLine: 3 });
    expect(summary.scopes[1]?.bases?.map(show)).toEqual(['call 0']);
    expect(summary.scopes[1]?.decorators?.map(show)).toEqual(['call 1']);
    expect(bindingsOf(text, 1)).toEqual({
      model: 'model@0',
      '#key': 'K@0',
      t: 'this@1.u',
      client: 'client@2',
      url: 'plain@2',
      constructor: 'scope 2',
      run: 'scope 3',
      ask: 'scope 4',
      name: 'call 7',
    });
    expect(summary.scopes[4]?.decorators?.map(show)).toEqual(['call 5']);
    expect(summary.scopes[4]?.returns?.map(show)).toEqual(['this.model']);
    expect(summary.calls.map((call) => show(call.callee))).toEqual([
      'Base@0',
      'Module@0',
      'Input@0',
      'super',
      'this.client.go',
      'Get@0',
      'Body@4',
      'scope 5',
    ]);
  });

  it('counts enumerations', () => {
    const text = `const enum E { A, B = 5, C, D = 'd', F, 'g-h' = \`x\${E.D}\` }`;
    expect(bindingsOf(text, 1)).toEqual({ A: '0', B: '5', C: '6', D: '"d"', F: '<counted>', 'g-h': '"x" + E.D' });
  });

  it('keeps what stands above a function as its description', () => {
    const text = `/**\n * Looks it up.\n * @param a what\n */\nexport const f = (a) => a;\n// Short.\nfunction g() {}\n\n// far away\n\nfunction h() {}
// eslint-disable-next-line\nfunction i() {}\nconst o = {\n  /** Runs. */\n  run() {},\n};`;
    expect(summaryOf(text).scopes.map((scope) => scope.doc)).toEqual([
      undefined,
      'Looks it up.\n@param a what',
      'Short.',
      undefined,
      undefined,
      'Runs.',
    ]);
  });

  it('says what a generator yields', () => {
    expect(summaryOf('async function* f() { yield 1; return 2; }').scopes[1]).toMatchObject({
      async: true,
      returns: [{ value: 1 }, { value: 2 }],
    });
  });
});

describe('calls', () => {
  it('reads chains, templates, spreads and what stands in JSX', () => {
    const text = 'a.b().c(...d);\nnew X;\ntag`a$' + '{b}`;\nconst y = <A {...f(1)} on={() => g()}>{h?.(2)}</A>;';
    expect(callsOf(text, 'tsx')).toEqual([
      '1 0 a.b()',
      '1 0 call 0.c(...d)',
      '2 0 new X()',
      '3 0 tag("a" + b)',
      '4 0 f(1)',
      '4 1 g()',
      '4 0 h(2)',
    ]);
    expect(bindingsOf(text, 0, 'tsx').y).toBe('<jsx element>');
    expect(callsOf(text, 'javascript')).toEqual(callsOf(text, 'tsx'));
  });

  it('says what markup an element is given', () => {
    expect(callsOf('const y = <p dangerouslySetInnerHTML={{ __html: a.b }} title={f()} />;', 'tsx')).toEqual([
      '1 0 <jsx element>.__setattr__("dangerouslySetInnerHTML", {__html: a.b})',
      '1 0 f()',
    ]);
  });

  it('says which ending a plain regular expression takes off', () => {
    const text = `const SUFFIX = /-thinking$/; const f = (id) => id.replace(SUFFIX, '');
id.replace(/^models\\//, ''); id.replace(/a\\.b/g, 'c'); id.replace(/-v\\d$/, ''); id.replace(/-a$/, '-b'); id.replace(/-a$/i, '');`;
    expect(callsOf(text)).toEqual([
      '1 1 id.removesuffix("-thinking")',
      '2 0 id.removeprefix("models/")',
      '2 0 id.replaceAll("a.b", "c")',
      '2 0 id.replace(<regex>, "")',
      '2 0 id.replace(<regex>, "-b")',
      '2 0 id.replace(<regex>, "")',
    ]);
  });
});

describe('limits', () => {
  it('says when something is missing', () => {
    expect(summaryOf('const a = 1; const = {').partial).toBe(true);
    expect(summaryOf(`${'f('.repeat(3000)}`).partial).toBe(true);
    expect(bindingsOf(`const x = ${'"a" + '.repeat(3000)}"b";`).x?.length).toBe(3003);
  });

  it('keeps prototype names apart', () => {
    expect(Object.hasOwn(summaryOf('const __proto__ = 1; const constructor = 2;').scopes[0]?.bindings ?? {}, '__proto__')).toBe(true);
  });

  it('chooses the grammar by name', () => {
    expect(['a.ts', 'a.mts', 'a.cts', 'a.tsx', 'a.jsx', 'a.js', 'a.mjs', 'a.cjs'].map(grammarOfPath)).toEqual([
      'typescript',
      'typescript',
      'typescript',
      'tsx',
      'tsx',
      'javascript',
      'javascript',
      'javascript',
    ]);
  });
});
