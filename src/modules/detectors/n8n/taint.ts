import { appContent, effectOf, passesOn } from '../../../catalogue/builders/n8n-nodes.js';
import type { DataNode } from '../../../parsing/data.js';
import { aiNode, asks } from './ai.js';
import { type Flow, type FlowNode, literal, parameter } from './flow.js';
import { audienceOf } from './triggers.js';

/** How sure it is that text of outsiders is in what a node gives out: no, perhaps, yes. */
export type Taint = 0 | 1 | 2;

/** Follows some text from where it comes from through the connections and expressions of one flow. */
export class TaintFlow {
  readonly #flow: Flow;
  readonly #output = new Map<string, Taint>();

  /** @param sourceOf what a node brings in by itself; undefined for nodes that only hand on */
  constructor(flow: Flow, sourceOf: (node: FlowNode) => Taint | undefined = ofOutsiders) {
    this.#flow = flow;
    const readers = new Map<string, FlowNode[]>();
    const queue: FlowNode[] = [];
    for (const node of flow.nodes.values()) {
      const brings = node.disabled ? undefined : sourceOf(node);
      if (brings === undefined) {
        for (const name of this.#reads(node)) {
          const list = readers.get(name);
          if (list) list.push(node);
          else readers.set(name, [node]);
        }
      } else if (brings > 0) {
        this.#output.set(node.name, brings);
        queue.push(node);
      }
    }
    // A taint only rises, twice at most, so that this ends on cycles too.
    for (let source = queue.pop(); source; source = queue.pop()) {
      const given = this.#output.get(source.name) ?? 0;
      for (const node of readers.get(source.name) ?? []) {
        const taint = keeps(node) ? given : 1;
        if (taint <= (this.#output.get(node.name) ?? 0)) continue;
        this.#output.set(node.name, taint);
        queue.push(node);
      }
    }
  }

  /** What reaches the prompt of a node that asks a model. */
  prompt(node: FlowNode): Taint {
    return this.#most(this.#reads(node));
  }

  /** What an expression in a parameter of a node holds. */
  text(node: FlowNode, expression: string): Taint {
    return expression.startsWith('=') ? this.#most(this.#named(node, [expression])) : 0;
  }

  #most(names: readonly string[]): Taint {
    const taints = names.map((name) => this.#output.get(name) ?? 0);
    return taints.includes(2) ? 2 : taints.includes(1) ? 1 : 0;
  }

  /** Names of the nodes whose output a node makes its own of: what comes in, where it takes that whole, and what it names. */
  #reads(node: FlowNode): readonly string[] {
    const named = this.#named(node, expressionsIn(node.parameters));
    return takesAll(node) ? [...new Set([...this.#incoming(node), ...named])] : named;
  }

  #incoming(node: FlowNode): readonly string[] {
    return this.#flow.sources(node.name, 'main').map(({ name }) => name);
  }

  #named(node: FlowNode, expressions: readonly string[]): readonly string[] {
    const names = new Set<string>();
    for (const text of expressions) {
      if (/\$(json|input|binary)\b/.test(text)) for (const name of this.#incoming(node)) names.add(name);
      for (const match of text.matchAll(/\$(?:node|items)?[([]\s*["'`]([^"'`]{1,200})["'`]|\$node\.([A-Za-z_]\w{0,100})/g))
        names.add((match[1] ?? match[2]) as string);
    }
    names.delete(node.name);
    return [...names];
  }
}

/** Text of outsiders comes with an event, or is fetched: mail and posts are theirs, and what an address answers may be anybody's. */
function ofOutsiders(node: FlowNode): Taint | undefined {
  const audience = audienceOf(node);
  if (audience !== undefined) return audience === 'outsiders' ? 2 : audience === 'unknown' ? 1 : 0;
  if (node.type.package !== 'base' || aiNode(node)) return undefined;
  if (node.type.name === 'httpRequest') return 1;
  const { untrusted, operation } = appContent(node.type.name);
  return untrusted && effectOf(literal(node, 'operation') ?? operation ?? '') === 'read' ? 2 : undefined;
}

/** Whether what comes out is what went in, and not what some other system answered. */
function keeps(node: FlowNode): boolean {
  return node.disabled || asks(aiNode(node)) || (node.type.package === 'base' && passesOn(node.type.name));
}

const promptParameters = new Set(['text', 'prompt', 'messages', 'inputText', 'query', 'responses', 'input', 'jsonBody', 'bodyParameters']);

/** Whether a node takes in everything that comes; one that asks a model and names its text takes only that. */
function takesAll(node: FlowNode): boolean {
  const ai = node.disabled ? undefined : aiNode(node);
  if (!asks(ai) || parameter(node, 'promptType') === 'auto') return true;
  const media = ai?.role === 'call' && (parameter(node, 'resource') === 'audio' || parameter(node, 'inputType') === 'base64');
  return media || !(node.parameters?.entries ?? []).some(([name]) => promptParameters.has(name));
}

function expressionsIn(node: DataNode | undefined): string[] {
  if (!node) return [];
  if (node.type === 'scalar') return typeof node.value === 'string' && node.value.startsWith('=') ? [node.value.slice(0, 20_000)] : [];
  return [...node.items, ...node.entries.map(([, value]) => value)].flatMap(expressionsIn);
}
