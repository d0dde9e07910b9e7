import { type DataNode, get, parseData, scalarText, textOf } from '../../../parsing/data.js';

export interface FlowiseNode {
  readonly id: string;
  /** Component, such as `chatOpenAI`. */
  readonly name: string;
  readonly category: string;
  readonly label: string;
  readonly line: number;
  readonly inputs: DataNode | undefined;
  readonly credential: string | undefined;
}

export interface FlowiseFlow {
  readonly name: string | undefined;
  readonly line: number;
  readonly nodes: readonly FlowiseNode[];
  /** Ids of the nodes that a node feeds. */
  readonly feeds: ReadonlyMap<string, readonly string[]>;
}

const exported = ['ChatFlow', 'AgentFlow', 'AgentFlowV2', 'AssistantFlow'];

/** The flows of a file: one by itself, or the lists of an export, whose flows are texts inside the file. */
export function flowsIn(root: DataNode | undefined): FlowiseFlow[] {
  if (root?.type !== 'map') return [];
  const own = flowOf(root, textOf(get(root, 'name')));
  if (own) return [own];
  const entries = [root, ...exported.flatMap((list) => get(root, list)?.items ?? [])];
  return entries.slice(0, 1_000).flatMap((entry) => {
    const text = textOf(get(entry, 'flowData'));
    const inner = text === undefined ? undefined : parseData(text, 'json');
    const flow = inner?.readable && inner.documents[0] ? flowOf(inner.documents[0], textOf(get(entry, 'name')), entry.line) : undefined;
    return flow ? [flow] : [];
  });
}

/** @param line of the text that holds the flow, when its own lines are lines of that text */
function flowOf(root: DataNode, name: string | undefined, line?: number): FlowiseFlow | undefined {
  if (get(root, 'edges')?.type !== 'list') return undefined;
  const nodes = (get(root, 'nodes')?.items ?? []).flatMap((node) => nodeOf(node, line));
  if (nodes.length === 0) return undefined;
  const feeds = new Map<string, string[]>();
  for (const edge of get(root, 'edges')?.items ?? []) {
    const [from, to] = [textOf(get(edge, 'source')), textOf(get(edge, 'target'))];
    if (from === undefined || to === undefined) continue;
    const list = feeds.get(from);
    if (list) list.push(to);
    else feeds.set(from, [to]);
  }
  return { name, line: line ?? root.line, nodes, feeds };
}

/** A node of Flowise's own types with a component in one of its categories: a plain graph on a canvas has neither. */
function nodeOf(node: DataNode, line: number | undefined): FlowiseNode[] {
  const data = get(node, 'data');
  const [name, category] = [textOf(get(data, 'name')), textOf(get(data, 'category'))];
  if (!/^(customNode|agentFlow|iteration|stickyNote)$/.test(textOf(get(node, 'type')) ?? '')) return [];
  if (name === undefined || category === undefined || get(data, 'inputs')?.type !== 'map') return [];
  const id = scalarText(get(node, 'id')) ?? name;
  return [
    {
      id,
      name,
      category,
      label: textOf(get(data, 'label')) ?? name,
      line: line ?? node.line,
      inputs: get(data, 'inputs'),
      credential: textOf(get(data, 'credential')) ?? textOf(get(data, 'inputs', 'FLOWISE_CREDENTIAL_ID')),
    },
  ];
}

/** A text that stands in an input; neither a reference to another node nor a variable. */
export function fixed(inputs: DataNode | undefined, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = scalarText(get(inputs, name))?.trim();
    if (text && !text.includes('{{') && !text.startsWith('$')) return text;
  }
  return undefined;
}
