import { type DataNode, parseData } from './data.js';
import type { HclAttribute, HclBlock, HclExpression, HclFile } from './hcl.js';
import { withoutSecret } from './hcl-secret.js';
import { readTemplate } from './hcl-syntax.js';

/** How many labels a top-level block carries; other types hold one body. */
const labelled: Readonly<Record<string, number>> = { resource: 2, data: 2, ephemeral: 2, module: 1, variable: 1, output: 1, provider: 1 };

/**
 * The JSON form of Terraform. It does not tell nested blocks from attributes: everything inside a block is an attribute here, and
 * whoever reads a nested block takes an object or a list of objects for one.
 */
export function readHclJson(path: string, text: string): HclFile {
  const parsed = parseData(text, 'json');
  const top = parsed.documents[0];
  const brokenAt = parsed.errors[0]?.line;
  if (top?.type !== 'map') return { blocks: [], attributes: [], ...(text.trim() === '' ? {} : { brokenAt: brokenAt ?? 1 }) };
  const broken = brokenAt === undefined ? {} : { brokenAt };
  if (/\.tfvars\.json$/.test(path)) return { blocks: [], attributes: attributesOf(top), ...broken };
  const blocks: HclBlock[] = [];
  for (const [type, node] of top.entries) if (type !== '//') collect(type, labelled[type] ?? 0, [], node, blocks);
  return { blocks, attributes: [], ...broken };
}

function collect(type: string, left: number, labels: readonly string[], node: DataNode, into: HclBlock[]): void {
  for (const item of node.type === 'list' ? node.items : [node]) {
    if (item.type !== 'map') continue;
    if (left > 0) for (const [label, inner] of item.entries) collect(type, left - 1, [...labels, label], inner, into);
    else {
      const secretive = type === 'variable' ? labels[0] : undefined;
      const attributes = attributesOf(item).map((attribute) =>
        secretive !== undefined && attribute.name === 'default'
          ? { ...attribute, value: withoutSecret(secretive, attribute.value) }
          : attribute,
      );
      into.push({ type, labels, attributes, blocks: [], line: item.line, endLine: item.endLine });
    }
  }
}

function attributesOf(node: DataNode): HclAttribute[] {
  return node.entries.flatMap(([name, value]) =>
    name === '//' ? [] : [{ name, value: withoutSecret(name, expressionOf(value)), line: value.line }],
  );
}

function expressionOf(node: DataNode): HclExpression {
  if (node.type === 'list') return { is: 'list', items: node.items.map(expressionOf) };
  if (node.type === 'map')
    return {
      is: 'object',
      entries: node.entries.map(([key, value]) => ({
        key: { is: 'literal', value: key },
        value: withoutSecret(key, expressionOf(value)),
      })),
    };
  return typeof node.value === 'string' ? readTemplate(node.value) : { is: 'literal', value: node.value };
}
