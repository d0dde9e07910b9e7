import { describe, expect, it } from 'vitest';
import { parseData } from './data.js';
import { jsonModule } from './json-module.js';

const read = (text: string) => {
  const [root] = parseData(text, 'json').documents;
  if (!root) throw new Error('unreadable');
  return jsonModule(root);
};

describe('jsonModule', () => {
  it('has the whole as its default, and members by name', () => {
    const summary = read('{\n "a": ["x"],\n "b": {"c": 1}\n}');
    expect(summary.exports.map(({ name }) => name)).toEqual(['default', 'a', 'b']);
    expect(summary.scopes[0]?.bindings.a).toEqual([{ is: 'list', items: [{ is: 'literal', value: 'x', line: 2 }], spreads: [], line: 2 }]);
    expect(summary.scopes[0]?.bindings.default?.[0]?.is).toBe('object');
  });

  it('takes a list, and names that mean something to the language', () => {
    expect(read('["a"]').scopes[0]?.bindings.default?.[0]?.is).toBe('list');
    expect(Object.hasOwn(read('{"__proto__": 1, "constructor": 2}').scopes[0]?.bindings ?? {}, '__proto__')).toBe(true);
  });

  it('stops at a bound and says so', () => {
    expect(read(`[${Array.from({ length: 30_000 }, () => '1').join(',')}]`).partial).toBe(true);
  });
});
