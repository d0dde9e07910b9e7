import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';
import { baseOf, evidencePaths } from '../tree.js';
import type { ReportedAsset, Tree, Truth, Unit } from '../types.js';

const names = new Set([
  'mcp.json',
  '.mcp.json',
  'mcp-config.json',
  'mcp_config.json',
  'mcp_settings.json',
  'claude_desktop_config.json',
  'mcpServers.json',
]);
const isClient = (path: string) =>
  names.has(baseOf(path)) || /(^|\/)\.(gemini|qwen)\/settings\.json$/.test(path) || /(^|\/)\.codex\/config\.toml$/.test(path);

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

interface Server {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Servers of a JSON file under the usual keys, each with the lines it stands on. */
function jsonServers(text: string): Server[] {
  const root = parseTree(text, [], { allowTrailingComma: true });
  if (!root) return [];
  const tables = [['mcpServers'], ['servers'], ['mcp', 'servers']].map((path) => findNodeAtLocation(root, path));
  return tables.flatMap((table) =>
    table?.type === 'object' ? (table.children ?? []).flatMap((property) => serverOf(text, property)) : [],
  );
}

function serverOf(text: string, property: Node): Server[] {
  const [name, value] = property.children ?? [];
  if (typeof name?.value !== 'string' || value?.type !== 'object') return [];
  return [{ name: name.value, from: lineAt(text, property.offset), to: lineAt(text, property.offset + property.length) }];
}

function tomlServers(text: string): Server[] {
  const value = getStaticTOMLValue(parseTOML(text)) as Record<string, unknown>;
  const table = value['mcp_servers'];
  return table !== null && typeof table === 'object' ? Object.keys(table).map((name) => ({ name, from: 0, to: 0 })) : [];
}

function serversOf(tree: Tree, path: string): Server[] {
  try {
    return path.endsWith('.toml') ? tomlServers(tree.read(path)) : jsonServers(tree.read(path));
  } catch {
    return [];
  }
}

/** A package that a configuration starts is named in its arguments. It belongs to the server, so nobody has to report it by itself. */
function launchedPackage(path: string, text: string): Unit {
  const matches = (asset: ReportedAsset) =>
    asset.kind === 'package' && evidencePaths(asset).includes(path) && text.includes(`"${asset.name}`);
  return { row: 'package (declared)', identity: `started by ${path}`, required: false, matches };
}

/** Servers that the configuration of an MCP client names. */
export function mcpClientTruth(tree: Tree): Truth {
  const units: Unit[] = tree.paths.filter(isClient).flatMap((path) =>
    serversOf(tree, path).map(({ name, from, to }) => ({
      row: 'MCP server',
      identity: `${path}#${name}`,
      required: true,
      matches: (asset: ReportedAsset) =>
        asset.kind === 'mcp-server' &&
        asset.evidence.some(
          ({ locator }) =>
            locator.path === path && (asset.name === name || (locator.line !== undefined && locator.line >= from && locator.line <= to)),
        ),
    })),
  );
  const covers = (asset: ReportedAsset) => asset.kind === 'mcp-server' && evidencePaths(asset).some(isClient);
  const launched = tree.paths.filter(isClient).map((path) => launchedPackage(path, tree.read(path)));
  return { units: [...units, ...launched], reaches: [{ row: 'MCP server', covers }] };
}
