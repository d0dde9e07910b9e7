/**
 * Where coding tools, MCP clients and local model servers keep their configuration on a device. Only what is named here is read: never
 * transcripts, histories or caches. `*` stands for one part of a path. A folder is read with what is below it.
 */

/** Below a user's home. */
export const homePlaces: readonly string[] = [
  '.claude.json',
  '.mcp.json',
  ...below(
    '.claude',
    'settings.json settings.local.json CLAUDE.md .mcp.json agents commands skills rules hooks plugins/*/.mcp.json plugins/config.json plugins/marketplaces',
  ),
  ...below('.codex', 'config.toml requirements.toml hooks.json AGENTS.md AGENTS.override.md prompts skills rules'),
  ...below(
    '.gemini',
    'settings.json GEMINI.md commands agents skills policies extensions/*/gemini-extension.json config/mcp_config.json antigravity/mcp_config.json',
  ),
  ...below('.cursor', 'mcp.json hooks.json permissions.json cli.json cli-config.json sandbox.json rules commands agents skills'),
  ...below('.codeium', 'mcp_config.json windsurf/mcp_config.json windsurf/hooks.json windsurf/memories/global_rules.md windsurf/skills'),
  ...below('.copilot', 'mcp-config.json config.json hooks skills agents'),
  ...below('.continue', 'config.yaml config.json mcpServers rules .env'),
  ...below('.aws/amazonq', 'mcp.json default.json agents cli-agents rules prompts'),
  ...below('.kiro', 'settings/mcp.json agents steering skills'),
  ...below('.roo', 'mcp.json rules'),
  '.cline/data/settings/cline_mcp_settings.json',
  ...below('.config/opencode', 'opencode.json opencode.jsonc AGENTS.md agent agents command commands skill skills'),
  ...below('.opencode', 'opencode.json opencode.jsonc agents commands skills'),
  '.config/crush/crush.json',
  '.local/share/crush/crush.json',
  '.config/amp/settings.json',
  '.config/goose/config.yaml',
  ...below('.config/kilo', 'kilo.json kilo.jsonc'),
  '.config/nanocoder/.mcp.json',
  '.config/agents/skills',
  ...below('.qwen', 'settings.json QWEN.md agents commands skills'),
  ...below('.factory', 'mcp.json droids skills'),
  ...below('.agents', 'mcp_config.json skills'),
  ...'.augment/settings.json .junie/mcp/mcp.json .ai/mcp/mcp.json .warp/.mcp.json .warp_cli/.mcp.json .trae/mcp.json .openhands/config.toml'.split(
    ' ',
  ),
  ...'.lmstudio/mcp.json .cache/lm-studio/mcp.json .local/share/Jan/data/mcp_config.json .qoder/settings.json .codebuddy/.mcp.json'.split(
    ' ',
  ),
  ...'.kimi-code/mcp.json .grok/config.toml .vibe/config.toml .openclaw/openclaw.json .clawdbot/clawdbot.json .cody/mcp.json'.split(' '),
  ...'.tabnine/mcp_servers.json .deepagents/.mcp.json .snowflake/cortex/mcp.json .vscode/mcp.json .mcp/config.json .aider.conf.yml'.split(
    ' ',
  ),
  '.ollama/models/manifests',
  'Documents/Cline/Rules',
];

/** Below each folder of application data: `.config`, `Library/Application Support`, `AppData/Roaming`. */
export const applicationPlaces: readonly string[] = [
  'Claude/claude_desktop_config.json',
  ...'Code Code_-_Insiders VSCodium Cursor Windsurf Kiro Trae Antigravity'
    .split(' ')
    .map((editor) => editor.replaceAll('_', ' '))
    .flatMap((editor) =>
      below(
        `${editor}/User`,
        'mcp.json settings.json profiles/*/mcp.json profiles/*/settings.json globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json globalStorage/rooveterinaryinc.roo-cline/settings/mcp_settings.json globalStorage/kilocode.kilo-code/settings/mcp_settings.json',
      ),
    ),
  ...'Zed/settings.json zed/settings.json Block/goose/config/config.yaml Jan/data/mcp_config.json crush/crush.json'.split(' '),
  'anythingllm-desktop/storage/plugins/anythingllm_mcp_servers.json',
  ...below('github-copilot', 'intellij/mcp.json eclipse/mcp.json'),
];

export const applicationFolders: readonly string[] = ['.config', 'Library/Application Support', 'AppData/Roaming', 'AppData/Local'];

/** Below the root of the device: what management puts there. */
export const systemPlaces: readonly string[] = [
  ...below(
    'etc',
    'claude-code codex/config.toml codex/requirements.toml codex/managed_config.toml codex/skills gemini-cli/settings.json gemini-cli/system-defaults.json gemini-cli/policies opencode cursor/hooks.json windsurf/hooks.json windsurf/skills vscode/policy.json',
  ),
  ...below(
    'Library/Application Support',
    'ClaudeCode GeminiCli/settings.json GeminiCli/system-defaults.json opencode Cursor/hooks.json Windsurf/hooks.json',
  ),
  'Program Files/ClaudeCode',
  ...below(
    'ProgramData',
    'gemini-cli/settings.json gemini-cli/system-defaults.json opencode OpenAI/Codex/config.toml OpenAI/Codex/requirements.toml Cursor/hooks.json Windsurf/hooks.json',
  ),
];

/** Where tools keep what they sign in with: that it is there, and who may read it. Never what is in it. */
export const credentialStores: readonly { readonly path: string; readonly title: string; readonly provider: string }[] = [
  { path: '.codex/auth.json', title: 'Codex sign-in', provider: 'openai' },
  { path: '.claude/.credentials.json', title: 'Claude Code sign-in', provider: 'anthropic' },
  { path: '.gemini/oauth_creds.json', title: 'Gemini CLI sign-in', provider: 'google' },
  { path: '.config/github-copilot/hosts.json', title: 'GitHub Copilot sign-in', provider: 'github' },
  { path: '.config/github-copilot/apps.json', title: 'GitHub Copilot sign-in of applications', provider: 'github' },
  { path: 'AppData/Local/github-copilot/apps.json', title: 'GitHub Copilot sign-in of applications', provider: 'github' },
  { path: '.cache/huggingface/token', title: 'Hugging Face token', provider: 'huggingface' },
];

function below(folder: string, names: string): string[] {
  return names.split(' ').map((name) => `${folder}/${name}`);
}
