import { booleanOf, type DataNode, get, scalarText, textOf, textsOf } from '../../../parsing/data.js';

export interface LangflowNode {
  readonly id: string;
  /** Component class, such as `OpenAIModel`. */
  readonly type: string;
  readonly label: string;
  readonly line: number;
  readonly template: DataNode;
  readonly gives: readonly string[];
  readonly toolMode: boolean;
}

export interface LangflowEdge {
  readonly from: string;
  readonly to: string;
  /** Field of the target that is fed. */
  readonly field: string;
}

export interface LangflowFlow {
  readonly name: string | undefined;
  readonly line: number;
  readonly nodes: ReadonlyMap<string, LangflowNode>;
  /** Edges by the node that feeds. */
  readonly feeds: ReadonlyMap<string, readonly LangflowEdge[]>;
  readonly fields: ReadonlySet<string>;
}

/** The flows of a file: one, a list of the platform's export, or a bare list. */
export function flowsIn(root: DataNode | undefined): LangflowFlow[] {
  const candidates = [...(root ? [root] : []), ...(get(root, 'flows')?.items ?? []), ...(root?.items ?? [])];
  return candidates.flatMap((candidate) => flowOf(candidate) ?? []);
}

function flowOf(root: DataNode): LangflowFlow | undefined {
  const data = get(root, 'data')?.type === 'map' ? get(root, 'data') : root;
  if (get(data, 'edges')?.type !== 'list') return undefined;
  const nodes = new Map((get(data, 'nodes')?.items ?? []).flatMap(nodeOf).map((node) => [node.id, node] as const));
  if (nodes.size === 0) return undefined;
  const feeds = new Map<string, LangflowEdge[]>();
  const fields = new Set<string>();
  for (const item of get(data, 'edges')?.items ?? []) {
    const edge = edgeOf(item);
    if (!edge) continue;
    fields.add(`${edge.to}\n${edge.field}`);
    const list = feeds.get(edge.from);
    if (list) list.push(edge);
    else feeds.set(edge.from, [edge]);
  }
  return { name: textOf(get(root, 'name')), line: root.line, nodes, feeds, fields };
}

/** A generic node with a component and its template of fields. */
function nodeOf(node: DataNode): LangflowNode[] {
  if (textOf(get(node, 'type')) !== 'genericNode') return [];
  const type = textOf(get(node, 'data', 'type'));
  const template = get(node, 'data', 'node', 'template');
  if (type === undefined || template?.type !== 'map') return [];
  const component = get(node, 'data', 'node');
  return [
    {
      id: scalarText(get(node, 'id')) ?? type,
      type,
      label: textOf(get(component, 'display_name')) ?? type,
      line: node.line,
      template,
      gives: textsOf(get(component, 'base_classes')),
      toolMode: booleanOf(get(component, 'tool_mode')) === true,
    },
  ];
}

/** The fed field stands in the edge's data, or in the handle, whose quotes the editor writes as a letter of its own. */
function edgeOf(item: DataNode): LangflowEdge | undefined {
  const [from, to] = [textOf(get(item, 'source')), textOf(get(item, 'target'))];
  if (from === undefined || to === undefined) return undefined;
  const handle = textOf(get(item, 'targetHandle'))?.slice(0, 2_000).replaceAll('œ', '"') ?? '';
  const field = textOf(get(item, 'data', 'targetHandle', 'fieldName')) ?? /"fieldName"\s*:\s*"([\w-]{1,100})"/.exec(handle)?.[1] ?? '';
  return { from, to, field };
}

/** Text of a field; undefined where another node feeds it, where it is empty, or where a variable of the platform fills it. */
export function field(flow: LangflowFlow, node: LangflowNode, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    if (flow.fields.has(`${node.id}\n${name}`)) continue;
    const text = scalarText(get(node.template, name, 'value'))?.trim();
    if (text && booleanOf(get(node.template, name, 'load_from_db')) !== true && !text.includes('{{')) return text;
  }
  return undefined;
}
