import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { booleanOf, get, numberOf, parseData, plainOf, textOf, textsOf } from './data.js';

const first = (text: string, format: 'json' | 'yaml' | 'toml') => parseData(text, format).documents[0];

describe('one tree for three syntaxes', () => {
  it.each([
    ['json', '{\n  "servers": {\n    "a": { "command": "npx", "args": ["-y", "x"], "on": true, "n": 3 }\n  }\n}', 3],
    ['yaml', 'servers:\n  a:\n    command: npx\n    args: [-y, x]\n    on: true\n    n: 3\n', 2],
    ['toml', '[servers.a]\ncommand = "npx"\nargs = ["-y", "x"]\non = true\nn = 3\n', 1],
  ] as const)('%s', (format, text, line) => {
    const server = get(first(text, format), 'servers', 'a');
    expect(server?.line).toBe(line);
    expect(textOf(get(server, 'command'))).toBe('npx');
    expect(textsOf(get(server, 'args'))).toEqual(['-y', 'x']);
    expect(booleanOf(get(server, 'on'))).toBe(true);
    expect(numberOf(get(server, 'n'))).toBe(3);
    expect(get(server, 'missing', 'more')).toBeUndefined();
  });

  it('any JSON value comes out as it went in, as JSON and as YAML', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        // A key of that name is no member but a prototype to JavaScript's own parser too.
        const text = JSON.stringify(value).replaceAll('__proto__', 'proto');
        const node = first(text, 'json');
        expect(node && JSON.stringify(plainOf(node))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it('accepts what people write into JSON: comments, trailing commas, a byte-order mark, text after the first value', () => {
    const parsed = parseData('\ufeff{ // a\n "a": [1, 2,], /* b */ }\nmore text', 'json');
    expect(parsed.readable).toBe(true);
    expect(plainOf(parsed.documents[0] as never)).toEqual({ a: [1, 2] });
  });

  it.each([
    ['json', '{"a":', 1],
    ['json', '{\n"a": 1\n"b": 2}', 3],
    ['yaml', 'a: [1\nb: 2', 2],
    ['toml', 'a = 1\n= 2', 2],
  ] as const)('broken %s is not readable and says where', (format, text, line) => {
    const parsed = parseData(text, format);
    expect(parsed.readable).toBe(false);
    expect(parsed.errors[0]?.line).toBeGreaterThanOrEqual(line - 1);
  });

  it('reads several YAML documents, anchors, merges and tags', () => {
    const parsed = parseData('a: &x { k: 1, l: 2 }\nb: { <<: *x, l: 3 }\n---\nc: !Ref Bucket\n', 'yaml');
    expect(parsed.documents).toHaveLength(2);
    const merged = get(parsed.documents[0], 'b');
    expect([numberOf(get(merged, 'k')), numberOf(get(merged, 'l'))]).toEqual([1, 3]);
    expect(get(parsed.documents[1], 'c')?.tag).toBe('!Ref');
  });

  it('reads TOML tables in arrays, dotted keys and inline tables', () => {
    const root = first(
      'a.b.c = 1\n[[list]]\nx = 1\n[[list]]\nx = 2\n[list.sub]\ny = 3\n[t]\nu = { v = [1, { w = 2 }] }\nd = 2024-01-01\n',
      'toml',
    );
    expect(plainOf(root as never)).toMatchObject({
      a: { b: { c: 1 } },
      list: [{ x: 1 }, { x: 2, sub: { y: 3 } }],
      t: { u: { v: [1, { w: 2 }] } },
    });
    expect(textOf(get(root, 't', 'd'))).toMatch(/^2024-01-01/);
  });

  it('is bounded: nesting and repetition end in a notice, not in an overflow', () => {
    for (const [text, format] of [
      ['['.repeat(100_000), 'json'],
      ['- '.repeat(50_000), 'yaml'],
      ['['.repeat(20_000), 'yaml'],
      ['{a: '.repeat(20_000), 'yaml'],
      [Array.from({ length: 3_000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), 'yaml'],
      [`a = ${'['.repeat(50_000)}`, 'toml'],
      [`a = ${'{a='.repeat(20_000)}`, 'toml'],
    ] as const) {
      const parsed = parseData(text, format);
      expect(parsed.readable).toBe(false);
    }
    const bomb = Array.from(
      { length: 12 },
      (_, at) => `a${at}: &a${at} [${at === 0 ? 'x' : Array.from({ length: 9 }, () => `*a${at - 1}`).join(', ')}]`,
    ).join('\n');
    expect(parseData(bomb, 'yaml').readable).toBe(false);
  });

  it('an empty text is readable and holds nothing', () => {
    for (const format of ['json', 'yaml', 'toml'] as const)
      expect(parseData(' \n', format)).toEqual({ documents: [], errors: [], readable: true });
  });
});
