import { beforeAll, describe, expect, it } from 'vitest';
import { loadGrammars } from '../../platform/grammars.js';
import type { ModuleSummary } from '../module-summary.js';
import { readJava } from './read-java.js';

beforeAll(() => loadGrammars(['java']));

const read = (text: string): ModuleSummary => {
  const summary = readJava(text);
  if (!summary) throw new Error('ran out of time');
  return summary;
};
const inMethod = (body: string) => read(`class A { Object f() { ${body} } }`);
const returned = (body: string) => inMethod(`return ${body};`).scopes.find(({ name }) => name === 'A.f')?.returns?.[0];

describe('Java', () => {
  it('reads packages and imports of every sort', () => {
    const { package: name, imports } = read('package a.b;\nimport x.Y;\nimport static x.Y.Z;\nimport x.*;\n');
    expect(name).toBe('a.b');
    expect(imports).toEqual([
      { local: 'Y', from: 'x', name: 'Y', line: 2 },
      { local: 'Z', from: 'x.Y', name: 'Z', line: 3 },
      { local: '*', from: 'x', name: '*', line: 4 },
    ]);
  });

  it('reads a builder as a construction with named arguments, also behind other calls', () => {
    const { calls } = inMethod('return Mo.builder().key("k").stop("a").stop("b").verbose().build().chat("x");');
    expect(calls).toMatchObject([
      {
        construct: true,
        callee: { is: 'name', name: 'Mo' },
        arguments: [
          { name: 'key', value: { value: 'k' } },
          { name: 'stop', value: { is: 'list', items: [{ value: 'a' }, { value: 'b' }] } },
          { name: 'verbose', value: { value: true } },
        ],
      },
      { callee: { is: 'member', property: 'chat', object: { is: 'call', call: 0 } } },
    ]);
  });

  it('reads builders that are constructed, and those that are given', () => {
    expect(inMethod('new To.Builder().url("u").build();').calls).toMatchObject([{ callee: { name: 'To' }, arguments: [{ name: 'url' }] }]);
    expect(inMethod('b.url("u").build();').calls).toMatchObject([
      { callee: { is: 'member', object: { name: 'b' }, property: 'build' }, arguments: [{ name: 'url' }] },
    ]);
  });

  it('reads environment variables, settings, text blocks and joined texts', () => {
    expect(returned('System.getenv("K")')).toMatchObject({ is: 'environment', name: 'K' });
    expect(returned('Optional.ofNullable(System.getenv("K")).orElse("d")')).toMatchObject({ name: 'K', default: { value: 'd' } });
    expect(returned('"a" + B + "c"')).toMatchObject({ is: 'join', parts: [{ value: 'a' }, { name: 'B' }, { value: 'c' }] });
    expect(returned('"""\n    one\n      two\n    """')).toMatchObject({ is: 'literal', value: 'one\n  two' });
    const { scopes } = read('class A { @Value("${app.model:m}") String model; @ConfigProperty(name = "x.y") String other; }');
    expect(scopes[1]?.bindings).toMatchObject({
      model: [{ is: 'setting', name: 'app.model', default: { value: 'm' } }],
      other: [{ is: 'setting', name: 'x.y' }],
    });
  });

  it('knows fields by their types, and what constructors set them to', () => {
    const { scopes } = read('class A { private final Client client; A(Client client) { this.client = client; } }');
    expect(scopes[1]?.bindings).toMatchObject({
      client: [{ is: 'typed', type: { name: 'Client' }, value: { is: 'name', name: 'client', scope: 2 } }],
    });
  });

  it('reads enumerations, records and annotations', () => {
    const { scopes, calls } = read(
      'enum E { A("x"), B; final String id; E(String id) { this.id = id; } }\n@Tool(name = "t") record R(String a) {}',
    );
    expect(scopes.find(({ name }) => name === 'E')?.bindings['A']).toMatchObject([{ is: 'call', call: 0 }]);
    expect(calls[1]).toMatchObject({ callee: { name: 'Tool' }, arguments: [{ name: 'name', value: { value: 't' } }] });
    expect(scopes.find(({ name }) => name === 'R.constructor')?.parameters).toMatchObject([{ name: 'a', annotation: 'String' }]);
  });

  it('keeps back what has the format of a key', () => {
    expect(JSON.stringify(inMethod('return "sk-proj-abcdefghijklmnopqrstuvwxyz0123456789";'))).not.toContain('abcdefghijkl');
  });
});
