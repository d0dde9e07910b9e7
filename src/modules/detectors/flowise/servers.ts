import type { AssetId } from '../../../core/ids.js';
import { type DataNode, get, parseData, textOf, textsOf } from '../../../parsing/data.js';
import type { FlowiseNode } from './flow.js';
import type { Parts } from './record.js';

/** A server of MCP that a node configures as JSON. The named ones are started by the platform in its own way. */
export function recordServer(parts: Parts, node: FlowiseNode, clients: readonly AssetId[]): void {
  recordConfigured(parts, get(node.inputs, 'mcpServerConfig'), node.label, node.line, clients);
}

export function recordConfigured(
  { see, record }: Parts,
  config: DataNode | undefined,
  label: string,
  line: number,
  clients: readonly AssetId[],
): void {
  const text = textOf(config);
  const server = text === undefined ? config : parseData(text, 'json').documents[0];
  const [url, command] = [textOf(get(server, 'url')), textOf(get(server, 'command'))];
  const launch = url !== undefined ? { url } : command !== undefined ? { command, args: textsOf(get(server, 'args')) } : undefined;
  const id = launch && record.server(launch, label, undefined, line, clients);
  if (!id) see.notice('unresolved', `The MCP server of ${label} is started by the platform and was not followed.`, line);
}
