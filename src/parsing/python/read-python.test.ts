import { beforeAll, describe, expect, it } from 'vitest';
import { loadGrammars } from '../../platform/grammars.js';
import type { Expression, ModuleSummary } from '../module-summary.js';
import { notebookCode } from './notebook.js';
import { readPython } from './read-python.js';
import { installedByLine, scriptRequirements } from './script-packages.js';

beforeAll(() => loadGrammars(['python']));

function summaryOf(text: string): ModuleSummary {
  const summary = readPython(text);
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
        ...all(value.spreads).map((spread) => `**${spread}`),
      ].join(', ')}}`;
    case 'list':
      return `[${[...all(value.items), ...all(value.spreads).map((spread) => `*${spread}`)].join(', ')}]`;
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

function bindingsOf(text: string, scope = 0): Record<string, string> {
  const entries = Object.entries(summaryOf(text).scopes[scope]?.bindings ?? {});
  return Object.fromEntries(entries.map(([name, values]) => [name, values.map(show).join('; ')]));
}

function callsOf(text: string): string[] {
  return summaryOf(text).calls.map((call) => {
    const given = call.arguments.map(({ name, spread, value }) => `${name ? `${name}=` : ''}${spread ? '*' : ''}${show(value)}`);
    return `${call.line} ${call.scope} ${show(call.callee)}(${given.join(', ')})`;
  });
}

describe('values', () => {
  it.each([
    ['x = "a" \'b\' r"\\n" "\\x41\\u0042\\n"', '"ab\\\\nAB\\n"'],
    ['x = f"{a}-{b.c!r:>{w}}{{}}"', 'a + "-" + b.c + "{}"'],
    ['x = "v" + y + "1" + "2"', '"v" + y + "12"'],
    ['x = "%s/%(k)s %%" % y', 'y + "/" + y["k"] + " %"'],
    ['x = "%s-%s" % ("a", b)', '"a-" + b'],
    ['x = "{}:{0}:{n!r} {{}}".format(a, n="b")', 'a + ":" + a + ":b {}"'],
    ['x = T.format(a)', 'call 0'],
    ['x = 0x1F', '31'],
    ['x = -1.5', '-1.5'],
    ['x = 1 + 2', '<arithmetic>'],
    ['x = a / "b" / 2', '<arithmetic>'],
    ['x = a / f"b{c}"', 'call 0'],
    ['x = a == b', '<comparison>'],
    ['x = a or b or "c"', '(a | b | "c")'],
    ['x = a if b() else c', '(a | c)'],
    ['x = M["fast"].id', 'M["fast"].id'],
    ['x = await f()', 'call 0'],
    ['x = (yield 1)', '<value sent to a generator>'],
    ['x = {"a": 1, 2: b, **c, E.F: d}', '{a: 1, 2: b, [E.F]: d, **c, **<computed key>}'],
    ['x = a | {"b": 1}', '{**a, **{b: 1}}'],
    ['x = [1, *a] + b', '[1, *a, *b]'],
    ['x = [m.id for m in MODELS if m]', '[<loop over MODELS>.id, *<comprehension>]'],
    ['x = [f(m) for m in ("a", "b")]', '[call 0, *<comprehension>]'],
    ['x = {k: v for k, v in y}', '{[<loop over y>[0]]: <loop over y>[1], **<computed key>}'],
    ['x = lambda a, b=1: a', 'scope 1'],
    ['x = a[1:2]', 'a[<slice>]'],
    ['x = None', 'null'],
    ['x = True', 'true'],
    ['x += 1', '<changed in place>'],
    ['for x in ["a", "b"]: pass', '("a" | "b")'],
    ['for x, _ in [("a", 1), ("b", 2)]: pass', '("a" | "b")'],
    ['for x in y.items(): pass', '<loop over call 0>'],
    ['with open(y) as x: pass', 'call 0'],
    ['with f() as (_, x): pass', 'call 0[1]'],
    ['_, *x = f()', '<unpacking>'],
    ['y = x = "a"', '"a"'],
    ['if (x := f()): pass', 'call 0'],
    ['try: pass\nexcept E as x: pass', '<exception>'],
    ['def x(): pass', 'scope 1'],
  ])('%s', (text, expected) => {
    expect(bindingsOf(text).x).toBe(expected);
  });

  it('lets no secret out', () => {
    const text = 'x = "sk-" "abcdefghijklmnopqrstuvwxyz012345"\ny = "postgres://me:hunter2@db/x"\nz = {"k": f(key="AKIAABCDEFGHIJKLMNOP")}';
    expect(bindingsOf(text)).toMatchObject({ x: '<secret>', y: '"postgres://db/x"' });
    expect(JSON.stringify(summaryOf(text))).not.toMatch(/hunter2|AKIA|abcdefgh/);
  });

  it('reads a thousand texts in a sum, and stops at absurd depth', () => {
    expect(bindingsOf(`x = ${'"a" + '.repeat(3_000)}"b"`).x).toBe(JSON.stringify(`${'a'.repeat(3_000)}b`));
    const deep = summaryOf(`x = ${'f('.repeat(1_000)}1${')'.repeat(1_000)}`);
    expect(deep.partial).toBe(true);
    expect(JSON.stringify(deep)).toContain('nested too deeply');
  });
});

describe('size', () => {
  const big = `{${'"k": [1, 2], '.repeat(2_000)}}`;
  it.each([
    ['one value for many names', `${'a = '.repeat(100)}${big}`],
    ['one value taken apart', `${Array.from({ length: 500 }, (_, index) => `x${index}`).join(', ')} = ${big}`],
    ['a template that repeats', `x = "${'{0}'.repeat(5_000)}".format("${'long '.repeat(5_000)}")`],
    ['a template with keys', `x = "${'%(k)s'.repeat(5_000)}" % {"k": "${'long '.repeat(5_000)}"}`],
    ['loops that double', `x = [z for a in (1, 2) ${Array.from({ length: 40 }, () => 'for a in (a, a)').join(' ')}]`],
    ['indexes that double', `x = [a for a in b ${Array.from({ length: 40 }, () => 'for a in a[a]').join(' ')}]`],
    ['assignments in place', `x = ${'(a := '.repeat(60)}${big}${')'.repeat(60)}`],
    ['chains of loops', `${'for a, b in ((a, b), (b, a)):\n'.repeat(1)}  pass\n${'for c in a, b: pass\n'.repeat(50)}`],
  ])('%s stays in proportion', (_, text) => {
    expect(JSON.stringify(summaryOf(text)).length).toBeLessThan(100 * text.length + 50_000);
  });
});

describe('environment', () => {
  it.each([
    ['import os\nx = os.getenv("A", "d")', '$A or "d"'],
    ['import os\nx = os.environ["A"]', '$A'],
    ['import os as o\nx = o.environ.get("A", None)', '$A'],
    ['from os import environ\nx = environ.get("A")', '$A'],
    ['from os import getenv as g\nx = g("A", default=B)', '$A or B'],
    ['from decouple import config\nx = config("A", default="d", cast=str)', '$A or "d"'],
    ['import os\nx = os.getenv(KEY)', 'call 0'],
    ['x = os.getenv("A")', 'call 0'],
    ['from mine import config\nx = config("A")', 'call 0'],
  ])('%s', (text, expected) => {
    expect(bindingsOf(text).x).toBe(expected);
  });
});

describe('imports and exports', () => {
  const imports = (text: string) =>
    summaryOf(text).imports.map(({ local, from, name, typeOnly, dynamic, line }) =>
      [line, local ?? '', from, name, ...(typeOnly ? ['type'] : []), ...(dynamic ? ['dynamic'] : [])].join(' '),
    );
  it('knows every form', () => {
    expect(imports('import a.b, c as d, e.f as g\nfrom . import h\nfrom ..i.j import (\n  k as l,\n  m,\n)\nfrom n import *')).toEqual([
      '1 a a *',
      '1  a.b *',
      '1 d c *',
      '1 g e.f *',
      '2 h . h',
      '4 l ..i.j k',
      '5 m ..i.j m',
      '7 * n *',
    ]);
    expect(imports('import importlib\nx = importlib.import_module("openai")\ny = __import__(name)')).toEqual([
      '1 importlib importlib *',
      '2 x openai * dynamic',
    ]);
    expect(imports('if TYPE_CHECKING:\n  import a\nelse:\n  import b\ndef f():\n  import c')).toEqual([
      '2 a a * type',
      '4 b b *',
      '6 c c *',
    ]);
  });
  it('exports what the module binds or imports, but no fallback of a missing import', () => {
    const { exports, scopes } = summaryOf(
      'try:\n  from a import B\nexcept ImportError:\n  B = None\nC = 1\ndef d():\n  import e\nfrom .f import *',
    );
    expect(exports).toEqual([
      { name: 'C', local: 'C' },
      { name: 'd', local: 'd' },
      { name: 'B', from: 'a', imported: 'B' },
      { name: '*', from: '.f', imported: '*' },
    ]);
    expect(Object.keys(scopes[0]?.bindings ?? {})).toEqual(['C', 'd']);
  });
});

describe('scopes', () => {
  const text = `X = 1
