import { builderOfPackage, serviceOfPackage } from '../../../catalogue/app-builders.js';
import { type Document, defineDetector } from '../../../contracts/index.js';
import { lineAt, withoutComments } from '../../../parsing/apps/code-text.js';
import { appTraces, type Trace } from '../../../parsing/apps/summaries.js';
import { get, parseData, textOf, textsOf } from '../../../parsing/data.js';

export default defineDetector({
  id: 'app-builders',
  version: 1,
  title: 'Traces of application builders',
  docs: {
    summary:
      'Recognises applications that Lovable, Bolt, v0, Replit Agent, Base44, Firebase Studio and their like produced, by what these leave behind.',
    reads:
      'package.json, .bolt/, .replit, base44/config.jsonc, layout.tsx, index.html, vite.config.ts, docs/blueprint.md beside .idx/, metadata.json, .emergent/emergent.yml',
    limits: 'A trace that was removed is not seen; a mention in a README, and an editor that leaves no trace, say nothing.',
  },
  files: [
    '**/package.json',
    '**/.bolt/{config.json,prompt}',
    '**/.replit',
    '**/base44/config.{json,jsonc}',
    '**/layout.{tsx,jsx,js}',
    '**/index.html',
    '**/vite.config.{ts,js,mts,mjs}',
    '**/docs/blueprint.md',
    '**/metadata.json',
    '**/.emergent/emergent.{yml,yaml}',
  ],
  claims: false,
  prefilter:
    /lovable|gpteng|\bbolt|v0|replit|\[agent\]|base44|tempo-devtools|softgenai|orchids-|dyad-sh|rork|emergent|App Name\*\*|requestFramePermissions|supabase|firebase|stripe|@clerk|@auth0|convex|neondatabase|mongo|resend|twilio|sendgrid|paypal|@polar-sh|upstash|prompt/i,
  emits: [],
  summaries: [appTraces],
  detect(document, see) {
    const builders = buildersOf(document);
    const standsOn = document.path.endsWith('package.json')
      ? dependencies(document.text).flatMap(([name, line]) => trace(serviceOfPackage(name), line))
      : [];
    if (builders.length + standsOn.length > 0) see.summary(appTraces, { builders, standsOn });
  },
});

const trace = (id: string | undefined, line: number): Trace[] => (id === undefined ? [] : [{ id, line }]);

function buildersOf({ path, text }: Document): Trace[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === 'package.json') return ofManifest(text);
  if (path.includes('.bolt/')) return ofBolt(name, text);
  if (name === '.replit') return ofReplit(text);
  if (/(^|\/)base44\/config\.jsonc?$/.test(path)) return [{ id: 'base44', line: 1 }];
  if (/\.emergent\//.test(path)) return [{ id: 'emergent', line: 1 }];
  if (name === 'blueprint.md') return trace(/^# \*\*App Name\*\*:/m.test(text.slice(0, 400)) ? 'firebase-studio' : undefined, 1);
  if (name === 'metadata.json') {
    const root = parseData(text, 'json').documents[0];
    const frame = get(root, 'requestFramePermissions');
    return trace(frame?.type === 'list' && textOf(get(root, 'name')) !== undefined ? 'google-ai-studio' : undefined, frame?.line ?? 1);
  }
  return ofSource(name, text);
}

function dependencies(text: string): [string, number][] {
  const root = parseData(text, 'json').documents[0];
  return ['dependencies', 'devDependencies'].flatMap((list) =>
    (get(root, list)?.entries ?? []).map(([name, node]): [string, number] => [name, node.line]),
  );
}

function ofManifest(text: string): Trace[] {
  const root = parseData(text, 'json').documents[0];
  const named = textOf(get(root, 'name')) === 'my-v0-project' ? trace('v0', get(root, 'name')?.line ?? 1) : [];
  // The builder's own packages are no applications of it.
  const own = textOf(get(root, 'name')) ?? '';
  return builderOfPackage(own) ? [] : [...named, ...dependencies(text).flatMap(([name, line]) => trace(builderOfPackage(name), line))];
}

function ofBolt(name: string, text: string): Trace[] {
  if (name === 'prompt') return trace(text.trim().length > 20 ? 'bolt' : undefined, 1);
  const template = get(parseData(text, 'json').documents[0], 'template');
  return trace(textOf(template)?.startsWith('bolt-') ? 'bolt' : undefined, template?.line ?? 1);
}

/** Every project of the platform has this file; only its agent writes the section. */
function ofReplit(text: string): Trace[] {
  const agent = get(parseData(text, 'toml').documents[0], 'agent');
  const at = text.split('\n').findIndex((line) => line.trim() === '[agent]');
  const told = agent?.type === 'map' && (agent.entries.length > 0 || textsOf(get(agent, 'integrations')).length > 0);
  return trace(told ? 'replit' : undefined, at === -1 ? (agent?.line ?? 1) : at + 1);
}

const inSource: readonly (readonly [id: string, file: RegExp, pattern: RegExp])[] = [
  ['v0', /^layout\./, /\bgenerator:\s{0,5}['"]v0\.(?:dev|app)['"]/],
  ['lovable', /^vite\.config\./, /\bfrom\s{1,5}['"]lovable-tagger['"]/],
  ['lovable', /\.html$/, /<script[^>]{0,200}src="https:\/\/cdn\.gpteng\.co\/[^"]{1,100}"/],
];

function ofSource(name: string, text: string): Trace[] {
  const code = name.endsWith('.html')
    ? text.replace(/<!--[\s\S]{0,5000}?-->/g, (comment) => comment.replace(/[^\n]/g, ' '))
    : withoutComments(text);
  return inSource.flatMap(([id, file, pattern]) => {
    const match = file.test(name) ? pattern.exec(code) : null;
    return match ? trace(id, lineAt(code, match.index)) : [];
  });
}
