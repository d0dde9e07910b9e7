import { mcpIdentity, mcpServerKey } from '../../../catalogue/mcp-launch.js';
import { type Recorder, unknownValue } from '../../../contracts/index.js';
import type { AssetId } from '../../../core/ids.js';
import { get, parseData, textOf, textsOf } from '../../../parsing/data.js';
import type { AiStep } from './steps.js';

/** Records the MCP servers that a step's arguments configure in place. A named file is read by whoever reads such files. */
export function recordServers(see: Recorder, workflow: AssetId, { mcp, line }: AiStep): void {
  if (!mcp?.trim().startsWith('{')) return;
  const parsed = parseData(mcp, 'json');
  for (const [name, server] of get(parsed.documents[0], 'mcpServers')?.entries ?? []) {
    const command = textOf(get(server, 'command'));
    const url = textOf(get(server, 'url'));
    const identity = mcpIdentity({ ...(command ? { command } : {}), args: textsOf(get(server, 'args')), ...(url ? { url } : {}) });
    if (!identity) continue;
    const { pinned } = identity;
    const id = see.asset('mcp-server', {
      key: mcpServerKey(see, identity),
      name,
      at: line,
      properties: {
        transport: identity.transport,
        url: identity.url,
        launcher: identity.launcher,
        source: identity.source,
        pinned: pinned === 'unknown' ? unknownValue('a variable decides its version') : pinned,
        installsOnDemand: identity.installsOnDemand,
      },
    });
    see.relate(workflow, 'connects-to', id, { at: line });
  }
}

/** Whether more servers stand in a file that only the started step reads. */
export function namesServerFile({ mcp }: AiStep): boolean {
  return mcp !== undefined && mcp.trim() !== '' && !mcp.trim().startsWith('{');
}
