import type { AiCommand } from '../../catalogue/ci-agents.js';

/** Whether the model may run any command: `unknown` where the configuration cannot be read from here. */
export type Access = 'unrestricted' | 'restricted' | 'unknown';

/** What a command may do by its arguments. */
export function commandAccess(name: string, command: AiCommand, words: readonly string[]): Access {
  if (words.some((word) => command.openedBy.includes(word))) return 'unrestricted';
  if (name === 'claude' && claudeArguments(words)) return 'unrestricted';
  if (name === 'gemini' && words.some((word, at) => word === '--approval-mode' && words[at + 1] === 'yolo')) return 'unrestricted';
  if (words.some((word) => word.includes('${{') || word.startsWith('$'))) return command.openedBy.length > 0 ? 'unknown' : 'restricted';
  return command.runsAnything === 'unknown' ? 'unknown' : command.runsAnything ? 'unrestricted' : 'restricted';
}

/** Whether arguments of Claude Code let it run any command. */
export function claudeArguments(words: readonly string[]): boolean {
  let listing = false;
  for (const [at, word] of words.entries()) {
    const [flag, value] =
      word.startsWith('--') && word.includes('=')
        ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]
        : [word, undefined];
    if (word.startsWith('-')) listing = flag === '--allowedTools' || flag === '--allowed-tools';
    if (flag === '--dangerously-skip-permissions') return true;
    if (flag === '--permission-mode' && (value ?? words[at + 1]) === 'bypassPermissions') return true;
    if (listing && opensEverything(value ?? (word.startsWith('-') ? '' : word))) return true;
  }
  return false;
}

/** A list of tools in which the shell stands without a limit. */
export function opensEverything(list: string): boolean {
  return /(^|[\s,"'[])(Bash|\*|Bash\((\*|:\*|\*:\*)\))(?=$|[\s,"'\]])/.test(list);
}
