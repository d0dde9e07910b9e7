import type { Document, Recorder } from '../../../contracts/index.js';
import { defineDetector } from '../../../contracts/index.js';
import { digestOf } from '../../../core/ids.js';
import { get, parseData, textOf } from '../../../parsing/data.js';
import { frontMatter } from '../../../parsing/instructions/front-matter.js';
import { hasHiddenUnicode } from '../../../parsing/instructions/hidden.js';
import { hasConcealment, runsRemoteScript } from '../../../parsing/instructions/wording.js';
import { recordPlugins } from './plugins.js';
import { recordSubagent } from './subagents.js';
import { toolNames } from './tools.js';

export default defineDetector({
  id: 'skills',
  version: 1,
  title: 'Skills, subagents and plugins',
  docs: {
    summary:
      'Finds folders of instructions that agents load by themselves, the agents of coding tools, and plugins with their marketplaces.',
    reads: 'SKILL.md in any folder, .claude/agents, .cursor/agents, .gemini/agents, .opencode/agents, .github/agents, .claude-plugin',
    limits: 'What a script of a skill does is not followed.',
  },
  files: [
    '**/SKILL.md',
    '**/{.claude,.cursor,.gemini,.opencode,.qwen}/{agent,agents}/**/*.md',
    '**/.factory/droids/*.md',
    '**/.github/agents/*.md',
    '**/{.claude-plugin,.codex-plugin,.cursor-plugin}/{plugin,marketplace}.json',
  ],
  claims: false,
  emits: ['skill', 'agent', 'prompt', 'plugin', 'tool'],
  relates: ['defined-in', 'uses-prompt', 'uses-tool'],
  covers: { kinds: ['skill', 'plugin'] },
  detect(document, see) {
    if (/\.json$/.test(document.path)) {
      const parsed = parseData(document.text, 'json');
      if (parsed.readable) recordPlugins(see, document.path, parsed.documents[0]);
    } else if (/(^|\/)SKILL\.md$/.test(document.path)) recordSkill(see, document);
    else recordSubagent(see, document);
  },
});

function recordSkill(see: Recorder, document: Document): void {
  const { head } = frontMatter(document.text);
  const folder = document.path.split('/').slice(0, -1);
  const named = textOf(get(head, 'name'))?.trim();
  // Any project may call a page SKILL.md: it is a skill by its head, or by standing among skills.
  if (!named && !textOf(get(head, 'description')) && !/^skills?$/.test(folder[folder.length - 2] ?? '')) return;
  const allowed = get(head, 'allowed-tools') ?? get(head, 'allowedTools');
  const skill = see.asset('skill', {
    key: see.local(folder.join('/') || '.'),
    name: named || folder[folder.length - 1] || 'skill',
    properties: {
      digest: digestOf(document.text.replaceAll('\r\n', '\n')),
      allowedTools: allowed ? toolNames(allowed) : undefined,
      hasScripts: /(?:^|[\s(`"'/])scripts\/[\w./-]+\.(?:py|sh|js|mjs|ts|rb|ps1)\b/m.test(document.text) || undefined,
      hiddenUnicode: hasHiddenUnicode(document.text),
      concealment: hasConcealment(document.text),
      runsRemoteScript: runsRemoteScript(document.text),
    },
  });
  see.relate(skill, 'defined-in', see.home);
}
