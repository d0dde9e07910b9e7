import type { McpShape } from '../../catalogue/coding-tools.js';
import { booleanOf, type DataNode, get, scalarText, textOf, textsOf } from '../data.js';

/**
 * The configurations of MCP clients as one shape.
 *
 * A `mcpServers` · B `servers` · C the same under `mcp` of an editor's settings · D `context_servers` · E `mcp` with argument vectors ·
 * F `mcp_servers` of TOML · G a list, or a map in YAML · H a flat dotted key · `claude` A, also for each project of `.claude.json` ·
 * `goose` `extensions` · `any` whichever of them there is.
 */
export interface ConfiguredServer {
  readonly name: string;
  readonly line: number;
  readonly endLine: number;
  readonly command?: string;
  readonly args: readonly string[];
  readonly argumentLines: readonly number[];
  readonly cwd?: string;
  readonly url?: string;
  readonly urlLine: number;
  readonly type?: string;
  readonly environment: readonly Setting[];
  readonly headers: readonly Setting[];
  /** Variables that the client passes on under their own name. */
  readonly passedVariables: readonly { readonly name: string; readonly line: number }[];
  readonly enabled: boolean;
  readonly autoApproved: readonly string[];
  readonly trusted?: boolean;
  readonly oauth: boolean;
  readonly sandboxed?: boolean;
  /** Brought by an extension or built in: there is neither command nor address. */
  readonly provided: boolean;
}

