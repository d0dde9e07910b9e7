import { type N8nTypeName, n8nType } from '../../../catalogue/builders/n8n.js';
import { booleanOf, type DataNode, get, numberOf, scalarText, textOf } from '../../../parsing/data.js';

export interface FlowNode {
  readonly name: string;
  readonly type: N8nTypeName;
  readonly line: number;
  readonly version: number | undefined;
  readonly disabled: boolean;
  readonly parameters: DataNode | undefined;
  readonly credentials: readonly CredentialReference[];
}

export interface CredentialReference {
  readonly type: string;
  readonly name: string | undefined;
  readonly line: number;
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  /** `main` for data; `ai_…` from a part to the node that it serves. */
  readonly kind: string;
}

/** One workflow of n8n as a graph. */
export class Flow {
  readonly name: string | undefined;
  readonly id: string | undefined;
  readonly line: number;
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly #from = new Map<string, Edge[]>();
  readonly #to = new Map<string, Edge[]>();

  constructor(root: DataNode) {
    this.name = textOf(get(root, 'name'));
    this.id = scalarText(get(root, 'id'));
    this.line = root.line;
    const nodes = new Map<string, FlowNode>();
    for (const item of get(root, 'nodes')?.items ?? []) {
      const node = nodeOf(item);
      if (node) nodes.set(node.name, node);
    }
    this.nodes = nodes;
    for (const edge of edgesOf(get(root, 'connections'))) {
      if (!nodes.has(edge.from) || !nodes.has(edge.to)) continue;
      push(this.#from, edge.from, edge);
      push(this.#to, edge.to, edge);
    }
  }

  /** Nodes that a node feeds over one kind of connection. */
  targets(name: string, kind: string): readonly FlowNode[] {
    return this.#nodes((this.#from.get(name) ?? []).filter((edge) => edge.kind === kind).map(({ to }) => to));
  }

  /** Nodes that feed a node over one kind of connection. */
  sources(name: string, kind: string): readonly FlowNode[] {
    return this.#nodes((this.#to.get(name) ?? []).filter((edge) => edge.kind === kind).map(({ from }) => from));
  }

  /** Nodes that a part serves, by whichever AI connection. */
  served(name: string): readonly FlowNode[] {
    return this.#nodes((this.#from.get(name) ?? []).filter((edge) => edge.kind !== 'main').map(({ to }) => to));
  }

  /** Everything that data of some nodes can come to. */
  downstream(names: Iterable<string>): ReadonlySet<string> {
    return reach(names, (name) => this.targets(name, 'main'));
  }

  /** Everything whose data can come to some nodes, those themselves among it. */
  upstream(names: Iterable<string>): ReadonlySet<string> {
    const start = [...names];
    return new Set([...start, ...reach(start, (name) => this.sources(name, 'main'))]);
  }

  #nodes(names: readonly string[]): readonly FlowNode[] {
    return [...new Set(names)].flatMap((name) => this.nodes.get(name) ?? []);
  }
}

function reach(names: Iterable<string>, next: (name: string) => readonly FlowNode[]): Set<string> {
  const seen = new Set<string>();
  const queue = [...names];
  for (let at = queue.pop(); at !== undefined; at = queue.pop())
    for (const { name } of next(at)) {
      if (seen.has(name)) continue;
      seen.add(name);
      queue.push(name);
    }
  return seen;
}

function push(map: Map<string, Edge[]>, key: string, edge: Edge): void {
  const list = map.get(key);
  if (list) list.push(edge);
  else map.set(key, [edge]);
}

/** The workflows in a parsed file: one, a list, or wrapped as the API and the command line write them. */
export function flowsIn(root: DataNode | undefined): Flow[] {
  const candidates = [root, get(root, 'workflow'), get(root, 'data')]
    .flatMap((node) => [node, ...(node?.items ?? [])])
    .concat(get(root, 'workflows')?.items ?? []);
  return candidates.flatMap((node) => (node && isFlow(node) ? [new Flow(node)] : []));
}

/** Typed nodes of n8n and connections between them: nothing else writes both. */
function isFlow(node: DataNode): boolean {
  if (node.type !== 'map' || get(node, 'connections')?.type !== 'map') return false;
  return (get(node, 'nodes')?.items ?? []).some((item) => nodeOf(item) !== undefined);
}

function nodeOf(item: DataNode): FlowNode | undefined {
  const type = n8nType(textOf(get(item, 'type')) ?? '');
  const name = textOf(get(item, 'name'));
  if (!type || name === undefined) return undefined;
  return {
    name,
    type,
    line: item.line,
    version: numberOf(get(item, 'typeVersion')),
    disabled: booleanOf(get(item, 'disabled')) === true,
    parameters: get(item, 'parameters'),
    credentials: (get(item, 'credentials')?.entries ?? []).map(([kind, node]) => ({
      type: kind,
      name: textOf(get(node, 'name')) ?? textOf(node) ?? undefined,
      line: node.line,
    })),
  };
}

function edgesOf(connections: DataNode | undefined): Edge[] {
  return (connections?.entries ?? []).flatMap(([from, kinds]) =>
    kinds.entries.flatMap(([kind, outputs]) =>
      outputs.items.flatMap((output) =>
        output.items.flatMap((end): Edge[] => {
          const to = textOf(get(end, 'node'));
          return to === undefined ? [] : [{ from, to, kind }];
        }),
      ),
    ),
  );
}

/** A parameter's text: as it stands, or inside a resource locator. */
export function parameter(node: FlowNode, ...path: readonly string[]): string | undefined {
  const found = get(node.parameters, ...path);
  return scalarText(get(found, 'value')) ?? scalarText(found);
}

/** Expressions start with `=`; what is computed at run time is no value. */
export function isExpression(text: string): boolean {
  return text.startsWith('=') && text.includes('{{');
}

/** The value of a parameter where it is fixed. */
export function literal(node: FlowNode, ...path: readonly string[]): string | undefined {
  const text = parameter(node, ...path);
  if (text === undefined || text.trim() === '' || isExpression(text)) return undefined;
  return text.startsWith('=') ? text.slice(1) : text;
}
