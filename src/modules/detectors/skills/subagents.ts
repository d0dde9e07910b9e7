import type { Document, Recorder } from '../../../contracts/index.js';
import { digestOf } from '../../../core/ids.js';
import { get, textOf } from '../../../parsing/data.js';
import { frontMatter } from '../../../parsing/instructions/front-matter.js';
import { hasHiddenUnicode } from '../../../parsing/instructions/hidden.js';
import { hasConcealment, runsRemoteScript } from '../../../parsing/instructions/wording.js';
import { toolNames } from './tools.js';

interface Capabilities {
  readonly readsPrivateData?: boolean;
  readonly takesUntrustedContent?: boolean;
  readonly actsOutside?: boolean;
  readonly executesCode?: boolean;
  readonly destructive?: boolean;
}

const shell: Capabilities = { executesCode: true, actsOutside: true, readsPrivateData: true, destructive: true };
const read: Capabilities = { readsPrivateData: true };
const write: Capabilities = { actsOutside: true, destructive: true };
const web: Capabilities = { takesUntrustedContent: true, actsOutside: true };

/** Tools that come with coding tools. */
const builtIn: Readonly<Record<string, Capabilities>> = {
  bash: shell,
  shell,
  execute: shell,
  run_shell_command: shell,
  read,
  glob: read,
  grep: read,
  ls: read,
  search: read,
  edit: write,
  multiedit: write,
  write,
  notebookedit: write,
  webfetch: web,
  web_fetch: web,
  websearch: { takesUntrustedContent: true },
};

const frameworks: readonly (readonly [RegExp, string])[] = [
  [/(^|\/)\.claude\//, 'claude-code'],
  [/(^|\/)\.cursor\//, 'cursor'],
  [/(^|\/)\.gemini\//, 'gemini-cli'],
  [/(^|\/)\.opencode\//, 'opencode'],
  [/(^|\/)\.qwen\//, 'qwen-code'],
  [/(^|\/)\.factory\//, 'factory'],
  [/(^|\/)\.github\//, 'copilot'],
];

/** An agent of a coding tool: a prompt with tools of its own. A page without a head describes none. */
export function recordSubagent(see: Recorder, document: Document): void {
  const { head } = frontMatter(document.text);
  const file = document.path.slice(document.path.lastIndexOf('/') + 1).replace(/(\.agent)?\.md$/, '');
  const name = textOf(get(head, 'name'))?.trim() || (get(head, 'description') || get(head, 'tools') ? file : undefined);
  if (!name) return;
  const mode = textOf(get(head, 'permissionMode'));
  const tools = get(head, 'tools');
  const key = see.local(document.path, name);
  const agent = see.asset('agent', {
    key,
    name,
    properties: {
      framework: frameworks.find(([pattern]) => pattern.test(document.path))?.[1],
      approval:
        mode === undefined
          ? undefined
          : /^(bypassPermissions|dontAsk)$/.test(mode)
            ? 'none'
            : /^(acceptEdits|auto)$/.test(mode)
              ? 'some'
              : 'all',
    },
    open: tools ? [] : [{ relation: 'uses-tool', reason: 'It names no tools, so it has all of its coding tool.' }],
  });
  see.relate(agent, 'defined-in', see.home);
  const prompt = see.asset('prompt', {
    key: see.local(document.path),
    name: document.path,
    properties: {
      role: 'system',
      digest: digestOf(document.text.replaceAll('\r\n', '\n')),
      hiddenUnicode: hasHiddenUnicode(document.text),
      concealment: hasConcealment(document.text),
      runsRemoteScript: runsRemoteScript(document.text),
    },
  });
  see.relate(agent, 'uses-prompt', prompt);
  for (const tool of tools ? toolNames(tools).slice(0, 100) : []) {
    const plain = tool.replace(/\(.*$/s, '').toLowerCase();
    const known = Object.hasOwn(builtIn, plain) ? builtIn[plain] : undefined;
    const id = see.asset('tool', { key: `${key}#${tool}`, name: tool, at: tools?.line ?? 1, properties: known ?? {} });
    see.relate(agent, 'uses-tool', id, { at: tools?.line ?? 1 });
  }
}