export interface Setting {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

const maxServers = 500;

/** Every server that a parsed file configures, in the shapes that its tool reads. */
export function configuredServers(root: DataNode | undefined, shapes: readonly McpShape[]): ConfiguredServer[] {
  const seen: ConfiguredServer[] = [];
  for (const shape of shapes) {
    for (const container of containers(root, shape)) {
      for (const [name, node] of members(container)) {
        const server = serverOf(name, node, shape);
        if (server && seen.length < maxServers) seen.push(server);
      }
    }
    if (seen.length > 0) break;
  }
  return seen;
}

function containers(root: DataNode | undefined, shape: McpShape): DataNode[] {
  const at = (...path: string[]) => {
    const node = get(root, ...path);
    return node && node.type !== 'scalar' ? [node] : [];
  };
  switch (shape) {
    case 'A':
    case 'G':
      return at('mcpServers');
    case 'B':
      return at('servers');
    case 'C':
      return [
        ...at('mcp', 'servers'),
        ...at('mcp.servers'),
        ...at('settings', 'mcp', 'servers'),
        ...at('settings', 'mcp.servers'),
        ...at('customizations', 'vscode', 'mcp', 'servers'),
        ...at('customizations', 'vscode', 'settings', 'mcp', 'servers'),
        ...at('customizations', 'vscode', 'settings', 'mcp.servers'),
      ];
    case 'D':
      return at('context_servers');
    case 'E':
      return at('mcp');
    case 'F':
      return [...at('mcp_servers'), ...at('mcp', 'mcp_servers')];
    case 'H':
      return [...at('amp.mcpServers'), ...at('amp', 'mcpServers')];
    case 'claude':
      return [...at('mcpServers'), ...(get(root, 'projects')?.entries ?? []).flatMap(([, project]) => get(project, 'mcpServers') ?? [])];
    case 'goose':
      return at('extensions');
    case 'any': {
      const named = [...at('mcpServers'), ...at('mcp_servers'), ...at('servers'), ...at('mcp', 'servers')];
      const flat = root?.type === 'map' && root.entries.some(([, node]) => get(node, 'command') ?? get(node, 'url'));
      return named.length > 0 ? named : flat && root ? [root] : [];
    }
  }
}

/** Members of a map, or items of a list that name themselves. */
function members(container: DataNode): (readonly [string, DataNode])[] {
  if (container.type === 'map') return [...container.entries];
  return container.items.flatMap((item) => {
    const name = textOf(get(item, 'name'));
    return name === undefined ? [] : [[name, item] as const];
  });
}

const first = (node: DataNode, ...names: readonly string[]) => {
  for (const name of names) {
    const found = get(node, name);
    if (found) return found;
  }
  return undefined;
};

function serverOf(name: string, node: DataNode, shape: McpShape): ConfiguredServer | undefined {
  if (node.type !== 'map') return undefined;
  const commandNode = first(node, 'command', 'cmd');
  const nested = commandNode?.type === 'map' ? commandNode : undefined;
  const vector = commandNode?.type === 'list' ? commandNode.items : undefined;
  const command = nested ? textOf(get(nested, 'path')) : vector ? textOf(vector[0]) : textOf(commandNode);
  const argumentNodes = vector ? vector.slice(1) : (first(nested ?? node, 'args', 'arguments')?.items ?? []);
  const argumentsRead = argumentNodes.flatMap((item) => {
    const text = scalarText(item);
    return text === undefined ? [] : [{ text, line: item.line }];
  });
  const urlNode = first(node, 'url', 'serverUrl', 'httpUrl', 'uri', 'endpoint') ?? get(node, 'transport', 'url');
  const url = textOf(urlNode);
  const type = textOf(first(node, 'type', 'transport', 'transportType'));
  const provided = command === undefined && url === undefined && isProvided(node, type, shape);
  if (!command && !url && !provided) return undefined;
  const enabled = booleanOf(get(node, 'enabled')) ?? booleanOf(get(node, 'active'));
  const trusted = booleanOf(get(node, 'trust'));
  const sandboxed = booleanOf(first(node, 'sandboxEnabled', 'sandbox'));
  const bearer = get(node, 'bearer_token_env_var');
  return {
    name,
    line: node.line,
    endLine: node.endLine,
    ...(command === undefined ? {} : { command }),
    args: argumentsRead.map((argument) => argument.text),
    argumentLines: argumentsRead.map((argument) => argument.line),
    ...(url === undefined ? {} : { url }),
    urlLine: urlNode?.line ?? node.line,
    ...(type === undefined ? {} : { type }),
    ...optional('cwd', textOf(first(node, 'cwd', 'workingDirectory', 'working_directory'))),
    environment: settingsOf(first(nested ?? node, 'env', 'environment', 'envs')),
    headers: [
      ...settingsOf(first(node, 'headers', 'http_headers')),
      ...settingsOf(get(node, 'requestOptions', 'headers')),
      ...settingsOf(get(node, 'env_http_headers')).map((header) => ({ ...header, value: `\${${header.value}}` })),
      ...(textOf(bearer) ? [{ name: 'Authorization', value: `Bearer \${${textOf(bearer)}}`, line: bearer?.line ?? node.line }] : []),
    ],
    passedVariables: [...(get(node, 'env_vars')?.items ?? []), ...(get(node, 'env_keys')?.items ?? [])].flatMap((item) => {
      const text = textOf(item) ?? textOf(get(item, 'name'));
      return text === undefined ? [] : [{ name: text, line: item.line }];
    }),
    enabled: booleanOf(get(node, 'disabled')) === true ? false : (enabled ?? true),
    autoApproved: autoApproved(node),
    ...(trusted === undefined ? {} : { trusted }),
    oauth: ['oauth', 'auth', 'authProviderType', 'authorization_token_provider'].some((key) => {
      const found = get(node, key);
      return found?.type === 'map' || /oauth|google_credentials|service_account/i.test(textOf(found) ?? '');
    }),
    ...(sandboxed === undefined ? {} : { sandboxed }),
    provided,
  };
}

function isProvided(node: DataNode, type: string | undefined, shape: McpShape): boolean {
  if (shape === 'goose') return type === 'builtin' || type === 'platform';
  return shape === 'D' && (get(node, 'settings') !== undefined || textOf(get(node, 'source')) === 'extension');
}

function autoApproved(node: DataNode): string[] {
  const listed = ['autoApprove', 'alwaysAllow', 'auto_approve', 'autoApprovedTools'].flatMap((key) => {
    const found = get(node, key);
    return booleanOf(found) === true ? ['*'] : textsOf(found);
  });
  if (textOf(get(node, 'default_tools_approval_mode')) === 'approve') listed.push('*');
  for (const [tool, rule] of get(node, 'tools')?.entries ?? []) if (textOf(get(rule, 'approval_mode')) === 'approve') listed.push(tool);
  return [...new Set(listed)].sort();
}

function settingsOf(node: DataNode | undefined): Setting[] {
  const pairs = (node?.entries ?? []).flatMap(([name, child]) => {
    const value = scalarText(child);
    return value === undefined ? [] : [{ name, value, line: child.line }];
  });
  const listed = (node?.items ?? []).flatMap((item) => {
    const text = textOf(item);
    const equals = text?.indexOf('=') ?? -1;
    if (text !== undefined && equals > 0) return [{ name: text.slice(0, equals), value: text.slice(equals + 1), line: item.line }];
    const name = textOf(get(item, 'name'));
    const value = scalarText(get(item, 'value'));
    return name === undefined || value === undefined ? [] : [{ name, value, line: item.line }];
  });
  return [...pairs, ...listed];
}

function optional<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: string };
}
