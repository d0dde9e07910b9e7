import type { AiAction, AiCommand } from '../../../catalogue/ci-agents.js';
import { booleanOf, type DataNode, get, parseData, scalarText, textOf, textsOf } from '../../../parsing/data.js';
import { shellCommands } from '../../../parsing/shell-words.js';

/** Whether the model may run any command: `unknown` where the configuration cannot be read from here. */
export type Access = 'unrestricted' | 'restricted' | 'unknown';

/** Arguments in a text, over several lines, without their quotes. */
export function splitArguments(text: string): string[] {
  return shellCommands(text).flatMap((command) => command.words);
}

export function actionAccess(action: AiAction, input: (name: string) => DataNode | undefined, words: readonly string[]): Access {
  const text = (name: string) => scalarText(input(name)) ?? '';
  if (action.tool === 'codex') {
    const strategy = `${text('sandbox')} ${text('safety-strategy')} ${words.join(' ')}`;
    if (/danger-full-access|\bunsafe\b|--yolo|--dangerously-bypass/.test(strategy)) return 'unrestricted';
    return strategy.includes('${{') ? 'unknown' : 'restricted';
  }
  if (action.tool === 'gemini-cli') return geminiAccess(text('settings'));
  if (action.tool !== 'claude-code')
    return action.runsAnything === 'unknown' ? 'unknown' : action.runsAnything ? 'unrestricted' : 'restricted';
  const settings = settingsAccess(text('settings'));
  const listed = `${text('allowed_tools')},${text('allowedTools')}`;
  if (settings === 'unrestricted' || opensEverything(listed) || claudeArguments(words)) return 'unrestricted';
  if (settings === 'unknown' || [listed, ...words].some((part) => part.includes('${{'))) return 'unknown';
  return action.runsAnything === 'unknown' && words.length === 0 ? 'unknown' : 'restricted';
}

export function commandAccess(name: string, command: AiCommand, words: readonly string[]): Access {
  if (words.some((word) => command.openedBy.includes(word))) return 'unrestricted';
  if (name === 'claude' && claudeArguments(words)) return 'unrestricted';
  if (name === 'gemini' && words.some((word, at) => word === '--approval-mode' && words[at + 1] === 'yolo')) return 'unrestricted';
  if (words.some((word) => word.includes('${{') || word.startsWith('$'))) return command.openedBy.length > 0 ? 'unknown' : 'restricted';
  return command.runsAnything === 'unknown' ? 'unknown' : command.runsAnything ? 'unrestricted' : 'restricted';
}

function claudeArguments(words: readonly string[]): boolean {
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
function opensEverything(list: string): boolean {
  return /(^|[\s,"'[])(Bash|\*|Bash\((\*|:\*|\*:\*)\))(?=$|[\s,"'\]])/.test(list);
}

function settingsAccess(text: string): Access {
  if (text.trim() === '') return 'restricted';
  if (!text.trim().startsWith('{')) return 'unknown';
  const parsed = parseData(text, 'json');
  const permissions = get(parsed.documents[0], 'permissions');
  if (textOf(get(permissions, 'defaultMode')) === 'bypassPermissions') return 'unrestricted';
  if (textsOf(get(permissions, 'allow')).some(opensEverything)) return 'unrestricted';
  return parsed.readable ? 'restricted' : 'unknown';
}

/** Starts with every tool allowed, so that only a list of core tools limits it. */
function geminiAccess(settings: string): Access {
  if (settings.trim() === '') return 'unrestricted';
  const parsed = parseData(settings, 'json');
  const root = parsed.documents[0];
  if (!parsed.readable || root?.type !== 'map') return 'unknown';
  const core = get(root, 'tools', 'core') ?? get(root, 'coreTools');
  if (booleanOf(get(root, 'sandbox')) === true || textOf(get(root, 'tools', 'sandbox'))) return 'restricted';
  if (!core) return 'unrestricted';
  return textsOf(core).some((tool) => tool === 'run_shell_command' || tool === 'ShellTool') ? 'unrestricted' : 'restricted';
}
