/**
 * AI steps of continuous integration: published actions and command line agents, with what each does by default. An action's own gate
 * and its open switches decide who can start it, so they are part of what is known about it.
 */
export interface AiAction {
  /** `owner/name` in lower case; a trailing `*` takes any rest. */
  readonly uses: string;
  readonly tool: string;
  readonly provider?: string;
  /** Whom it admits by itself: only people who may write to the repository, or anybody. */
  readonly gate: 'write-access' | 'none' | 'unknown';
  /** Inputs that open the gate: `*` lets everybody in, a list names some. */
  readonly openedBy?: readonly string[];
  /** Inputs whose text the model reads as instruction. */
  readonly promptInputs: readonly string[];
  /** It reads the issue, comment or pull request that started it by itself. */
  readonly readsThread?: boolean;
  /** Inputs that hold its own model key. */
  readonly keyInputs: readonly string[];
  /** Input with arguments of the command line tool that it wraps. */
  readonly argumentInputs?: readonly string[];
  /** Whether it may run any command when nothing is configured. */
  readonly runsAnything: boolean | 'unknown';
  /** Whether the catalogue entry is confirmed by the vendor's own description. */
  readonly confirmed: boolean;
}

const anthropicKeys = ['anthropic_api_key', 'claude_code_oauth_token', 'anthropic-api-key', 'claude-api-key'];
const other = {
  gate: 'unknown',
  promptInputs: ['prompt', 'instructions'],
  keyInputs: [],
  runsAnything: 'unknown',
  confirmed: false,
} as const;

const actions: readonly AiAction[] = [
  {
    uses: 'anthropics/claude-code-action',
    tool: 'claude-code',
    provider: 'anthropic',
    gate: 'write-access',
    openedBy: ['allowed_non_write_users'],
    promptInputs: ['prompt', 'direct_prompt', 'override_prompt', 'custom_instructions'],
    readsThread: true,
    keyInputs: anthropicKeys,
    argumentInputs: ['claude_args'],
    runsAnything: false,
    confirmed: true,
  },
  {
    uses: 'anthropics/claude-code-base-action',
    tool: 'claude-code',
    provider: 'anthropic',
    gate: 'none',
    promptInputs: ['prompt', 'system_prompt', 'append_system_prompt'],
    keyInputs: anthropicKeys,
    argumentInputs: ['claude_args'],
    runsAnything: false,
    confirmed: true,
  },
  {
    uses: 'anthropics/*',
    tool: 'claude-code',
    provider: 'anthropic',
    gate: 'unknown',
    promptInputs: ['prompt', 'custom-review-instructions', 'custom-security-scan-instructions'],
    readsThread: true,
    keyInputs: anthropicKeys,
    argumentInputs: ['claude_args'],
    runsAnything: 'unknown',
    confirmed: true,
  },
  {
    uses: 'openai/codex-action',
    tool: 'codex',
    provider: 'openai',
    gate: 'write-access',
    openedBy: ['allow-users'],
    promptInputs: ['prompt'],
    keyInputs: ['openai-api-key'],
    argumentInputs: ['codex-args'],
    runsAnything: false,
    confirmed: true,
  },
  ...['google-github-actions/run-gemini-cli', 'google-gemini/gemini-cli-action'].map(
    (uses): AiAction => ({
      uses,
      tool: 'gemini-cli',
      provider: 'google',
      gate: 'none',
      promptInputs: ['prompt'],
      keyInputs: ['gemini_api_key', 'google_api_key'],
      runsAnything: true,
      confirmed: true,
    }),
  ),
  {
    uses: 'actions/ai-inference',
    tool: 'github-models',
    provider: 'github',
    gate: 'none',
    promptInputs: ['prompt', 'system-prompt', 'input'],
    keyInputs: ['token'],
    runsAnything: false,
    confirmed: true,
  },
  { ...other, uses: 'qodo-ai/pr-agent', tool: 'pr-agent', readsThread: true, runsAnything: false, confirmed: true },
  { ...other, uses: 'codium-ai/pr-agent', tool: 'pr-agent', readsThread: true, runsAnything: false, confirmed: true },
  { ...other, uses: 'coderabbitai/*', tool: 'coderabbit', readsThread: true, runsAnything: false },
  { ...other, uses: 'github/gh-aw*', tool: 'gh-aw' },
  { ...other, uses: 'all-hands-ai/openhands*', tool: 'openhands', readsThread: true },
  { ...other, uses: 'warpdotdev/*agent*', tool: 'warp' },
  { ...other, uses: 'augmentcode/*', tool: 'auggie' },
  { ...other, uses: 'factory-ai/droid*', tool: 'droid' },
  { ...other, uses: 'continuedev/*', tool: 'continue' },
  { ...other, uses: 'block/goose*', tool: 'goose' },
  { ...other, uses: 'cursor/*agent*', tool: 'cursor' },
  { ...other, uses: 'sst/opencode/github', tool: 'opencode', readsThread: true },
  { ...other, uses: 'qwenlm/qwen-code-action', tool: 'qwen-code' },
];

