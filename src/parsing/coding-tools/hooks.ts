import { type DataNode, get, textOf } from '../data.js';
import { isRemoteScript } from '../instructions/wording.js';
import { sayable } from '../secrets/redact.js';
import type { Stated, ToolSettings } from './settings.js';

interface Hook {
  readonly event: string;
  readonly what: string;
  readonly remote: boolean;
  readonly line: number;
}

const maxHooks = 200;

/** The hooks of every dialect: entries with a command of their own, or groups with a matcher that hold such entries. */
export function hookSettings(hooks: DataNode | undefined): Pick<ToolSettings, 'hooks' | 'hooksRunRemoteCode'> {
  if (hooks?.type !== 'map') return {};
  const found: Hook[] = [];
  for (const [event, entries] of hooks.entries) {
    for (const entry of entries.items) {
      for (const hook of get(entry, 'hooks')?.items ?? [entry]) {
        const read = hookOf(event, hook);
        if (read && found.length < maxHooks) found.push(read);
      }
    }
  }
  if (found.length === 0) return {};
  const remote = found.find((hook) => hook.remote);
  return {
    hooks: { value: [...new Set(found.map((hook) => `${hook.event}: ${hook.what}`))].sort(), line: found[0]?.line ?? hooks.line },
    hooksRunRemoteCode: { value: remote !== undefined, line: remote?.line ?? found[0]?.line ?? hooks.line } satisfies Stated<boolean>,
  };
}

function hookOf(event: string, node: DataNode): Hook | undefined {
  const url = textOf(get(node, 'url'));
  if (url !== undefined) {
    const plain = url.replace(/[?#].*$/s, '').replace(/\/\/[^/@]*@/, '//');
    return { event, what: plain, remote: /^https?:/i.test(url) && !isLocal(url), line: node.line };
  }
  for (const key of ['command', 'bash', 'powershell', 'windows', 'linux', 'osx']) {
    const command = textOf(get(node, key));
    if (command) return { event, what: sayable(command), remote: isRemoteScript(command) || talksToRemote(command), line: node.line };
  }
  const prompt = textOf(get(node, 'prompt'));
  if (prompt !== undefined) return { event, what: 'a prompt', remote: false, line: node.line };
  const server = textOf(get(node, 'server'));
  return server === undefined
    ? undefined
    : { event, what: `${server} ${textOf(get(node, 'tool')) ?? ''}`.trim(), remote: false, line: node.line };
}

/** `curl`, `wget` and the like with an address elsewhere. */
function talksToRemote(command: string): boolean {
  if (!/\b(curl|wget|Invoke-WebRequest|Invoke-RestMethod|iwr|irm|nc|ncat)\b/i.test(command)) return false;
  const addresses = command.slice(0, 4_000).match(/https?:\/\/[^\s"'`|)]+/gi) ?? [];
  return addresses.some((address) => !isLocal(address));
}

function isLocal(url: string): boolean {
  return /^https?:\/\/(localhost|127\.[\d.]+|\[::1\]|0\.0\.0\.0|host\.docker\.internal)([:/]|$)/i.test(url);
}
