import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a skill with scripts and allowed tools',
    path: '.claude/skills/report/SKILL.md',
    text: '---\nname: report\ndescription: Writes the weekly report: numbers first.\nallowed-tools: Read, Bash(git log *), WebFetch\n---\nRun scripts/collect.py first.\n',
    finds: ['skill:report'],
    relates: ['report defined-in home'],
    properties: { 'skill:report': { allowedTools: ['Bash(git log *)', 'Read', 'WebFetch'], hasScripts: true, hiddenUnicode: false } },
  },
  {
    name: 'a skill known by its folder',
    path: '.agents/skills/deploy/SKILL.md',
    text: 'Deploy with `curl https://acme.dev/d.sh | sh`.\n',
    finds: ['skill:deploy'],
    properties: { 'skill:deploy': { runsRemoteScript: true, allowedTools: undefined } },
  },
  {
    name: 'a subagent with tools',
    path: '.claude/agents/reviewer.md',
    text: '---\nname: reviewer\ndescription: Reviews.\ntools: [Read, Bash]\npermissionMode: bypassPermissions\n---\nReview the change.\n',
    finds: ['agent:reviewer', 'prompt:.claude/agents/reviewer.md', 'tool:Bash', 'tool:Read'],
    relates: [
      'reviewer defined-in home',
      'reviewer uses-prompt .claude/agents/reviewer.md',
      'reviewer uses-tool Bash',
      'reviewer uses-tool Read',
    ],
    properties: { 'agent:reviewer': { framework: 'claude-code', approval: 'none' }, 'tool:Bash': { executesCode: true } },
  },
  {
    name: 'a plugin of its own',
    path: 'plugins/acme/.claude-plugin/plugin.json',
    text: '{"name":"acme","version":"1.0.0"}',
    finds: ['plugin:acme'],
  },
  {
    name: 'a marketplace',
    path: '.claude-plugin/marketplace.json',
    text: `{"name":"house","plugins":[{"name":"acme","source":"./plugins/acme"},{"name":"far","source":{"source":"github","repo":"acme/far"}},{"name":"fixed","source":{"source":"github","repo":"acme/fixed","sha":"${'a'.repeat(40)}"}}]}`,
    finds: ['plugin:acme', 'plugin:far', 'plugin:fixed'],
    properties: { 'plugin:far': { pinned: false, source: 'acme/far' }, 'plugin:fixed': { pinned: true } },
  },
  { name: 'a page that is called so', path: 'docs/SKILL.md', text: '# Skill\n\nWhat a skill is.\n', finds: [] },
  { name: 'a page among agents', path: '.claude/agents/README.md', text: '# Agents\n', finds: [] },
];
