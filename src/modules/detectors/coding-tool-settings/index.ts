import { toolGlobs } from '../../../catalogue/coding-tools.js';
import { defineDetector } from '../../../contracts/index.js';
import { detectSettings } from '../../../parsing/coding-tools/detect.js';
import { toolSettingsSummary } from '../../../parsing/coding-tools/settings.js';

export default defineDetector({
  id: 'coding-tool-settings',
  version: 1,
  title: 'Settings of coding tools',
  docs: {
    summary:
      'Reads what coding tools may do without asking: approvals, sandbox, allowed commands, hooks, management, and where model traffic goes.',
    reads:
      '.claude/settings.json, managed settings, .codex/config.toml, requirements.toml, .gemini/settings.json, .cursor, opencode.json and the like',
    limits: 'Switches of the command line and settings that a service hands out at sign-in are not seen.',
  },
  files: [...new Set([...toolGlobs('settings', true), ...toolGlobs('managed', true), ...toolGlobs('hooks', true)])],
  claims: true,
  emits: ['plugin', 'coding-tool'],
  summaries: [toolSettingsSummary],
  detect(document, see) {
    detectSettings(document, see, true);
  },
});
