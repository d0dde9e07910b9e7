import { beforeAll, describe, expect, it } from 'vitest';
import { loadGrammars } from '../../platform/grammars.js';
import type { ModuleSummary } from '../module-summary.js';
import { readCsharp } from './read-csharp.js';

beforeAll(() => loadGrammars(['c-sharp']));

const read = (text: string): ModuleSummary => {
  const summary = readCsharp(text);
  if (!summary) throw new Error('ran out of time');
  return summary;
};
const bound = (text: string, name: string) => read(text).scopes[0]?.bindings[name]?.[0];

describe('C#', () => {
  it('reads namespaces and usings of every sort', () => {
    const { package: name, imports } = read('global using A.B;\nusing static A.C;\nusing X = A.D.E;\nnamespace P.Q;\nclass Z {}\n');
    expect(name).toBe('P.Q');
    expect(imports).toEqual([
      { local: '*', from: 'A.B', name: '*', everywhere: true, line: 1 },
      { local: '*', from: 'A.C', name: '*', line: 2 },
      { local: 'X', from: 'A.D', name: 'E', line: 3 },
    ]);
  });

  it('reads texts of every sort', () => {
    expect(bound('var x = $"{A}-b";', 'x')).toMatchObject({ is: 'join', parts: [{ name: 'A' }, { value: '-b' }] });
    expect(bound('var x = @"a""b";', 'x')).toMatchObject({ value: 'a"b' });
    expect(bound('var x = """\n    one\n      two\n    """;', 'x')).toMatchObject({ value: 'one\n  two' });
  });

  it('reads variables and settings, with what stands in for them', () => {
    expect(bound('var x = Environment.GetEnvironmentVariable("K") ?? "d";', 'x')).toMatchObject({ name: 'K', default: { value: 'd' } });
    expect(bound('var x = Environment.GetEnvironmentVariable("K") ?? throw new E();', 'x')).toMatchObject({ is: 'environment', name: 'K' });
    expect(bound('var x = builder.Configuration["A:B"]!;', 'x')).toMatchObject({ is: 'setting', name: 'A:B' });
    expect(bound('var x = config.GetSection("A").GetValue<string>("B");', 'x')).toMatchObject({ is: 'setting', name: 'A:B' });
    expect(bound('var x = table["A:B"];', 'x')).toMatchObject({ is: 'index' });
  });

  it('reads object initialisers, targets of new() and type arguments as arguments', () => {
    const { calls } = read(
      'class A { readonly Client _c = new("m") { Id = "x" }; Options _o; A() { _o = new() { Tools = [f] }; s.Add<T>("n"); } }',
    );
    expect(calls).toMatchObject([
      { construct: true, callee: { name: 'Client' }, arguments: [{ value: { value: 'm' } }, { name: 'Id', value: { value: 'x' } }] },
      { construct: true, callee: { name: 'Options' }, arguments: [{ name: 'Tools', value: { is: 'list' } }] },
      { callee: { property: 'Add' }, arguments: [{ value: { value: 'n' } }, { name: '<T>', value: { name: 'T' } }] },
    ]);
  });

  it('reads dictionaries, primary constructors and attributes', () => {
    expect(bound('Dictionary<string, string> x = new() { ["a"] = "b", [K] = "c" };', 'x')).toMatchObject({
      is: 'object',
      entries: [{ key: 'a', value: { value: 'b' } }],
      computed: [{ key: { name: 'K' }, value: { value: 'c' } }],
    });
    const { scopes, calls } = read('class A(Client c) { [Tool(Name = "t"), Plain] void F() {} }');
    expect(scopes[1]?.bindings['c']).toMatchObject([{ is: 'name', name: 'c', scope: 2 }]);
    expect(calls[0]).toMatchObject({ callee: { name: 'Tool' }, arguments: [{ name: 'Name', value: { value: 't' } }] });
  });
});
