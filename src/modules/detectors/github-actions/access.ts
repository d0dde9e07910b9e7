import type { AiAction } from '../../../catalogue/ci-agents.js';
import { type Access, claudeArguments, opensEverything } from '../../../parsing/ci/access.js';
import { booleanOf, type DataNode, get, parseData, scalarText, textOf, textsOf } from '../../../parsing/data.js';
import { shellCommands } from '../../../parsing/shell-words.js';

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
