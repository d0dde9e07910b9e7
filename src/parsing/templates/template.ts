import { summaryKind } from '../../contracts/summary.js';
import { type DataNode, get, scalarText } from '../data.js';
import { type TemplateValue, templateValue } from './template-value.js';

export type { TemplateValue } from './template-value.js';

/** A template of CloudFormation or SAM, or what reads as one, without its syntax. Literal secrets are left out. */
export interface Template {
  /** Named in the `Transform` section: `AWS::Serverless-2016-10-31` … */
  readonly transforms: readonly string[];
  readonly parameters: Readonly<Record<string, TemplateParameter>>;
  readonly mappings: TemplateValue;
  readonly conditions: Readonly<Record<string, TemplateValue>>;
  /** Properties by the short name of a serverless type: `Function`, `Api` … */
  readonly globals: Readonly<Record<string, TemplateValue>>;
  readonly resources: readonly TemplateResource[];
  readonly outputs: Readonly<Record<string, TemplateValue>>;
  /** The file says where it was generated from, such as the output of a synthesis. */
  readonly generated?: true;
}

export interface TemplateParameter {
  readonly type: string;
  readonly default?: TemplateValue;
}

export interface TemplateResource {
  readonly id: string;
  readonly type: string;
  readonly properties: TemplateValue;
  readonly condition?: string;
  /** What its author calls it in code, when the template was synthesised from some. */
  readonly path?: string;
  readonly line: number;
  readonly endLine: number;
}

/** Key: the file's path. */
export const templateSummary = summaryKind<Template>('cloud-template', 1);

const maxResources = 5_000;

/** The template that a document is; undefined for any other. */
export function readTemplate(root: DataNode): Template | undefined {
  const resources = get(root, 'Resources');
  if (resources?.type !== 'map') return undefined;
  const read = resources.entries.slice(0, maxResources).flatMap(([id, node]): TemplateResource[] => {
    const type = scalarText(get(node, 'Type'));
    if (type === undefined || !/^(AWS|Custom|Alexa)::/.test(type)) return [];
    const condition = scalarText(get(node, 'Condition'));
    const path = scalarText(get(node, 'Metadata', 'aws:cdk:path'));
    const properties = get(node, 'Properties');
    return [
      {
        id,
        type,
        properties: properties ? templateValue(properties) : {},
        line: node.line,
        endLine: node.endLine,
        ...(condition === undefined ? {} : { condition }),
        ...(path === undefined ? {} : { path }),
      },
    ];
  });
  const loops = resources.entries.filter(([id]) => id.startsWith('Fn::ForEach::'));
  for (const [id, node] of loops.slice(0, 100)) read.push(...readLoop(id, node));
  if (read.length === 0) return undefined;
  const parameters = entriesOf(get(root, 'Parameters'), (node): TemplateParameter => {
    const type = scalarText(get(node, 'Type')) ?? 'String';
    const given = get(node, 'Default');
    const secret = scalarText(get(node, 'NoEcho')) === 'true';
    return { type, ...(given && !secret ? { default: templateValue(given) } : {}) };
  });
  const mappings = get(root, 'Mappings');
  const transform = get(root, 'Transform');
  return {
    transforms: (transform?.type === 'list' ? transform.items : transform ? [transform] : []).flatMap((node) => scalarText(node) ?? []),
    parameters,
    mappings: mappings ? templateValue(mappings) : {},
    conditions: entriesOf(get(root, 'Conditions'), templateValue),
    globals: entriesOf(get(root, 'Globals'), templateValue),
    resources: read,
    outputs: entriesOf(get(root, 'Outputs'), (node) => {
      const value = get(node, 'Value');
      return value ? templateValue(value) : null;
    }),
  };
}

function entriesOf<T>(node: DataNode | undefined, make: (node: DataNode) => T): Readonly<Record<string, T>> {
  return Object.fromEntries((node?.entries ?? []).slice(0, 1_000).map(([name, child]) => [name, make(child)]));
}

const maxTurns = 50;

/** `Fn::ForEach::Name: [Identifier, [items], {'Id${Identifier}': {…}}]` with items that are written out. */
function readLoop(id: string, node: DataNode): TemplateResource[] {
  const [name, items, body] = node.items;
  const identifier = scalarText(name);
  if (identifier === undefined || items?.type !== 'list' || body?.type !== 'map') return [];
  return items.items.slice(0, maxTurns).flatMap((item) => {
    const turn = scalarText(item);
    if (turn === undefined) return [];
    const filled = (text: string) => text.replaceAll(`\${${identifier}}`, turn).replaceAll(`&{${identifier}}`, turn);
    return body.entries.flatMap(([written, inner]): TemplateResource[] => {
      const type = scalarText(get(inner, 'Type'));
      const properties = get(inner, 'Properties');
      if (type === undefined || !type.startsWith('AWS::')) return [];
      return [
        {
          id: filled(written) || id,
          type,
          properties: properties ? replaced(templateValue(properties), filled, identifier, turn) : {},
          line: inner.line,
          endLine: inner.endLine,
        },
      ];
    });
  });
}

function replaced(value: TemplateValue, filled: (text: string) => string, identifier: string, turn: string): TemplateValue {
  if (typeof value === 'string') return filled(value);
  if (Array.isArray(value)) return value.map((item) => replaced(item, filled, identifier, turn));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value as Readonly<Record<string, TemplateValue>>);
  if (entries.length === 1 && entries[0]?.[0] === 'Ref' && entries[0][1] === identifier) return turn;
  return Object.fromEntries(entries.map(([key, item]) => [filled(key), replaced(item, filled, identifier, turn)]));
}
