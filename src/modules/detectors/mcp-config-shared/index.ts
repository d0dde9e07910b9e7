import { genericMcpFiles, toolGlobs } from '../../../catalogue/coding-tools.js';
import { defineDetector } from '../../../contracts/index.js';
import { toolFileOf } from '../../../parsing/coding-tools/files.js';
import { detectServers } from '../../../parsing/mcp/detect.js';

export default defineDetector({
  id: 'mcp-config-shared',
  version: 1,
  title: 'MCP servers in files of general use',
  docs: {
    summary:
      "Finds MCP servers in editors' settings, workspaces, development containers, and in files that are called after MCP in any folder.",
    reads: '.vscode/settings.json, *.code-workspace, devcontainer.json, .zed/settings.json, librechat.yaml, and mcp.json in any folder',
    limits: 'A file that does not parse is passed over, since its name does not say that it holds servers.',
  },
  files: [...toolGlobs('mcp', false), ...genericMcpFiles],
  claims: false,
  prefilter: /mcp|context_servers|"servers"/i,
  emits: ['mcp-server', 'coding-tool', 'credential', 'data-store', 'package', 'container-image', 'tool'],
  relates: ['connects-to', 'uses-credential', 'reads', 'depends-on', 'exposes-tool'],
  covers: { kinds: ['mcp-server'] },
  detect(document, see) {
    // Names of one tool's own are read by the detector that claims them.
    if (toolFileOf(document.path)?.file.own) return;
    detectServers(document, see, false);
  },
});
