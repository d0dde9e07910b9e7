/**
 * Coding tools and MCP clients, with the files that configure them. Paths are globs as a source sees them: a repository from its root,
 * a device from `~<user>/` and `/`. A pattern fits both wherever the tool uses one layout for both.
 */
export type ToolFileRole = 'mcp' | 'settings' | 'managed' | 'hooks';

/** Where the servers stand in a file; the letters are explained in `parsing/mcp/read.ts`. */
export type McpShape = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'claude' | 'goose' | 'any';

export interface ToolFile {
  readonly globs: readonly string[];
  readonly roles: readonly ToolFileRole[];
  readonly shapes: readonly McpShape[];
  /**
   * The name says that the file is this tool's: not being able to read it leaves a gap. False for files that other programs share
   * (`settings.json` of an editor).
   */
  readonly own: boolean;
}

export interface CodingTool {
  readonly id: string;
  readonly title: string;
  readonly provider?: string;
  /** No coding tool but a server of chats, which is defined here: the home itself is the client. */
  readonly application?: boolean;
  readonly files: readonly ToolFile[];
}

const mcp = (shape: McpShape | readonly McpShape[], ...globs: readonly string[]): ToolFile => ({
  globs,
  roles: ['mcp'],
  shapes: typeof shape === 'string' ? [shape] : shape,
  own: true,
});
const settings = (...globs: readonly string[]): ToolFile => ({ globs, roles: ['settings'], shapes: [], own: true });
const both = (shape: McpShape | readonly McpShape[], ...globs: readonly string[]): ToolFile => ({
  ...mcp(shape, ...globs),
  roles: ['mcp', 'settings'],
});
const managed = (...globs: readonly string[]): ToolFile => ({ globs, roles: ['settings', 'managed'], shapes: [], own: true });
const hooks = (...globs: readonly string[]): ToolFile => ({ globs, roles: ['settings', 'hooks'], shapes: [], own: true });
const shared = (file: ToolFile): ToolFile => ({ ...file, own: false });

const editors = '{Code,Code - Insiders,VSCodium}/User';

