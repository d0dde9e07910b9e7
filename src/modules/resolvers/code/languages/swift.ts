import { swiftModules } from '../../../../catalogue/packages/swift.js';
import type { Target } from '../module-graph.js';
import type { Projects } from './projects.js';

/** Modules whose name is a word that an app may call its own target: a manifest of the repository must name the package. */
const everyday = new Set(['OpenAI', 'AIProxy', 'Ollama', 'Transformers', 'Tokenizers', 'MCP']);

export function swiftTarget(projects: Projects, _from: string, specifier: string): Target | undefined {
  const name = Object.hasOwn(swiftModules, specifier) ? swiftModules[specifier] : undefined;
  const declared =
    name !== undefined &&
    projects.all('swift').some(({ manifest }) => [...manifest.declared, ...manifest.locked].some((each) => each.name === name));
  const own = projects.filesIn(`Sources/${specifier}`).length > 0 || projects.filesIn(specifier).some((path) => path.endsWith('.swift'));
  if (name === undefined || own || (everyday.has(specifier) && !declared && projects.all('swift').length > 0)) return undefined;
  return { is: 'external', ecosystem: 'swift', root: name, inside: '', ai: true };
}