/** The action behind a `uses:` value, without its version. Undefined for every other action. */
export function aiAction(uses: string): AiAction | undefined {
  const name = uses.split('@')[0]?.toLowerCase().replace(/\/$/, '') ?? '';
  return actions.find((action) => fits(action.uses, name));
}

/** `*` stands for any run of characters; at most two of them, so that this stays linear. */
function fits(pattern: string, name: string): boolean {
  const [start = '', middle, end] = pattern.split('*');
  if (middle === undefined) return name === start || name.startsWith(`${start}/`);
  if (!name.startsWith(start)) return false;
  return end === undefined ? name.endsWith(middle) : name.slice(start.length).includes(middle);
}

/** A command line agent as it is called without a person at the terminal. */
export interface AiCommand {
  readonly tool: string;
  readonly provider?: string;
  /** Subcommands that call a model; empty when the bare command does. */
  readonly subcommands: readonly string[];
  /** Any of these arguments makes it a call; empty when none is needed. */
  readonly needsArgument?: readonly string[];
  /** Arguments that switch every confirmation off. */
  readonly openedBy: readonly string[];
  /** npm or PyPI package by which a launcher starts it. */
  readonly packages?: readonly string[];
  /** Whether it may run any command when nothing is configured. */
  readonly runsAnything: boolean | 'unknown';
}

export const aiCommands: ReadonlyMap<string, AiCommand> = new Map<string, AiCommand>([
  [
    'claude',
    {
      tool: 'claude-code',
      provider: 'anthropic',
      subcommands: [],
      needsArgument: ['-p', '--print'],
      openedBy: ['--dangerously-skip-permissions', '--allow-dangerously-skip-permissions'],
      packages: ['@anthropic-ai/claude-code'],
      runsAnything: false,
    },
  ],
  [
    'codex',
    {
      tool: 'codex',
      provider: 'openai',
      subcommands: ['exec', 'e', 'review'],
      openedBy: ['--yolo', '--dangerously-bypass-approvals-and-sandbox', 'danger-full-access'],
      packages: ['@openai/codex'],
      runsAnything: false,
    },
  ],
  [
    'gemini',
    {
      tool: 'gemini-cli',
      provider: 'google',
      subcommands: [],
      needsArgument: ['-p', '--prompt', '-y', '--yolo'],
      openedBy: ['-y', '--yolo', '--approval-mode=yolo'],
      packages: ['@google/gemini-cli'],
      runsAnything: false,
    },
  ],
  [
    'qwen',
    {
      tool: 'qwen-code',
      subcommands: [],
      needsArgument: ['-p', '--prompt', '-y', '--yolo'],
      openedBy: ['-y', '--yolo'],
      packages: ['@qwen-code/qwen-code'],
      runsAnything: false,
    },
  ],
  [
    'copilot',
    {
      tool: 'copilot-cli',
      provider: 'github',
      subcommands: [],
      needsArgument: ['-p', '--prompt'],
      openedBy: ['--allow-all-tools', '--allow-all', '--yolo'],
      packages: ['@github/copilot'],
      runsAnything: false,
    },
  ],
  [
    'cursor-agent',
    {
      tool: 'cursor',
      subcommands: [],
      needsArgument: ['-p', '--print', '-f', '--force'],
      openedBy: ['-f', '--force'],
      runsAnything: 'unknown',
    },
  ],
  ['opencode', { tool: 'opencode', subcommands: ['run'], openedBy: [], packages: ['opencode-ai'], runsAnything: 'unknown' }],
  [
    'goose',
    {
      tool: 'goose',
      subcommands: ['run'],
      needsArgument: ['-t', '--text', '-i', '--instructions', '--recipe'],
      openedBy: [],
      runsAnything: 'unknown',
    },
  ],
  [
    'aider',
    {
      tool: 'aider',
      subcommands: [],
      needsArgument: ['-m', '--message', '-f', '--message-file', '--yes', '--yes-always'],
      openedBy: [],
      packages: ['aider-chat'],
      runsAnything: 'unknown',
    },
  ],
  [
    'amp',
    {
      tool: 'amp',
      subcommands: [],
      needsArgument: ['-x', '--execute'],
      openedBy: ['--dangerously-allow-all'],
      packages: ['@sourcegraph/amp'],
      runsAnything: 'unknown',
    },
  ],
  ['droid', { tool: 'droid', subcommands: ['exec'], openedBy: ['--skip-permissions-unsafe'], runsAnything: 'unknown' }],
  [
    'auggie',
    {
      tool: 'auggie',
      subcommands: [],
      needsArgument: ['-p', '--print'],
      openedBy: [],
      packages: ['@augmentcode/auggie'],
      runsAnything: 'unknown',
    },
  ],
  ['ollama', { tool: 'ollama', subcommands: ['run'], openedBy: [], runsAnything: false }],
  ['promptfoo', { tool: 'promptfoo', subcommands: ['eval', 'redteam'], openedBy: [], packages: ['promptfoo'], runsAnything: false }],
]);