export const codingTools: readonly CodingTool[] = [
  {
    id: 'claude-code',
    title: 'Claude Code',
    provider: 'anthropic',
    files: [
      mcp('A', '**/.mcp.json', '**/{ClaudeCode,claude-code}/managed-mcp.json'),
      mcp('claude', '**/.claude.json'),
      settings('**/.claude/settings.json', '**/.claude/settings.local.json'),
      managed('**/{ClaudeCode,claude-code}/managed-settings.json', '**/{ClaudeCode,claude-code}/managed-settings.d/*.json'),
    ],
  },
  {
    id: 'claude-desktop',
    title: 'Claude Desktop',
    provider: 'anthropic',
    files: [mcp('A', '**/claude_desktop_config.json')],
  },
  {
    id: 'copilot',
    title: 'GitHub Copilot in VS Code',
    provider: 'github',
    files: [
      mcp(['B', 'A'], '**/.vscode/mcp.json', `**/${editors}/mcp.json`, `**/${editors}/profiles/*/mcp.json`),
      shared(both('C', '**/.vscode/settings.json', `**/${editors}/settings.json`, `**/${editors}/profiles/*/settings.json`)),
      shared(
        mcp(
          'C',
          '**/*.code-workspace',
          '**/.devcontainer/devcontainer.json',
          '**/.devcontainer.json',
          '**/.devcontainer/*/devcontainer.json',
        ),
      ),
      shared(managed('**/etc/vscode/policy.json')),
      hooks('**/.github/hooks/*.json'),
    ],
  },
  {
    id: 'copilot-cli',
    title: 'GitHub Copilot CLI',
    provider: 'github',
    files: [
      mcp('A', '**/.copilot/mcp-config.json', '**/.github/copilot/mcp.json'),
      settings('**/.copilot/config.json'),
      managed('**/copilot/managed-settings.json'),
    ],
  },
  {
    id: 'copilot-jetbrains',
    title: 'GitHub Copilot in JetBrains and Eclipse',
    provider: 'github',
    files: [mcp(['B', 'A'], '**/github-copilot/intellij/mcp.json', '**/github-copilot/eclipse/mcp.json')],
  },
  { id: 'visual-studio', title: 'Visual Studio', provider: 'github', files: [mcp(['B', 'A'], '**/.vs/mcp.json')] },
  {
    id: 'cursor',
    title: 'Cursor',
    files: [
      mcp('A', '**/.cursor/mcp.json', '**/Cursor/User/mcp.json'),
      settings('**/.cursor/cli.json', '**/.cursor/cli-config.json', '**/.cursor/permissions.json', '**/.cursor/sandbox.json'),
      hooks('**/.cursor/hooks.json', '**/{Cursor,cursor}/hooks.json'),
      shared(both('C', '**/Cursor/User/settings.json')),
    ],
  },
  {
    id: 'windsurf',
    title: 'Windsurf',
    files: [
      mcp(
        'A',
        '**/.codeium/windsurf/mcp_config.json',
        '**/.codeium/mcp_config.json',
        '**/.windsurf/mcp.json',
        '**/.windsurf/mcp_config.json',
      ),
      hooks('**/.windsurf/hooks.json', '**/{windsurf,Windsurf}/hooks.json'),
      shared(both('C', '**/Windsurf/User/settings.json')),
    ],
  },
  {
    id: 'codex',
    title: 'Codex CLI',
    provider: 'openai',
    files: [
      both('F', '**/{.codex,codex,Codex}/config.toml'),
      managed('**/{.codex,codex,Codex}/requirements.toml', '**/{.codex,codex,Codex}/managed_config.toml'),
      hooks('**/.codex/hooks.json'),
    ],
  },
  {
    id: 'gemini-cli',
    title: 'Gemini CLI',
    provider: 'google',
    files: [
      both('A', '**/.gemini/settings.json'),
      {
        ...managed('**/{gemini-cli,GeminiCli}/settings.json', '**/{gemini-cli,GeminiCli}/system-defaults.json'),
        roles: ['settings', 'managed', 'mcp'],
        shapes: ['A'],
      },
    ],
  },
  {
    id: 'antigravity',
    title: 'Antigravity',
    provider: 'google',
    files: [mcp('A', '**/.gemini/config/mcp_config.json', '**/.gemini/antigravity/mcp_config.json', '**/.agents/mcp_config.json')],
  },
  { id: 'zed', title: 'Zed', files: [shared(both('D', '**/.zed/settings.json', '**/{zed,Zed}/settings.json'))] },
  {
    id: 'cline',
    title: 'Cline',
    files: [both('A', '**/cline_mcp_settings.json')],
  },
  {
    id: 'roo-code',
    title: 'Roo Code',
    files: [mcp('A', '**/rooveterinaryinc.roo-cline/settings/mcp_settings.json', '**/.roo/mcp.json')],
  },
  {
    id: 'kilo-code',
    title: 'Kilo Code',
    files: [
      both('E', '**/kilo.{json,jsonc}', '**/.kilo/kilo.{json,jsonc}'),
      mcp('A', '**/.kilocode/mcp.json', '**/kilocode.kilo-code/settings/mcp_settings.json'),
    ],
  },
  {
    id: 'continue',
    title: 'Continue',
    files: [mcp(['G', 'A'], '**/.continue/config.{yaml,json}', '**/.continue/mcpServers/*.{yaml,yml,json}')],
  },
  { id: 'jetbrains-ai', title: 'JetBrains AI Assistant', files: [mcp('A', '**/.ai/mcp/mcp.json')] },
  { id: 'junie', title: 'Junie', files: [mcp('A', '**/.junie/mcp/mcp.json')] },
  {
    id: 'amazon-q',
    title: 'Amazon Q Developer',
    provider: 'aws',
    files: [
      mcp('A', '**/amazonq/mcp.json', '**/.amazonq/mcp.json', '**/.amazonq/default.json'),
      both('A', '**/amazonq/agents/*.json', '**/.amazonq/cli-agents/*.json'),
    ],
  },
  {
    id: 'kiro',
    title: 'Kiro',
    provider: 'aws',
    files: [
      mcp('A', '**/.kiro/settings/mcp.json'),
      shared(both('A', '**/.kiro/agents/*.json')),
      shared(both('C', '**/Kiro/User/settings.json')),
    ],
  },
  {
    id: 'opencode',
    title: 'OpenCode',
    files: [both('E', '**/opencode.{json,jsonc}', '**/.opencode/opencode.{json,jsonc}')],
  },
  { id: 'crush', title: 'Crush', files: [both('E', '**/crush.json', '**/.crush.json')] },
  { id: 'amp', title: 'Amp', files: [both('H', '**/amp/settings.json', '**/.amp/settings.json')] },
  { id: 'goose', title: 'goose', files: [both('goose', '**/goose/config.yaml', '**/Block/goose/config/config.yaml')] },
  { id: 'warp', title: 'Warp', files: [mcp('any', '**/.warp/.mcp.json', '**/.warp_cli/.mcp.json')] },
  { id: 'qwen-code', title: 'Qwen Code', provider: 'alibaba', files: [both('A', '**/.qwen/settings.json')] },
  { id: 'factory', title: 'Factory Droid', files: [mcp('A', '**/.factory/mcp.json')] },
  { id: 'augment', title: 'Augment', files: [mcp('A', '**/.augment/settings.json')] },
  { id: 'trae', title: 'Trae', files: [mcp('A', '**/.trae/mcp.json', '**/Trae/User/mcp.json')] },
  { id: 'lm-studio', title: 'LM Studio', files: [mcp('A', '**/.lmstudio/mcp.json', '**/lm-studio/mcp.json')] },
  { id: 'jan', title: 'Jan', files: [mcp('A', '**/Jan/data/mcp_config.json')] },
  { id: 'anythingllm', title: 'AnythingLLM', files: [mcp('A', '**/anythingllm_mcp_servers.json')] },
  { id: 'librechat', title: 'LibreChat', application: true, files: [shared(mcp('G', '**/librechat.yaml'))] },
  { id: 'openhands', title: 'OpenHands', files: [mcp('F', '**/.openhands/config.toml')] },
  { id: 'qoder', title: 'Qoder', files: [mcp('A', '**/.qoder/settings.json')] },
  { id: 'codebuddy', title: 'CodeBuddy', files: [mcp('A', '**/.codebuddy/.mcp.json')] },
  { id: 'kimi-code', title: 'Kimi Code', files: [mcp('A', '**/.kimi-code/mcp.json')] },
  { id: 'nanocoder', title: 'Nanocoder', files: [mcp('A', '**/nanocoder/.mcp.json')] },
  { id: 'grok-cli', title: 'Grok CLI', provider: 'xai', files: [mcp('F', '**/.grok/config.toml')] },
  { id: 'vibe', title: 'Vibe', provider: 'mistral', files: [mcp('F', '**/.vibe/config.toml')] },
  { id: 'openclaw', title: 'OpenClaw', files: [both(['A', 'E'], '**/.openclaw/openclaw.json', '**/.clawdbot/clawdbot.json')] },
  {
    id: 'cortex-code',
    title: 'Cortex Code',
    provider: 'snowflake',
    files: [mcp('A', '**/.snowflake/cortex/mcp.json', '**/.cortex/mcp.json')],
  },
  { id: 'deep-agents', title: 'Deep Agents CLI', files: [mcp('A', '**/.deepagents/.mcp.json')] },
  { id: 'cody', title: 'Cody', files: [mcp('A', '**/.cody/mcp.json')] },
  { id: 'tabnine', title: 'Tabnine', files: [mcp('A', '**/.tabnine/mcp_servers.json')] },
];

/** Files of any name that still hold servers when they parse as such; no tool is known by them. */
export const genericMcpFiles = [
  '**/mcp.json',
  '**/mcp-config.json',
  '**/mcp_config.json',
  '**/mcp_settings.json',
  '**/mcp-servers.json',
  '**/mcpServers.json',
  '**/mcp_servers.json',
  '**/gemini-extension.json',
] as const;

/** The catalogue's entry of a tool. */
export function toolById(id: string): CodingTool | undefined {
  return codingTools.find((tool) => tool.id === id);
}

/** Globs of the files with a role. @param own only those whose name says that they are the tool's, or only the others */
export function toolGlobs(role: ToolFileRole, own: boolean): string[] {
  return [
    ...new Set(
      codingTools.flatMap((tool) =>
        tool.files.filter((file) => file.own === own && file.roles.includes(role)).flatMap((file) => file.globs),
      ),
    ),
  ].sort();
}
