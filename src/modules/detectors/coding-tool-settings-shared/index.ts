import { toolGlobs } from '../../../catalogue/coding-tools.js';
import { defineDetector } from '../../../contracts/index.js';
import { detectSettings } from '../../../parsing/coding-tools/detect.js';
import { toolFileOf } from '../../../parsing/coding-tools/files.js';
import { toolSettingsSummary } from '../../../parsing/coding-tools/settings.js';

export default defineDetector({
  id: 'coding-tool-settings-shared',
  version: 1,
  title: 'Coding tools in settings of editors',
  docs: {
    summary: "Reads what an editor's settings say of its coding tool; settings that do not speak of one are passed over.",
    reads: '.vscode/settings.json, settings.json of VS Code, Cursor, Windsurf, Kiro and Zed, and the policies of VS Code',
    limits: 'Settings that an extension keeps in a database of the editor are not seen.',
  },
  files: [...new Set([...toolGlobs('settings', false), ...toolGlobs('managed', false)])],
  claims: false,
  prefilter: /chat\.|"chat"|copilot|"cursor\.|kiroAgent|"agent"|context_servers|"assistant"|"Chat|tools/i,
  emits: [],
  summaries: [toolSettingsSummary],
  detect(document, see) {
    if (toolFileOf(document.path)?.file.own === false) detectSettings(document, see, false);
  },
});
