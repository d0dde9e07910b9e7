import { effectOf, type N8nStore, n8nStore } from '../../../catalogue/builders/n8n-nodes.js';
import type { AssetId } from '../../../core/ids.js';
import { get, textOf } from '../../../parsing/data.js';
import { type FlowNode, literal } from './flow.js';
import type { Parts } from './parts.js';
import { appOf } from './tools.js';

/** A store that a step in front of the model reads, or one behind it writes. */
export function recordDataStore(parts: Parts, node: FlowNode): void {
  const store = node.type.package === 'base' ? n8nStore(node.type.name) : undefined;
  if (!store) return;
  if (parts.around.has(node.name)) relateStore(parts, node, store, parts.workflow);
}

/** A store that a tool of an agent works on. */
export function relateToolStore(parts: Parts, node: FlowNode, tool: AssetId): void {
  const store = node.type.package === 'base' ? n8nStore(appOf(node)) : undefined;
  if (store) relateStore(parts, node, store, tool);
}

function relateStore({ record }: Parts, node: FlowNode, store: N8nStore, user: AssetId): void {
  const place = placeOf(node, store);
  const name = textOf(get(node.parameters, store.place.at(-1) ?? '', 'cachedResultName'));
  const key = place ?? (node.credentials[0]?.name || node.name);
  const id = record.dataStore(store.engine, key, (place && name) || key, node.line);
  const operation = literal(node, 'operation') ?? store.operation;
  const effect = operation === undefined ? undefined : effectOf(operation);
  if (effect === 'read') record.relate([user], 'reads', id, node.line);
  else if (effect === 'write' || effect === 'delete') record.relate([user], 'writes', id, node.line);
  else record.relate([user], 'connects-to', id, node.line);
}

/** Which store the settings name; undefined where the credential decides, or a text that stands for one that its user fills in. */
function placeOf(node: FlowNode, store: N8nStore): string | undefined {
  if (store.place.length === 0) return undefined;
  const places = store.place.map((name) => {
    const text = literal(node, name)?.trim();
    return text && (/^https:\/\/docs\.google\.com\/[\w/]{1,40}\/d\/([\w-]{10,100})/.exec(text)?.[1] ?? text);
  });
  return places.some((text) => !text || /^[[<{]|^(your|update|change|replace|enter)[ _-]?|^YOUR/i.test(text))
    ? undefined
    : places.join('/');
}
