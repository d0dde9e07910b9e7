import { booleanOf, get, textsOf } from '../../data.js';
import { hookSettings } from '../hooks.js';
import { address, done, flag, list, type Reader } from './common.js';

/** Settings of VS Code and editors made from it: dotted keys, also nested. */
export const vscode: Reader = (root, path) => {
  if (/policy\.json$/.test(path)) {
    const approve = get(root, 'ChatToolsAutoApprove');
    const relevant = root.entries.some(([key]) => /^(Chat|Copilot|McpGallery)/.test(key));
    return done({ bypassLocked: { value: booleanOf(approve) === false, line: approve?.line ?? root.line } }, [], relevant);
  }
  if (/hooks\/[^/]+\.json$/.test(path)) return done(hookSettings(get(root, 'hooks')), ['hooks']);
  const dotted = (key: string) => get(root, key) ?? get(root, ...key.split('.'));
  const every = flag(dotted('chat.tools.global.autoApprove')) ?? flag(dotted('chat.tools.autoApprove'));
  const edits = dotted('chat.tools.edits.autoApprove');
  const terminal = dotted('chat.tools.terminal.autoApprove');
  const rules = terminal?.entries ?? [];
  const approved = (value: boolean) =>
    rules
      .filter(([, rule]) => rule.value === value || booleanOf(get(rule, 'approve')) === value)
      .map(([command]) => command)
      .sort();
  const allowed = approved(true);
  const denied = approved(false);
  return done(
    {
      approval: every && { value: every.value ? 'never' : 'ask', line: every.line },
      ...(every === undefined && edits && get(edits, '**/*')?.value === true
        ? { approval: { value: 'edits-free', line: edits.line } as const }
        : {}),
      allowedCommands: terminal && allowed.length > 0 ? { value: allowed, line: terminal.line } : undefined,
      deniedCommands: terminal && denied.length > 0 ? { value: denied, line: terminal.line } : undefined,
      baseUrl: address(
        dotted('github.copilot.advanced.debug.overrideProxyUrl') ?? get(root, 'github.copilot.advanced', 'debug.overrideProxyUrl'),
        /githubcopilot\.com|github\.com/,
      ),
    },
    ['approval', 'allowedCommands', 'deniedCommands'],
    root.entries.some(([key]) =>
      /^(chat\.(tools|mcp|agent|promptFiles|instructionsFilesLocations|modeFilesLocations|hookFiles|useAgents)|github\.copilot)/.test(key),
    ) || every !== undefined,
  );
};

export const cursor: Reader = (root, path) => {
  if (/hooks\.json$/.test(path)) return done(hookSettings(get(root, 'hooks')), ['hooks']);
  if (/User\/settings\.json$/.test(path))
    return done(
      {},
      [],
      root.entries.some(([key]) => key.startsWith('cursor.')),
    );
  const servers = get(root, 'mcpAllowlist');
  return done(
    {
      allowedCommands: list(get(root, 'permissions', 'allow'), get(root, 'terminalAllowlist')),
      deniedCommands: list(get(root, 'permissions', 'deny'), get(root, 'terminalDenylist')),
      autoApproveMcpServers:
        servers && textsOf(servers).some((rule) => /^(\*|\*:\*)$/.test(rule)) ? { value: true, line: servers.line } : undefined,
    },
    ['allowedCommands', 'deniedCommands'],
  );
};

export const hooksOnly: Reader = (root, path) => {
  const isHooks = /hooks\.json$/.test(path);
  return done(isHooks ? hookSettings(get(root, 'hooks')) : {}, isHooks ? ['hooks'] : [], isHooks);
};

export const zed: Reader = (root) => {
  const agent = get(root, 'agent') ?? get(root, 'assistant');
  const all = flag(get(agent, 'always_allow_tool_actions'));
  return done(
    { approval: all && { value: all.value ? 'never' : 'ask', line: all.line } },
    ['approval'],
    agent !== undefined || get(root, 'context_servers') !== undefined,
  );
};

/** Agents of Kiro and Amazon Q, and Kiro's editor settings. */
export const kiro: Reader = (root, path) => {
  if (/User\/settings\.json$/.test(path)) {
    const trusted = get(root, 'kiroAgent.trustedCommands');
    return done(
      { allowedCommands: list(trusted) },
      ['allowedCommands'],
      root.entries.some(([key]) => key.startsWith('kiroAgent.')),
    );
  }
  const shell = get(root, 'toolsSettings', 'execute_bash') ?? get(root, 'toolsSettings', 'shell');
  return done(
    {
      allowedCommands: list(get(root, 'allowedTools'), get(shell, 'allowedCommands')),
      deniedCommands: list(get(shell, 'deniedCommands')),
      ...hookSettings(get(root, 'hooks')),
    },
    ['allowedCommands', 'deniedCommands', 'hooks'],
    get(root, 'tools') !== undefined || get(root, 'allowedTools') !== undefined || get(root, 'mcpServers') !== undefined,
  );
};
