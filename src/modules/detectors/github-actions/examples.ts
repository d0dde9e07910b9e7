import type { DetectorExample } from '../../../testing/test-detector.js';

const workflow = (on: string, job: string, top = '') =>
  `name: Assistant\non: ${on}\n${top}jobs:\n  ai:\n    runs-on: ubuntu-latest\n${job}`;
const claude = (inputs = '', version = 'v1') => `    steps:
      - uses: actions/checkout@v5
      - uses: anthropics/claude-code-action@${version}
        with:
          anthropic_api_key: \${{ secrets.ANTHROPIC_API_KEY }}
${inputs}`;
const path = '.github/workflows/assistant.yml';
const finds = ['workflow:Assistant', 'credential:ANTHROPIC_API_KEY'];
const label = 'workflow:Assistant';

export const examples: readonly DetectorExample[] = [
  {
    name: 'asked by a comment, with a shell and a cloud identity',
    path,
    text: workflow(
      'issue_comment',
      `    if: contains(github.event.comment.body, '@claude')\n    permissions: { contents: read, id-token: write }\n${claude('          claude_args: |\n            --allowedTools "Bash,WebFetch"\n            --model claude-sonnet-4-5\n')}`,
    ),
    finds: [...finds, 'model:claude-sonnet-4-5'],
    relates: ['Assistant defined-in home', 'Assistant invokes claude-sonnet-4-5', 'Assistant uses-credential ANTHROPIC_API_KEY'],
    properties: {
      [label]: {
        triggers: ['issue_comment'],
        outsiderTrigger: 'gated',
        untrustedTextInPrompt: true,
        writeAccess: true,
        holdsSecrets: false,
        unrestrictedTools: true,
        stepsPinned: false,
        permissionsDeclared: true,
      },
      'credential:ANTHROPIC_API_KEY': { literal: false, placement: 'secret-manager', provider: 'anthropic' },
    },
  },
  {
    name: 'the gate of the action is opened for everybody',
    path,
    text: workflow('issues', claude("          allowed_non_write_users: '*'\n          prompt: Triage ${{ github.event.issue.title }}\n")),
    finds,
    properties: { [label]: { outsiderTrigger: 'yes', untrustedTextInPrompt: true, writeAccess: 'unknown', permissionsDeclared: false } },
  },
  {
    name: 'only insiders start it, with fixed steps and no rights',
    path,
    text: workflow(
      '{ schedule: [{ cron: "0 4 * * 1" }], workflow_dispatch: {} }',
      `    permissions: {}\n${claude('          prompt: Summarise the week.\n', '0123456789012345678901234567890123456789')}`,
    ),
    finds,
    properties: {
      [label]: {
        triggers: ['schedule', 'workflow_dispatch'],
        outsiderTrigger: 'no',
        untrustedTextInPrompt: false,
        writeAccess: false,
        unrestrictedTools: false,
        stepsPinned: true,
      },
    },
  },
  {
    name: 'a command line agent without confirmation, on a thread that anybody may open',
    path,
    text: workflow(
      '{ issues: { types: [opened] }, issue_comment: {} }',
      `    env:
      OPENAI_API_KEY: \${{ secrets.OPENAI_API_KEY }}
      DEPLOY_TOKEN: \${{ secrets.DEPLOY_TOKEN }}
    permissions: read-all
    steps:
      - run: npm install -g @openai/codex
      - env:
          BODY: \${{ github.event.issue.body }}
        run: |
          echo start
          codex exec --yolo "Answer: $BODY"
`,
    ),
    finds: ['workflow:Assistant', 'credential:OPENAI_API_KEY', 'credential:DEPLOY_TOKEN'],
    properties: {
      [label]: { outsiderTrigger: 'yes', untrustedTextInPrompt: true, writeAccess: false, holdsSecrets: true, unrestrictedTools: true },
    },
  },
  {
    name: 'a condition on who asks gates it',
    path,
    text: workflow(
      'pull_request_target',
      `    if: contains(fromJSON('["OWNER","MEMBER"]'), github.event.pull_request.author_association)
    steps:
      - uses: google-github-actions/run-gemini-cli@v0
        with:
          gemini_api_key: \${{ secrets.GEMINI_API_KEY }}
          prompt: Review.
          settings: '{"tools": {"core": ["read_file", "run_shell_command(git diff)"]}}'
`,
    ),
    finds: ['workflow:Assistant', 'credential:GEMINI_API_KEY'],
    properties: { [label]: { outsiderTrigger: 'gated', unrestrictedTools: false, untrustedTextInPrompt: false } },
  },
  {
    name: 'a composite action leaves to its user what starts it',
    path: 'actions/review/action.yml',
    text: 'name: Review\nruns:\n  using: composite\n  steps:\n    - run: npx -y @anthropic-ai/claude-code@1 -p "Review" --allowedTools Read\n      shell: bash\n',
    finds: ['workflow:Review'],
    properties: { 'workflow:Review': { outsiderTrigger: 'unknown', writeAccess: 'unknown', unrestrictedTools: false } },
  },
  {
    name: 'servers that the arguments configure',
    path,
    text: workflow(
      'workflow_dispatch',
      claude(
        '          prompt: Check.\n          claude_args: |\n            --mcp-config \'{"mcpServers":{"docs":{"url":"https://mcp.acme.dev/mcp"},"files":{"command":"npx","args":["-y","@acme/files@1.2.3"]}}}\'\n',
      ),
    ),
    finds: [...finds, 'mcp-server:docs', 'mcp-server:files'],
    properties: { 'mcp-server:files': { pinned: true }, 'mcp-server:docs': { transport: 'http' } },
  },
  {
    name: 'no AI step, though the words are there',
    path: '.github/workflows/ci.yml',
    text: workflow(
      'push',
      '    env: { OPENAI_API_KEY: "${{ secrets.OPENAI_API_KEY }}" }\n    steps:\n      - run: |\n          # claude -p "x"\n          echo "claude -p hello"\n          npm install -g @anthropic-ai/claude-code\n          claude --version\n      - uses: actions/checkout@v5\n',
    ),
    finds: [],
  },
  { name: 'not YAML', path, text: 'on: [push\njobs: {', finds: [], notices: ['unreadable'] },
  {
    name: 'a workflow in prose that everybody can start',
    path: '.github/workflows/triage.md',
    text: `---
on:
  issues:
    types: [opened]
roles: all
engine:
  id: claude
  model: claude-sonnet-4-5
permissions: read-all
tools:
  bash: [":*"]
safe-outputs:
  add-comment:
---

# Triage

Read the issue \${{ github.event.issue.body }} and answer.
`,
    finds: ['workflow:Triage', 'prompt:Triage', 'model:claude-sonnet-4-5'],
    properties: {
      'workflow:Triage': {
        outsiderTrigger: 'yes',
        untrustedTextInPrompt: true,
        unrestrictedTools: true,
        writeAccess: false,
        permissionsDeclared: true,
      },
    },
  },
  {
    name: 'a page beside the workflows',
    path: '.github/workflows/README.md',
    text: '---\ntitle: Workflows\n---\n\n# Workflows\n\nengine: claude\n',
    finds: [],
  },
];
