import type { DataNode } from '../data.js';
import { holdsSecret, literalText, withoutSecret } from '../hcl-secret.js';

/** JSON with functions in their long form: `{"Ref": …}`, `{"Fn::Sub": …}`. */
export type TemplateValue = string | number | boolean | null | readonly TemplateValue[] | { readonly [key: string]: TemplateValue };

/** Stands where a literal secret stood. */
export const secretMark = 'Sightline::Secret';

/** A tag without its mark → the long name of its function. */
function functionOf(tag: string): string | undefined {
  const name = tag.slice(1);
  if (name === 'Ref' || name === 'Condition') return name;
  return /^[A-Z][A-Za-z0-9]+$/.test(name) ? `Fn::${name}` : undefined;
}

/** What a node says, tags of YAML as the functions that they are short for. */
export function templateValue(node: DataNode, name = ''): TemplateValue {
  const plain = untagged(node, name);
  const called = node.tag === undefined ? undefined : functionOf(node.tag);
  if (called === undefined) return plain;
  if (called === 'Fn::GetAtt' && typeof plain === 'string') {
    const dot = plain.indexOf('.');
    return { [called]: dot === -1 ? [plain] : [plain.slice(0, dot), plain.slice(dot + 1)] };
  }
  return { [called]: plain };
}

function untagged(node: DataNode, name: string): TemplateValue {
  if (node.type === 'list') return node.items.map((item) => templateValue(item, name));
  if (node.type === 'map') {
    const named = node.entries.find(([key, value]) => /^(name|key)$/i.test(key) && typeof value.value === 'string')?.[1].value;
    return Object.fromEntries(
      node.entries.map(([key, value]) => [key, templateValue(value, /^value$/i.test(key) && typeof named === 'string' ? named : key)]),
    );
  }
  return typeof node.value === 'string' ? withoutSecretText(name, node.value) : node.value;
}

/** A literal text, or the mark of a secret when it is one by its place or by its form. */
export function withoutSecretText(name: string, text: string): TemplateValue {
  const literal = literalText(text);
  if (literal.is !== 'literal') return { [secretMark]: true };
  // Names are written in camel case here: `MasterUserPassword`. What is looked up at deployment is no value.
  const place = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2');
  if (!holdsSecret(place) || /\{\{resolve:|\$\{/.test(text) || /^(true|false|\d+)$/i.test(text)) return literal.value as string;
  return withoutSecret(place, literal).is === 'literal' ? (literal.value as string) : { [secretMark]: true };
}
