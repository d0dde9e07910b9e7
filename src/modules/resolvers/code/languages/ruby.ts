import { gemConstants, gemRequires } from '../../../../catalogue/packages/gem.js';
import { serviceFolder } from '../../../../catalogue/services.js';
import type { Target } from '../module-graph.js';
import { joinPath } from '../paths.js';
import { folderOf, inFolder, type Projects } from './projects.js';

/** Folders under which Rails looks for constants, and those of libraries. */
const roots = [
  ...[
    'agents',
    'ai',
    'assistants',
    'channels',
    'clients',
    'controllers',
    'helpers',
    'interactors',
    'jobs',
    'lib',
    'llm',
    'mailers',
    'mcp',
    'models',
    'operations',
    'prompts',
    'queries',
    'resources',
    'schemas',
    'serializers',
    'services',
    'tools',
    'use_cases',
    'workers',
    'models/concerns',
    'controllers/concerns',
    'services/concerns',
  ].map((folder) => `app/${folder}`),
  'lib',
  'app',
  '',
];

/** `require 'x'`, `require_relative './x'`, and constants, which are written `::A::B`. */
export function rubyTarget(projects: Projects, from: string, specifier: string): Target | undefined {
  if (specifier.startsWith('::')) return constant(projects, from, specifier.slice(2).split('::'));
  if (specifier.startsWith('.')) {
    const path = joinPath(folderOf(from).split('/').filter(Boolean), specifier);
    const file = path?.endsWith('.rb') ? path : `${path ?? ''}.rb`;
    return projects.exists(file) ? { is: 'local', path: file } : undefined;
  }
  const local = bases(projects, from)
    .flatMap((base) => [inFolder(base, `lib/${specifier}.rb`), inFolder(base, `${specifier}.rb`)])
    .find((path) => projects.exists(path));
  if (local !== undefined) return { is: 'local', path: local };
  const gems = Object.hasOwn(gemRequires, specifier) ? gemRequires[specifier] : undefined;
  if (gems) return external(chosen(projects, from, gems) ?? (gems[0] as string), '');
  return { is: 'external', ecosystem: 'gem', root: specifier, inside: '', ai: false };
}

function bases(projects: Projects, from: string): string[] {
  const service = serviceFolder(projects, from);
  return [...new Set([service === '.' ? '' : service, ''])];
}

/** The longest part of a name that has a file by the customary rules; else a gem that the manifest names or the file requires. */
function constant(projects: Projects, from: string, parts: readonly string[]): Target | undefined {
  for (let length = Math.min(parts.length, 6); length > 0; length--) {
    const stem = parts.slice(0, length).map(underscored).join('/');
    const path = fileOf(projects, from, stem);
    if (path !== undefined && path !== from) return { is: 'local', path, member: parts.join('.') };
  }
  for (let length = Math.min(parts.length, 2); length > 0; length--) {
    const name = parts.slice(0, length).join('::');
    const gems = Object.hasOwn(gemConstants, name) ? gemConstants[name] : undefined;
    const gem = gems && (chosen(projects, from, gems) ?? required(projects, from, gems));
    if (gem !== undefined) return external(gem, parts.slice(length).join('.'));
  }
  return undefined;
}

function external(gem: string, inside: string): Target {
  return { is: 'external', ecosystem: 'gem', root: `gem:${gem}`, inside, ai: true };
}

function fileOf(projects: Projects, from: string, stem: string): string | undefined {
  const beside = `${inFolder(folderOf(from), stem)}.rb`;
  const candidates = bases(projects, from).flatMap((base) => roots.map((root) => `${inFolder(base, inFolder(root, stem))}.rb`));
  return [...candidates, beside].find((path) => projects.exists(path));
}

/** The gem that a manifest around the file names. */
function chosen(projects: Projects, from: string, gems: readonly string[]): string | undefined {
  for (const { manifest } of projects.around(from, 'gem')) {
    const found = gems.find(
      (gem) => manifest.declared.some(({ name }) => name === gem) || manifest.locked.some(({ name }) => name === gem),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

function required(projects: Projects, from: string, gems: readonly string[]): string | undefined {
  const specifiers = projects.imports(from);
  return gems.find((gem) => specifiers.some((specifier) => Object.hasOwn(gemRequires, specifier) && gemRequires[specifier]?.includes(gem)));
}

/** `OpenAIClient` → `open_ai_client`; the customary acronyms of this field keep together. */
function underscored(name: string): string {
  return name
    .replace(/(OpenAI|RubyLLM|LLM|RAG|MCP|AI|API|GPT)(?=[A-Z]|$)/g, (word) => `${word.charAt(0)}${word.slice(1).toLowerCase()}`)
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase();
}
