import { beforeAll, describe, expect, it } from 'vitest';
import { loadGrammars } from '../platform/grammars.js';
import type { ModuleSummary } from './module-summary.js';
import { readPython } from './python/read-python.js';
import { readTypeScript } from './typescript/read-typescript.js';

beforeAll(() => loadGrammars(['python', 'typescript']));

const python = (text: string) => readPython(text) as ModuleSummary;
const typescript = (text: string) => readTypeScript(text, 'typescript') as ModuleSummary;
/** `is subject from-to`, for each fact. */
const said = (module: ModuleSummary) =>
  (module.narrowed ?? []).map(({ is, subject, from, to }) => `${is} ${subject?.is === 'name' ? subject.name : '…'} ${from}-${to}`);

describe('what conditions say of the code behind them', () => {
  const rows: readonly (readonly [string, ModuleSummary | (() => ModuleSummary), readonly string[]])[] = [
    ['one of a set, in the body', () => python('if x in A:\n    run(x)\n'), ['in x 2-2']],
    ['none of a set leaves: behind it', () => python('def f(x):\n    if x not in A:\n        raise E\n    run(x)\n'), ['in x 4-4']],
    ['otherwise', () => python('if x != "a":\n    pass\nelse:\n    run(x)\n'), ['equal x 3-4']],
    ['both of two', () => python('if x in A and ok(x):\n    run(x)\n'), ['in x 2-2', 'call … 2-2']],
    ['one of two says nothing', () => python('if x in A or y:\n    run(x)\n'), []],
    ['an assertion', () => python('def f(x):\n    assert x in A\n    run(x)\n'), ['in x 3-3']],
    ['a name that stands for a check', () => typescript('function f(x, ok) {\n  if (!ok) return;\n  run(x);\n}\n'), ['truth ok 3-4']],
    ['a number by its type', () => typescript('if (typeof x === "number") {\n  run(x);\n}\n'), ['equal x 1-3']],
    ['a key of an object', () => typescript('if (x in A) {\n  run(x);\n}\n'), ['in x 1-3']],
  ];
  it.each(rows)('%s', (_, module, expected) => {
    expect(said(typeof module === 'function' ? module() : module)).toEqual(expected);
  });
});

describe('a long condition', () => {
  it.each([
    ['Python', () => python(`if ${Array.from({ length: 500 }, (_, i) => `x == ${i}`).join(' or ')}:\n    run(x)\n`)],
    ['TypeScript', () => typescript(`if (${Array.from({ length: 500 }, (_, i) => `x === ${i}`).join(' || ')}) {\n  run(x);\n}\n`)],
  ])('%s: is read whole', (_, read) => {
    expect(read().partial).toBeUndefined();
    expect(read().calls).toHaveLength(1);
  });
});

describe('order of assignments', () => {
  it('lines of names with several, branches and loops', () => {
    const [, scope] = python('def f(a):\n    x = a\n    for i in a:\n        x = i\n    return x\n').scopes;
    expect(scope?.written).toEqual({ x: [2, 4] });
    expect(scope?.branches).toEqual([{ from: 4, to: 4, loop: true }]);
    expect(scope?.returnLines).toEqual([5]);
  });
  it('a parameter that is assigned anew, and what is added to a text', () => {
    const [, scope] = typescript('function f(a) {\n  a = a.trim();\n  let t = "";\n  t += a;\n  return t;\n}\n').scopes;
    expect(scope?.written).toEqual({ a: [2], t: [3, 4] });
    expect(scope?.bindings.t?.[1]).toMatchObject({ is: 'opaque', from: [{ name: 't' }, { name: 'a' }] });
  });
  it('a template behind a tag', () => {
    expect(typescript('sql`select ${x}`;\nsql(`select ${x}`);\n').calls.map(({ tagged }) => tagged ?? false)).toEqual([true, false]);
  });
});
