import { packageTable } from './packages/entry.js';
import { ambiguousPythonImports, pypiImports, pypiWords } from './packages/pypi.js';

/**
 * Which source files are worth a syntax tree: one linear alternation of names. Passing it proves nothing; a file that does not pass is
 * only read when a resolver follows an import into it.
 */

/** Names that mean AI wherever they stand, also inside addresses and names of services. */
const anywhere = ['bedrock', 'sagemaker', 'aiplatform', 'generativelanguage', 'huggingface', 'openrouter', ':11434'];

/** Services of AWS that are called through one general SDK. */
const quotedServices = ['comprehend', 'rekognition', 'textract', 'kendra', 'lexv2', 'polly', 'transcribe', 'qbusiness', 's3vectors'];

/** Words of everyday language or of other software: they count in an import only. */
const everyday = new Set(['accelerate', 'annoy', 'autogen', 'composio', 'haystack', 'weave', 'optimum', 'vespa', 'perplexity', 'evaluate']);

/** Where routes are made: a route reaches a model through modules of the project, whatever those are called. */
const webFrameworks = ['fastapi', 'flask', 'starlette', 'quart', 'sanic', 'litestar'];

function pythonModules(): string[] {
  const names = [...packageTable('pypi', pypiWords).exact.keys()];
  return [...new Set(names.flatMap((name) => pypiImports[name] ?? [name.replaceAll('-', '_')]))];
}

function alternation(words: Iterable<string>): string {
  return [...new Set(words)]
    .sort()
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}

function pythonPattern(): RegExp {
  const modules = pythonModules();
  const imported = (name: string) => name.includes('.') || name.length < 4 || ambiguousPythonImports.has(name) || everyday.has(name);
  // `from google import genai` splits a dotted name, so that its first part has to do.
  const inImports = modules.filter(imported).map((name) => name.split('.')[0] ?? name);
  const plain = modules.filter((name) => !imported(name));
  return new RegExp(
    `\\b(?:${alternation(plain)})|(?:${alternation(anywhere)})|(?:from|import)[ \\t]{1,8}(?:${alternation([...inImports, ...webFrameworks])})\\b|["'](?:${alternation(quotedServices)})\\b`,
  );
}

export const pythonPrefilter: RegExp = pythonPattern();
