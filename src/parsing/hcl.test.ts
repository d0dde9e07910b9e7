import { beforeAll, describe, expect, it } from 'vitest';
import { loadGrammars } from '../platform/grammars.js';
import { parseHcl } from './hcl.js';

beforeAll(() => loadGrammars(['terraform']));

const first = (text: string) => parseHcl('a.tf', `x = ${text}\n`).attributes[0]?.value;

describe('parseHcl', () => {
  it('reduces references, templates and calls', () => {
    expect(first('var.a.b[0]')).toEqual({
      is: 'access',
      of: { is: 'name', name: 'var' },
      steps: [{ get: 'a' }, { get: 'b' }, { at: { is: 'literal', value: 0 } }],
    });
    expect(first('"a-${var.b}"')).toMatchObject({ is: 'template', parts: [{ is: 'literal', value: 'a-' }, { is: 'access' }] });
    expect(first('"${var.b}"')).toMatchObject({ is: 'access' });
    expect(first('merge({ a = 1 }, b...)')).toMatchObject({ is: 'call', name: 'merge', spread: true });
    expect(first('a[*].id')).toMatchObject({ is: 'access', steps: [{ splat: true }, { get: 'id' }] });
    expect(first('!var.a || 1 > 2')).toMatchObject({ is: 'operation', operator: '||' });
  });

  it('keeps white space of heredocs', () => {
    expect(parseHcl('a.tf', 'x = <<-E\n  {"a": "é${b}"}\n  E\n').attributes[0]?.value).toEqual({
      is: 'template',
      parts: [
        { is: 'literal', value: '  {"a": "é' },
        { is: 'name', name: 'b' },
        { is: 'literal', value: '"}\n' },
      ],
    });
  });

  it('keeps what stands outside a broken part', () => {
    const file = parseHcl(
      'a.tf',
      'resource "a" "ok" {\n  x = 1\n}\nresource "a" "bad" {\n  x = = 1\n}\nresource "a" "late" {\n  y = 2\n}\n',
    );
    expect(file.brokenAt).toBe(5);
    expect(file.blocks.map((block) => block.labels[1])).toContain('ok');
    expect(file.blocks.map((block) => block.labels[1])).toContain('late');
  });

  it('never keeps a literal secret', () => {
    const text = `variable "openai_api_key" {\n  default = "abcdefgh"\n}\nresource "a" "b" {\n  password = "hunter2"\n  env = { DB_PASSWORD = "hunter2" }\n}\n`;
    expect(JSON.stringify(parseHcl('a.tf', text))).not.toMatch(/hunter2|abcdefgh/);
    expect(JSON.stringify(parseHcl('a.tf.json', '{"resource":{"a":{"b":{"password":"hunter2"}}}}'))).not.toContain('hunter2');
  });

  it('reads templates in JSON', () => {
    const [block] = parseHcl('a.tf.json', '{"resource":{"a":{"b":{"n":"x-${lookup(var.m, \\"k\\")}","c":"${var.z}"}}}}').blocks;
    expect(block?.labels).toEqual(['a', 'b']);
    expect(block?.attributes[0]?.value).toMatchObject({ is: 'template', parts: [{ value: 'x-' }, { is: 'call', name: 'lookup' }] });
    expect(block?.attributes[1]?.value).toMatchObject({ is: 'access' });
  });
});
