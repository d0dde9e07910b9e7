import type { DetectorExample } from '../../../testing/test-detector.js';

// Made up for tests, in two parts so that no scanner takes this file for a leak.
const token = `ghp_${'k7Qm2Zx9Lp4Rt8Vw3Ny6Bc1Hd5Jf0Gs'}2aBcD`;
const key = `sk-ant-api03-${'Qm2Zx9Lp4Rt8Vw3Ny6Bc1Hd5Jf0Gs7k'.repeat(3)}`;

export const examples: readonly DetectorExample[] = [
  {
    name: 'a stdio and a remote server',
    path: '.mcp.json',
    text: '{"mcpServers":{"files":{"command":"npx","args":["-y","@acme/files"]},"docs":{"url":"https://mcp.acme.dev/mcp"}}}',
    finds: ['coding-tool:Claude Code', 'mcp-server:docs', 'mcp-server:files', 'package:@acme/files'],
    relates: ['Claude Code connects-to docs', 'Claude Code connects-to files', 'files depends-on @acme/files'],
    properties: {
      'mcp-server:files': { pinned: false, transport: 'stdio', launcher: 'npx', source: 'registry', installsOnDemand: true, enabled: true },
      'mcp-server:docs': {
        transport: 'http',
        encrypted: true,
        authentication: 'unknown',
        url: 'https://mcp.acme.dev/mcp',
        pinned: 'unset',
      },
    },
  },
  {
    name: 'VS Code: inputs are references',
    path: '.vscode/mcp.json',
    text: `{
  "inputs": [{ "id": "github-token", "type": "promptString", "password": true }],
  "servers": {
    "github": { "type": "http", "url": "https://api.githubcopilot.com/mcp/", "headers": { "Authorization": "Bearer \${input:github-token}" } },
  }
}`,
    finds: ['coding-tool:GitHub Copilot in VS Code', 'mcp-server:github', 'credential:github-token'],
    relates: ['GitHub Copilot in VS Code connects-to github', 'github uses-credential github-token'],
    properties: {
      'mcp-server:github': { authentication: 'api-key' },
      'credential:github-token': { literal: false, placement: 'secret-manager' },
    },
  },
  {
    name: 'Cursor: a literal token and a database password',
    path: '.cursor/mcp.json',
    text: `{
  "mcpServers": {
    "github": {
      "command": "npx", "args": ["-y", "@modelcontextprotocol/server-github@2025.4.8"],
      "env": { "GITHUB_PERSONAL_ACCESS_TOKEN": "${token}" }
    },
    "shop": {
      "command": "npx",
      "args": ["-y", "@modelcontextprotocol/server-postgres", "postgresql://reader:Tr4v3ls-Kx@db.acme.dev:5432/shop"]
    }
  }
}`,
    finds: [
      'coding-tool:Cursor',
      'mcp-server:github',
      'mcp-server:shop',
      'credential:GITHUB_PERSONAL_ACCESS_TOKEN',
      'credential:database-url',
      'data-store:shop',
      'package:@modelcontextprotocol/server-github',
      'package:@modelcontextprotocol/server-postgres',
      'tool:query',
    ],
    properties: {
      'mcp-server:github': { pinned: true, provider: 'github', authentication: 'api-key' },
      'credential:GITHUB_PERSONAL_ACCESS_TOKEN': {
        literal: true,
        placement: 'repository',
        format: 'github-token',
        publicPrefix: 'ghp_',
        variable: 'GITHUB_PERSONAL_ACCESS_TOKEN',
      },
      'data-store:shop': { engine: 'postgresql' },
      'tool:query': { readsPrivateData: true },
    },
  },
  {
    name: 'Codex: TOML with a bearer variable',
    path: '.codex/config.toml',
    text: '[mcp_servers.docs]\nurl = "https://mcp.acme.dev/mcp"\nbearer_token_env_var = "DOCS_TOKEN"\n\n[mcp_servers.local]\ncommand = "node"\nargs = ["tools/server.js"]\nenabled = false\n[mcp_servers.local.env]\nACME_API_KEY = "$ACME_API_KEY"\n',
    finds: ['coding-tool:Codex CLI', 'mcp-server:docs', 'mcp-server:local', 'credential:DOCS_TOKEN', 'credential:ACME_API_KEY'],
    relates: [
      'Codex CLI connects-to docs',
      'Codex CLI connects-to local',
      'docs uses-credential DOCS_TOKEN',
      'local uses-credential ACME_API_KEY',
    ],
    properties: {
      'mcp-server:local': { enabled: false, source: 'local', pinned: 'unset', installsOnDemand: false },
      'credential:DOCS_TOKEN': { literal: false, placement: 'environment' },
    },
  },
  {
    name: 'Gemini: trust, and a container with the host in it',
    path: '.gemini/settings.json',
    text: '{"theme":"x","mcpServers":{"box":{"command":"docker","args":["run","-i","--rm","--network","host","-v","/:/host","-e","ACME_TOKEN","acme/box"],"trust":true}}}',
    finds: ['coding-tool:Gemini CLI', 'mcp-server:box', 'container-image:acme/box', 'credential:ACME_TOKEN'],
    properties: {
      'mcp-server:box': { trusted: true, privileged: true, hostMounts: ['/'], sandboxed: false, source: 'image', pinned: false },
    },
  },
  {
    name: 'Roo: approvals',
    path: '.roo/mcp.json',
    text: '{"mcpServers":{"a":{"command":"uvx","args":["acme"],"alwaysAllow":["write","read"],"disabled":true}}}',
    finds: ['coding-tool:Roo Code', 'mcp-server:a', 'package:acme'],
    properties: { 'mcp-server:a': { autoApprovedTools: ['read', 'write'], enabled: false } },
  },
  {
    name: 'OpenCode: argument vectors',
    path: 'opencode.jsonc',
    text: '{"mcp":{"a":{"type":"local","command":["bunx","acme@1.0.0"],"environment":{"DEBUG":"1"}},"b":{"type":"remote","url":"http://mcp.acme.dev/sse"}}}',
    finds: ['coding-tool:OpenCode', 'mcp-server:a', 'mcp-server:b', 'package:acme'],
    properties: { 'mcp-server:b': { transport: 'sse', encrypted: false }, 'mcp-server:a': { pinned: true } },
  },
  {
    name: 'Continue: a list',
    path: '.continue/mcpServers/acme.yaml',
    text: 'name: x\nversion: 0.0.1\nmcpServers:\n  - name: acme\n    command: npx\n    args: ["-y", "acme"]\n',
    finds: ['coding-tool:Continue', 'mcp-server:acme', 'package:acme'],
  },
  {
    name: 'Amp: a flat key',
    path: '.amp/settings.json',
    text: '{"amp.mcpServers":{"a":{"url":"https://mcp.acme.dev/x"}}}',
    finds: ['coding-tool:Amp', 'mcp-server:a'],
  },
  {
    name: 'goose: extensions, built in and started',
    path: '~ann/.config/goose/config.yaml',
    text: 'extensions:\n  developer:\n    type: builtin\n    enabled: true\n  acme:\n    type: stdio\n    cmd: uvx\n    args: [acme]\n    env_keys: [ACME_TOKEN]\n    enabled: true\n',
    finds: ['coding-tool:goose', 'mcp-server:developer', 'mcp-server:acme', 'credential:ACME_TOKEN', 'package:acme'],
    properties: { 'mcp-server:developer': { transport: 'builtin' } },
  },
  {
    name: 'Claude Code: a home with projects, whose paths stay out',
    path: '~ann/.claude.json',
    text: `{"mcpServers":{"a":{"type":"http","url":"https://mcp.acme.dev/mcp"}},"projects":{"/Users/ann/code/shop":{"mcpServers":{"b":{"type":"stdio","command":"npx","args":["acme"],"env":{"KEY_FOR_ACME":"x","ANTHROPIC_API_KEY":"${key}"}}}}}}`,
    finds: ['coding-tool:Claude Code', 'mcp-server:a', 'mcp-server:b', 'credential:ANTHROPIC_API_KEY', 'package:acme'],
    properties: { 'credential:ANTHROPIC_API_KEY': { provider: 'anthropic' } },
  },
  {
    name: 'the folders that a well-known server may touch',
    path: '.mcp.json',
    text: '{"mcpServers":{"files":{"command":"npx","args":["-y","@modelcontextprotocol/server-filesystem@2025.1.1","/Users/ann","."]}}}',
    finds: ['coding-tool:Claude Code', 'mcp-server:files', 'package:@modelcontextprotocol/server-filesystem', 'tool:read', 'tool:write'],
    properties: {
      'mcp-server:files': { hostMounts: ['.', '~'], pinned: true },
      'tool:read': { readsPrivateData: true, actsOutside: false },
      'tool:write': { actsOutside: true },
    },
  },
  {
    name: 'a bridge to a remote server, with its header',
    path: '.mcp.json',
    text: '{"mcpServers":{"a":{"command":"npx","args":["-y","mcp-remote","https://mcp.acme.dev/sse","--header","Authorization: Bearer ${ACME_TOKEN}"]}}}',
    finds: ['coding-tool:Claude Code', 'mcp-server:a', 'credential:ACME_TOKEN', 'package:mcp-remote'],
    properties: { 'mcp-server:a': { source: 'remote', authentication: 'api-key', transport: 'sse', url: 'https://mcp.acme.dev/sse' } },
  },
  {
    name: 'placeholders and harmless variables are no credentials',
    path: '.mcp.json',
    text: '{"mcpServers":{"a":{"command":"npx","args":["acme","--api-key","<your-key>"],"env":{"API_KEY":"your-api-key-here","OPENAI_API_KEY":"sk-...","MAX_TOKENS":"200000000","NODE_ENV":"production","TOKEN_FILE":"/run/secrets/x"}}}}',
    finds: ['coding-tool:Claude Code', 'mcp-server:a', 'package:acme'],
    properties: { 'mcp-server:a': { authentication: undefined } },
  },
  {
    name: 'a launch that cannot be followed',
    path: '.mcp.json',
    text: '{"mcpServers":{"a":{"command":"${LAUNCHER}","args":["x"]}}}',
    finds: ['coding-tool:Claude Code', 'mcp-server:a'],
    properties: { 'mcp-server:a': { pinned: 'unknown' } },
  },
  { name: 'no servers', path: '.mcp.json', text: '{"mcpServers":{}}', finds: [] },
  { name: 'not JSON', path: '.mcp.json', text: '{', finds: [], notices: ['unreadable'] },
  { name: 'not JSON, in a fixture', path: 'tests/fixtures/a/.mcp.json', text: '{', finds: [], notices: ['note'] },
];
