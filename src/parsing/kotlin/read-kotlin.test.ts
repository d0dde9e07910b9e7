import { beforeAll, describe, expect, it } from 'vitest';
import { loadGrammars } from '../../platform/grammars.js';
import type { ModuleSummary } from '../module-summary.js';
import { readKotlin } from './read-kotlin.js';

beforeAll(() => loadGrammars(['kotlin']));

const read = (text: string): ModuleSummary => {
  const summary = readKotlin(text);
  if (!summary) throw new Error('ran out of time');
  return summary;
};
const bound = (text: string, name: string) => read(text).scopes[0]?.bindings[name]?.[0];

describe('Kotlin', () => {
  it('reads packages and imports of every sort', () => {
    const { package: name, imports } = read('package a.b\nimport x.Y\nimport x.Z as W\nimport x.*\n');
    expect(name).toBe('a.b');
    expect(imports.map(({ local, from, name: taken }) => [local, from, taken])).toEqual([
      ['Y', 'x', 'Y'],
      ['W', 'x', 'Z'],
      ['*', 'x', '*'],
    ]);
  });

  it('reads templates, defaults of variables and trimmed texts', () => {
    expect(bound('val x = "$A-b-${C.D}"', 'x')).toMatchObject({
      is: 'join',
      parts: [{ name: 'A' }, { value: '-b-' }, { is: 'member', property: 'D' }],
    });
    expect(bound('val x = System.getenv("K") ?: "d"', 'x')).toMatchObject({ is: 'environment', name: 'K', default: { value: 'd' } });
    expect(bound('val x = """\n  one\n    two\n""".trimIndent()', 'x')).toMatchObject({ value: 'one\n  two' });
    expect(bound('val x by lazy { "later" }', 'x')).toMatchObject({ value: 'later' });
  });

  it('reads named arguments, lambdas behind brackets and builders', () => {
    const { calls, scopes } = read('val a = Agent(model = "m", tools = Registry { tool(::f) })\nval b = Mo.builder().key("k").build()\n');
    expect(calls.find(({ callee }) => callee.is === 'name' && callee.name === 'Agent')).toMatchObject({
      construct: true,
      arguments: [{ name: 'model', value: { value: 'm' } }, { name: 'tools' }],
    });
    expect(scopes.some(({ name }) => name.includes('<anonymous>'))).toBe(true);
    expect(calls.at(-1)).toMatchObject({ callee: { name: 'Mo' }, arguments: [{ name: 'key' }] });
  });

  it('reads primary constructors, companions and enumerations', () => {
    const { scopes } = read(
      'class A(private val c: Client, m: String = "d") {\n  companion object {\n    const val N = "n"\n  }\n}\nenum class E(val id: String) { X("x") }',
    );
    expect(scopes.find(({ name }) => name === 'A')?.bindings).toMatchObject({ c: [{ name: 'c' }], N: [{ value: 'n' }] });
    expect(scopes.find(({ name }) => name === 'A.constructor')?.parameters).toMatchObject([
      { name: 'c', annotation: 'Client' },
      { name: 'm', default: { value: 'd' } },
    ]);
    expect(scopes.find(({ name }) => name === 'E')?.bindings['X']).toMatchObject([{ is: 'call' }]);
  });
});
