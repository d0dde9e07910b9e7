import { providerOfUrl } from '../../../catalogue/providers.js';
import type { AssetId } from '../../../core/ids.js';
import type { FlowRecorder, NamedModel } from '../../../parsing/builders/flow-recorder.js';
import { get, parseData, textOf } from '../../../parsing/data.js';
import type { AiNode } from './ai.js';
import { type FlowNode, literal, parameter } from './flow.js';

const places: readonly (readonly string[])[] = [
  ['model'],
  ['modelId'],
  ['modelName'],
  ['chatModel'],
  ['imageModel'],
  ['deploymentName'],
  ['options', 'model'],
];

/** The model that a node names, or why it names none. */
function namedModel(node: FlowNode): NamedModel {
  for (const place of places) {
    const fixed = literal(node, ...place);
    if (fixed !== undefined) return { text: fixed };
    if (parameter(node, ...place)?.startsWith('=')) return { reason: 'an expression decides at run time' };
  }
  return { reason: 'the default of the node in the version that runs it decides' };
}

/** Models that a node names itself, with the address that stands in for its provider's. */
export function recordModel(record: FlowRecorder, node: FlowNode, ai: AiNode, callers: readonly AssetId[]): void {
  if (node.type.name === 'httpRequest') {
    recordRequest(record, node, ai, callers);
    return;
  }
  // Sound and files are handed to a service that chooses by itself.
  if (ai.role === 'call' && /^(audio|file|assistant|video)$/.test(parameter(node, 'resource') ?? '')) return;
  const base = literal(node, 'options', 'baseURL') ?? literal(node, 'options', 'baseUrl');
  const provider = base === undefined ? ai.provider : providerOfUrl(base)?.id;
  if (base !== undefined) record.endpoint(base, node.line, callers);
  if (ai.provider === undefined) return;
  const named = namedModel(node);
  if (base !== undefined && provider === undefined && 'text' in named) return;
  record.model(provider ?? ai.provider, named, node.line, callers, ai.role === 'embedding' ? 'embeds-with' : 'invokes');
}

/** A plain request: its body says which model, where it is fixed. */
function recordRequest(record: FlowRecorder, node: FlowNode, ai: AiNode, callers: readonly AssetId[]): void {
  const url = parameter(node, 'url') ?? '';
  const inPath = /\/models\/([\w.-]{1,100}):/.exec(url)?.[1];
  const text = inPath ?? bodyModel(node);
  record.model(ai.provider, text === undefined ? { reason: 'the body of a request decides' } : { text }, node.line, callers);
}

function bodyModel(node: FlowNode): string | undefined {
  for (const item of get(node.parameters, 'bodyParameters', 'parameters')?.items ?? [])
    if (textOf(get(item, 'name')) === 'model') {
      const value = textOf(get(item, 'value'));
      return value?.startsWith('=') ? undefined : value;
    }
  const body = parameter(node, 'jsonBody')?.replace(/^=/, '') ?? '';
  const parsed = textOf(get(parseData(body, 'json').documents[0], 'model')) ?? /"model"\s*:\s*"([\w./:@-]{1,100})"/.exec(body)?.[1];
  return parsed?.includes('{{') ? undefined : parsed;
}
