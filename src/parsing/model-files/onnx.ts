import type { FileBytes } from '../bytes.js';
import { readFields } from '../protobuf.js';
import type { Loading } from './loading.js';

/** Field numbers of the messages on the way to a tensor's external data. */
const modelGraph = 7;
const modelMetadata = 14;
const modelFunctions = 25;
const maxMessages = 2_000_000;
const maxDepth = 12;

/** By message: the fields that lead on, each to what it holds. */
const ways: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  graph: { 1: 'node', 5: 'tensor', 15: 'sparse' },
  function: { 7: 'node' },
  node: { 5: 'attribute' },
  attribute: { 5: 'tensor', 6: 'graph', 10: 'tensor', 11: 'graph', 22: 'sparse', 23: 'sparse' },
  sparse: { 1: 'tensor', 2: 'tensor' },
};
const tensorExternal = 13;

/** Whether a file is an ONNX model: a version, and a graph with nodes or tensors. */
export function isOnnx(file: FileBytes): boolean {
  if (file.head[0] !== 0x08) return false;
  for (const { number, value } of readFields(file.head, 0, file.head.length)) {
    if (number > 25 || (number === 1 && typeof value !== 'number')) return false;
    if (number === modelGraph) return typeof value !== 'number';
  }
  return false;
}

interface Walk {
  readonly bytes: Buffer;
  readonly loading: Loading;
  messages: number;
}

export function readOnnx(file: FileBytes, loading: Loading): void {
  const walk: Walk = { bytes: file.head, loading, messages: 0 };
  for (const { number, value } of readFields(file.head, 0, file.head.length)) {
    if (typeof value === 'number') continue;
    if (number === modelGraph) visit(walk, 'graph', value, 0);
    else if (number === modelFunctions) visit(walk, 'function', value, 0);
    else if (number === modelMetadata) {
      const [key, text] = entry(walk.bytes, value);
      if (/^licen[cs]e$/i.test(key) && text) loading.licence = text.slice(0, 200);
    }
  }
  if (!file.whole) loading.notes.add('Only its beginning was read: data beside it may be named later.');
  else if (walk.messages > maxMessages) loading.notes.add('It holds more than is followed: data beside it may be named later.');
}

function visit(walk: Walk, message: string, [from, to]: readonly [number, number], depth: number): void {
  if (depth > maxDepth || ++walk.messages > maxMessages) return;
  for (const { number, value } of readFields(walk.bytes, from, to)) {
    if (typeof value === 'number') continue;
    if (message === 'tensor') {
      if (number !== tensorExternal) continue;
      const [key, path] = entry(walk.bytes, value);
      if (key === 'location' && leavesFolder(path)) walk.loading.outside.add(path.slice(0, 500));
      continue;
    }
    const next = ways[message]?.[number];
    if (next) visit(walk, next, value, depth + 1);
  }
}

/** A key and its value. */
function entry(bytes: Buffer, [from, to]: readonly [number, number]): [key: string, value: string] {
  const said = ['', ''] as [string, string];
  for (const { number, value } of readFields(bytes, from, to))
    if (typeof value !== 'number' && (number === 1 || number === 2)) said[number - 1] = bytes.toString('utf8', ...value).slice(0, 4096);
  return said;
}

/** Whether a path leads out of the folder that it is relative to. */
export function leavesFolder(path: string): boolean {
  if (/^([/\\]|[A-Za-z]:|[a-z][a-z0-9+.-]*:\/\/)/i.test(path)) return true;
  let depth = 0;
  for (const part of path.split(/[/\\]/)) {
    if (part === '..') depth--;
    else if (part !== '' && part !== '.') depth++;
    if (depth < 0) return true;
  }
  return false;
}
