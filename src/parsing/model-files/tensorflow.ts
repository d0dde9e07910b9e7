import type { FileBytes } from '../bytes.js';
import { readFields } from '../protobuf.js';
import type { Loading } from './loading.js';

/** Operations of a graph that touch the machine beyond its tensors. */
const outside = new Set('ReadFile WriteFile MatchingFiles PyFunc PyFuncStateless EagerPyFunc ImmutableConst'.split(' '));
/** Operations that nearly every graph has, and other files of the same encoding do not spell. */
const usual = new Set('Const Placeholder VarHandleOp NoOp Identity VariableV2 StatefulPartitionedCall PartitionedCall'.split(' '));
const maxNodes = 2_000_000;

interface Walk {
  readonly bytes: Buffer;
  readonly found: Set<string>;
  nodes: number;
  usual: boolean;
  whole: boolean;
}

type Range = readonly [from: number, to: number];

/** A saved model or a frozen graph. @returns the format; undefined when it is neither */
export function readTensorflow(file: FileBytes, loading: Loading): 'tensorflow-saved-model' | 'tensorflow-graph' | undefined {
  const saved = walkWith(file, (walk, range) => each(walk, range, 2, (meta) => each(walk, meta, 2, (graph) => graphNodes(walk, graph))));
  const walk = saved.usual ? saved : walkWith(file, graphNodes);
  if (!walk.usual) return undefined;
  for (const operation of walk.found) loading.callable(`operation ${operation}`, 'yes');
  if (!walk.whole || walk.nodes > maxNodes) loading.problems.add('its graph could not be read whole');
  return saved.usual ? 'tensorflow-saved-model' : 'tensorflow-graph';
}

function walkWith(file: FileBytes, visit: (walk: Walk, range: Range) => void): Walk {
  const walk: Walk = { bytes: file.head, found: new Set(), nodes: 0, usual: false, whole: file.whole };
  visit(walk, [0, file.head.length]);
  return walk;
}

/** Every message under one field number. */
function each(walk: Walk, [from, to]: Range, wanted: number, visit: (range: Range) => void): void {
  const fields = readFields(walk.bytes, from, to);
  let field = fields.next();
  for (; !field.done; field = fields.next()) {
    const { number, value } = field.value;
    if (number === wanted && typeof value !== 'number') visit(value);
  }
  if (!field.value) walk.whole = false;
}

/** Nodes of a graph, and of the functions in its library. */
function graphNodes(walk: Walk, graph: Range): void {
  each(walk, graph, 1, (node) => operation(walk, node));
  each(walk, graph, 2, (library) => each(walk, library, 1, (made) => each(walk, made, 3, (node) => operation(walk, node))));
}

function operation(walk: Walk, [from, to]: Range): void {
  if (++walk.nodes > maxNodes) return;
  for (const { number, value } of readFields(walk.bytes, from, to)) {
    if (number !== 2 || typeof value === 'number' || value[1] - value[0] > 100) continue;
    const name = walk.bytes.toString('latin1', ...value);
    if (usual.has(name)) walk.usual = true;
    if (outside.has(name)) walk.found.add(name);
    return;
  }
}
