/** Files whose text coding tools take as orders, and which tools read them. */
export interface InstructionFile {
  readonly globs: readonly string[];
  readonly readBy: readonly string[];
  readonly role: 'instruction' | 'command';
}

const file = (readBy: string, role: InstructionFile['role'], ...globs: readonly string[]): InstructionFile => ({
  globs,
  readBy: readBy.split(' ').filter(Boolean),
  role,
});

export const instructionFiles: readonly InstructionFile[] = [
  file(
    'amp codex copilot cursor factory gemini-cli jules junie kilo-code opencode roo-code warp windsurf zed',
    'instruction',
    '**/AGENTS.md',
    '**/AGENT.md',
    '**/AGENTS.{override,local}.md',
  ),
  file('claude-code', 'instruction', '**/CLAUDE.md', '**/CLAUDE.local.md', '**/.claude/rules/**/*.md'),
  file('claude-code', 'command', '**/.claude/commands/**/*.md'),
  file('gemini-cli', 'instruction', '**/GEMINI.md'),
  file('gemini-cli', 'command', '**/.gemini/commands/**/*.toml'),
  file('qwen-code', 'instruction', '**/QWEN.md'),
  file('codebuddy', 'instruction', '**/CODEBUDDY.md'),
  file('warp', 'instruction', '**/WARP.md'),
  file('amazon-q', 'instruction', '**/AmazonQ.md', '**/.amazonq/rules/**/*.md'),
  file('amazon-q', 'command', '**/.amazonq/prompts/**/*.md'),
  file(
    'copilot',
    'instruction',
    '**/.github/copilot-instructions.md',
    '**/.github/instructions/**/*.instructions.md',
    '**/.github/chatmodes/*.chatmode.md',
  ),
  file('copilot', 'command', '**/.github/prompts/*.prompt.md'),
  file('codex', 'command', '**/.codex/prompts/*.md'),
  file('cursor', 'instruction', '**/.cursorrules', '**/.cursor/rules/**/*.{mdc,md}'),
  file('cursor', 'command', '**/.cursor/commands/**/*.md'),
  file('windsurf', 'instruction', '**/.windsurfrules', '**/.windsurf/rules/**/*.md', '**/.codeium/windsurf/memories/global_rules.md'),
  file('windsurf', 'command', '**/.windsurf/workflows/**/*.md'),
  file('cline', 'instruction', '**/.clinerules', '**/.clinerules/*.md', '**/Documents/Cline/Rules/*.md'),
  file('cline', 'command', '**/.clinerules/workflows/**/*.md'),
  file('roo-code', 'instruction', '**/.roo/rules*/**/*.{md,txt}', '**/.roorules', '**/.roomodes'),
  file('kilo-code', 'instruction', '**/{.kilocode,.kilo}/rules/**/*.md'),
  file('continue', 'instruction', '**/.continue/rules/**/*.md'),
  file('junie', 'instruction', '**/.junie/{guidelines,AGENTS}.md'),
  file('jetbrains-ai', 'instruction', '**/.aiassistant/rules/*.md'),
  file('kiro', 'instruction', '**/.kiro/steering/**/*.md'),
  file('trae', 'instruction', '**/.trae/rules/**/*.md'),
  file('augment', 'instruction', '**/.augment/rules/**/*.md', '**/.augment-guidelines'),
  file('goose', 'instruction', '**/.goosehints'),
  file('zed', 'instruction', '.rules'),
  file('openhands', 'instruction', '**/.openhands/microagents/**/*.md'),
  file('opencode', 'command', '**/.opencode/{command,commands}/**/*.md'),
  file('', 'instruction', '**/.agents/*.md', '**/.comate/rules/*.mdr'),
];