class A(B, metaclass=M):
    """Doc."""
    field: str
    value: int = 2
    def __init__(self, model: str = X, *args, **kw):
        self.model = model
        self.a.b = model
        def inner():
            nonlocal model
            model = self.value
            return lambda: self
    @staticmethod
    def make(x): return A(x)
    @classmethod
    def default(cls): yield cls()
@agent(tools=[t])
async def run():
    global X
    X = local
`;
  it('qualifies names and keeps parameters, decorators and documentation', () => {
    const { scopes } = summaryOf(text);
    expect(scopes.map(({ name, type, line, endLine }) => `${type} ${name} ${line}-${endLine}`)).toEqual([
      'module  1-21',
      'class A 2-16',
      'function A.__init__ 6-12',
      'function A.__init__.inner 9-12',
      'function A.__init__.inner.<anonymous>@12 12-12',
      'function A.make 14-14',
      'function A.default 16-16',
      'function run 18-20',
    ]);
    expect(scopes[1]).toMatchObject({ doc: 'Doc.', bases: [{ is: 'name', name: 'B' }], parent: 0 });
    expect(scopes[2]?.parameters).toEqual([
      { name: 'model', annotation: 'str', default: { is: 'name', name: 'X', scope: 0 } },
      { name: 'args', rest: true },
      { name: 'kw', rest: true },
    ]);
    expect(scopes[5]?.parameters).toEqual([{ name: 'x' }]);
    expect(scopes[7]).toMatchObject({ async: true, parameters: [] });
  });
  it('binds fields in the class, and global and nonlocal names where they live', () => {
    expect(bindingsOf(text)).toMatchObject({ X: '1; local@7' });
    expect(bindingsOf(text, 1)).toMatchObject({ field: '<declared without a value>', value: '2', model: 'model@2', make: 'scope 5' });
    expect(callsOf(text)).toEqual(['8 2 this.a.__setattr__("b", model)', '14 5 A(x)', '16 6 this()', '17 0 agent@0(tools=[t@0])']);
    expect(summaryOf(text).scopes[4]?.returns).toEqual([{ is: 'name', name: 'this' }]);
  });
  it('reads a class body from top to bottom', () => {
    const body =
      'from crewai import agent\nmodel = 1\nclass A:\n  model = model\n  other = model\n  @agent\n  def agent(self): return agent';
    expect(bindingsOf(body, 1)).toMatchObject({ model: 'model@0', other: 'model' });
    const { scopes } = summaryOf(body);
    expect(scopes[2]?.decorators).toEqual([{ is: 'name', name: 'agent', scope: 0 }]);
    expect(scopes[2]?.returns).toEqual([{ is: 'name', name: 'agent' }]);
  });
  it('is not led astray by names of JavaScript', () => {
    const { scopes } = summaryOf('__proto__ = 1\nconstructor = 2\nclass toString: valueOf = 3');
    expect(Object.keys(scopes[0]?.bindings ?? {})).toEqual(['__proto__', 'constructor', 'toString']);
  });
});

describe('calls', () => {
  it('keeps arguments, and writes out what Python calls unseen', () => {
    expect(callsOf('f(a, *b, c=1, **d)\n(\n  chain | model\n).invoke(x for x in y)\nopenai.api_base = "u"\nd["k"] = 1')).toEqual([
      '1 0 f(a, *b, c=1, *d)',
      '3 0 chain.__or__(model)',
      '2 0 call 1.invoke([<loop over y>, *<comprehension>])',
      '5 0 openai.__setattr__("api_base", "u")',
      '6 0 d.__setitem__("k", 1)',
    ]);
  });
  it('records every call once, wherever it stands', () => {
    expect(callsOf('("a" + f()).format(g())\nassert h(i())\nprint(not j())\nwhile k(): pass\nx: List[l()] = m()')).toEqual([
      '1 0 g()',
      '1 0 f()',
      '1 0 "a" + call 1.format(call 0)',
      '2 0 i()',
      '2 0 h(call 3)',
      '3 0 j()',
      '3 0 print(<comparison>)',
      '4 0 k()',
      '5 0 m()',
    ]);
  });
});

describe('packages of a script', () => {
  it('reads the header', () => {
    const text =
      '#!/usr/bin/env python\n# /// script\n# requires-python = ">=3.11"\n# dependencies = [\n#   "openai>=1",\n# ]\n# ///\nimport openai';
    expect(scriptRequirements(text)).toEqual([{ name: 'openai', range: '>=1', line: 5 }]);
    expect(scriptRequirements('# /// script\n# dependencies = [')).toEqual([]);
    expect(scriptRequirements('import openai')).toEqual([]);
  });
  it('reads what a notebook installs', () => {
    expect(installedByLine('%pip install -qU "openai>=1" langchain[all]==0.3 -r more.txt --index-url https://x ./y', 7)).toEqual([
      { name: 'openai', range: '>=1', line: 7 },
      { name: 'langchain', range: '==0.3', line: 7 },
    ]);
    expect(installedByLine('!python3 -m pip install cohere', 1)).toEqual([{ name: 'cohere', line: 1 }]);
    expect(installedByLine('pip = install', 1)).toEqual([]);
  });
});

describe('notebooks', () => {
  it('maps lines back to the file', () => {
    const code = notebookCode(
      '{\n"cells": [\n{"cell_type": "code", "source": [\n"%pip install x\\n",\n"import openai"]},\n{"cell_type": "markdown", "source": ["t"]},\n{"cell_type": "code", "source": [\n"openai.run()"]}]}',
    );
    expect(code?.text).toBe('pass\nimport openai\nopenai.run()');
    expect(code?.installs).toEqual([{ name: 'x', line: 4 }]);
    const summary = code && readPython(code.text, code.lineOf);
    expect(summary?.imports[0]?.line).toBe(5);
    expect(summary?.calls[0]?.line).toBe(8);
  });
});
