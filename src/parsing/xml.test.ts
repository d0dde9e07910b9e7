import { describe, expect, it } from 'vitest';
import { elements, parseXml, textOf } from './xml.js';

describe('XML', () => {
  it('reads elements with lines, attributes and text', () => {
    const root = parseXml('<?xml version="1.0"?>\n<a x="1 &lt; 2">\n  <b y=\'>\'/><!-- <b/> -->\n  <c>one <![CDATA[<two>]]></c>\n</a>');
    expect(root?.attributes.get('x')).toBe('1 < 2');
    expect(elements(root, 'b')).toMatchObject([{ line: 3 }]);
    expect(root && textOf(root, 'c')).toBe('one <two>');
  });

  it('expands nothing', () => {
    const root = parseXml('<!DOCTYPE a [<!ENTITY x "yyyy">]>\n<a>&x;</a>');
    expect(root?.text ?? '').not.toContain('yyyy');
  });

  it.each(['<a>', '<a></b>', 'plain', '', '<', '<a b="', `${'<a>'.repeat(200)}`])('refuses %j', (text) => {
    expect(parseXml(text)).toBeUndefined();
  });
});
