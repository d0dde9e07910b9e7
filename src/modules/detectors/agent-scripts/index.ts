import { toolById } from '../../../catalogue/coding-tools.js';
import { defineDetector } from '../../../contracts/index.js';
import { type AgentCommand, agentCommands } from '../../../parsing/ci/agent-commands.js';
import { get, parseData, textOf } from '../../../parsing/data.js';

/** Ids of commands where the catalogue of coding tools has another. */
const otherIds: Readonly<Record<string, string>> = { droid: 'factory', auggie: 'augment' };

export default defineDetector({
  id: 'agent-scripts',
  version: 1,
  title: 'Scripts that start coding agents',
  docs: {
    summary: 'Finds scripts that start a coding agent without a person at the terminal, and the switches by which it asks nobody any more.',
    reads: 'shell scripts, scripts of package.json, Makefile, justfile, Taskfile',
    limits: 'Aliases, functions and commands that a script puts together are not followed.',
  },
  files: [
    '**/*.{sh,bash,zsh}',
    '**/package.json',
    '**/{Makefile,makefile,GNUmakefile,justfile,Justfile,.justfile}',
    '**/*.mk',
    '**/Taskfile.{yml,yaml}',
  ],
  claims: false,
  prefilter:
    /\b(?:claude|claude-code|codex|gemini|gemini-cli|qwen|qwen-code|copilot|cursor-agent|opencode|opencode-ai|goose|aider|aider-chat|amp|droid|auggie)\b[^\n]{0,300}?(?:\s-{1,2}\w|\s(?:exec|run|review)\b)/,
  emits: ['coding-tool'],
  relates: ['defined-in'],
  detect(document, see) {
    const byTool = new Map<string, { lines: number[]; opened: boolean }>();
    for (const { command, line } of commandsOf(document.path, document.text)) {
      const id = otherIds[command.tool] ?? command.tool;
      if (!toolById(id)) continue;
      const found = byTool.get(id) ?? { lines: [], opened: false };
      byTool.set(id, found);
      if (found.lines.length < 20) found.lines.push(line);
      found.opened ||= command.access === 'unrestricted';
    }
    for (const [tool, { lines, opened }] of byTool) {
      const id = see.asset('coding-tool', {
        key: see.local('coding-tool', tool),
        name: toolById(tool)?.title ?? tool,
        at: lines,
        properties: { tool, approval: opened ? 'never' : undefined, provider: toolById(tool)?.provider },
      });
      see.relate(id, 'defined-in', see.home, { at: lines[0] ?? 1 });
    }
  },
});

function commandsOf(path: string, text: string): { readonly command: AgentCommand; readonly line: number }[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === 'package.json') {
    const root = parseData(text, 'json').documents[0];
    return (get(root, 'scripts')?.entries ?? []).flatMap(([, node]) =>
      agentCommands(textOf(node) ?? '').map((command) => ({ command, line: node.line })),
    );
  }
  // A recipe's lines may begin with signs that hide or forgive them.
  const script = /^taskfile\./i.test(name)
    ? text.replace(/^([ \t]*)- (?:cmd: )?/gm, '$1  ')
    : /\.(sh|bash|zsh)$/.test(name)
      ? text
      : text.replace(/^([ \t]+)[@-]{1,2}/gm, '$1');
  return agentCommands(script).map((command) => ({ command, line: command.line + 1 }));
}
