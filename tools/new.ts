/** `npm run new <sort> <path>`: the three files of a module, ready to fail its tests until it is written. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { families } from '../src/core/result.js';

const wanted = ['check', 'detector', 'resolver', 'linker', 'output'] as const;
type Wanted = (typeof wanted)[number];

const folders: Readonly<Record<Wanted, string>> = {
  check: 'checks',
  detector: 'detectors',
  resolver: 'resolvers',
  linker: 'linkers',
  output: 'outputs',
};

/** Files of a new module by their path, or why there can be none. */
export function scaffold(
  words: readonly string[],
  exists: (path: string) => boolean,
): { readonly files: ReadonlyMap<string, string> } | { readonly fault: string } {
  // `npm run new check family/id` and `npm run new family/id` both mean a check.
  const [sort, name] = (words.length === 1 ? ['check', words[0]] : words) as [Wanted, string | undefined];
  if (!wanted.includes(sort) || !name)
    return {
      fault: `Say what to make: ${wanted.join(', ')}, then its name. For example: npm run new check trust-boundary/agent-without-owner`,
    };
  if (sort === 'check' && !families.some((family) => name.startsWith(`${family}/`)))
    return { fault: `A check lies in a family: ${families.map((family) => `${family}/…`).join(', ')}` };
  const id = name.slice(name.lastIndexOf('/') + 1);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return { fault: `"${id}" is not kebab-case` };
  const folder = `src/modules/${folders[sort]}/${name}`;
  if (exists(folder)) return { fault: `${folder} is there already` };
  const up = '../'.repeat(folder.split('/').length - 1);
  return {
    files: new Map(
      Object.entries(templates[sort](id, up, name.split('/')[0] as string)).map(([file, text]) => [`${folder}/${file}`, text]),
    ),
  };
}

const title = (id: string) => id.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
const testOf = (tester: string, what: string, up: string, detectors = '') =>
  `import { ${tester} } from '${up}testing/index.js';\nimport { examples } from './examples.js';\nimport ${what} from './index.js';\n\n${tester}(${what}, ${detectors}examples);\n`;

const templates: Readonly<Record<Wanted, (id: string, up: string, family: string) => Record<string, string>>> = {
  check: (id, up, family) => ({
    'index.ts': `import { defineCheck } from '${up}contracts/index.js';
import { fail, pass, unknown } from '${up}core/result.js';

export default defineCheck({
  id: '${id}',
  version: 1,
  title: 'The good state in one line, without a full stop',
  family: '${family}',
  severity: 'medium',
  maturity: 'experimental',
  appliesTo: ['mcp-server'],
  catalogue: { none: 'Say why no row of the catalogue fits.' },
  controls: [],
  docs: {
    risk: 'What can happen, in one or two sentences.',
    pass: 'What was seen when it passes.',
    fail: 'What was seen when it fails.',
    unknown: 'What could not be read.',
    remediation: 'What to do, concretely.',
  },
  evaluate(asset) {
    const pinned = asset.get('pinned');
    if (pinned.state !== 'known') return unknown('what is judged here was not read');
    return pinned.value ? pass() : fail(\`\${asset.name} is in the bad state.\`);
  },
});
`,
    'examples.ts': `import { unknownValue } from '${up}contracts/index.js';
import type { CheckExample } from '${up}testing/test-check.js';

export const examples: readonly CheckExample[] = [
  { name: 'the good state passes', estate: (see) => see.asset('mcp-server', { key: see.local('a'), name: 'a', properties: { pinned: true } }), outcome: 'pass' },
  { name: 'the bad state fails', estate: (see) => see.asset('mcp-server', { key: see.local('a'), name: 'a', properties: { pinned: false } }), outcome: 'fail' },
  { name: 'what cannot be read is unknown', estate: (see) => see.asset('mcp-server', { key: see.local('a'), name: 'a', properties: { pinned: unknownValue('why') } }), outcome: 'unknown' },
];
`,
    'index.test.ts': testOf('testCheck', 'check', up),
  }),
  detector: (id, up) => ({
    'index.ts': `import { defineDetector } from '${up}contracts/index.js';
import { dataFormatOf, get, parseData, textOf } from '${up}parsing/data.js';

export default defineDetector({
  id: '${id}',
  version: 1,
  title: '${title(id)}',
  docs: { summary: 'What it finds, in one sentence.', reads: '${id}.json', limits: 'What it does not see.' },
  files: ['**/${id}.json'],
  claims: true,
  emits: ['plugin'],
  detect(document, see) {
    const parsed = parseData(document.text, dataFormatOf(document.path));
    if (!parsed.readable) return see.notice('unreadable', \`\${document.path} is not valid JSON.\`, parsed.errors[0]?.line);
    const name = textOf(get(parsed.documents[0], 'name'));
    if (name) see.asset('plugin', { key: see.local(document.path), name, at: get(parsed.documents[0], 'name')?.line ?? 1 });
  },
});
`,
    'examples.ts': `import type { DetectorExample } from '${up}testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  { name: 'one that is there', path: '${id}.json', text: '{"name":"acme"}', finds: ['plugin:acme'] },
  { name: 'nothing of ours', path: '${id}.json', text: '{}', finds: [] },
  { name: 'not readable', path: '${id}.json', text: '{', finds: [], notices: ['unreadable'] },
];
`,
    'index.test.ts': testOf('testDetector', 'detector', up),
  }),
  resolver: (id, up) => ({
    'index.ts': `import { defineResolver } from '${up}contracts/index.js';
import { moduleSummary } from '${up}parsing/module-summary.js';

export default defineResolver({
  id: '${id}',
  version: 1,
  title: '${title(id)}',
  docs: { summary: 'What it works out, in one sentence.', limits: 'What it cannot follow.' },
  reads: [moduleSummary],
  emits: [],
  resolve(source, see) {
    for (const { key } of source.all(moduleSummary)) if (!key) see.notice('unresolved', 'A module without a path cannot be followed.', { path: key });
  },
});
`,
    'examples.ts': `import type { ResolverExample } from '${up}testing/test-resolver.js';

export const examples: readonly ResolverExample[] = [{ name: 'nothing to work out', files: { 'readme.md': '' }, finds: [] }];
`,
    'index.test.ts': `import { detectors } from '../../detectors/index.generated.js';\n${testOf('testResolver', 'resolver', up, 'detectors, ')}`,
  }),
  linker: (id, up) => ({
    'index.ts': `import { defineLinker } from '${up}contracts/index.js';

export default defineLinker({
  id: '${id}',
  version: 1,
  title: '${title(id)}',
  docs: { summary: 'What it joins, in one sentence.', limits: 'What it cannot join.' },
  readsRelations: [],
  writesRelations: ['depends-on'],
  link(view, join) {
    for (const server of view.all('mcp-server')) {
      const twin = view.lookup('package', server.name);
      if (twin) join.relate(server.id, 'depends-on', twin.id, { evidenceOf: [server, twin] });
    }
  },
});
`,
    'index.test.ts': `import { expect, it } from 'vitest';
import { linkedEstate } from '${up}testing/index.js';
import linker from './index.js';

it('joins what belongs together', () => {
  const estate = linkedEstate(
    (see) => {
      see.asset('mcp-server', { key: see.local('mcp', 'a'), name: 'a' });
      see.asset('package', { key: 'a', name: 'a' });
    },
    { linkers: [linker] },
  );
  const [server] = estate.view().all('mcp-server');
  expect(server && estate.view().out(server.id, 'depends-on').items).toHaveLength(1);
});
`,
  }),
  output: (id, up) => ({
    'index.ts': `import { defineOutput } from '${up}contracts/index.js';
import { plainText } from '${up}core/text.js';

export default defineOutput({
  id: '${id}',
  title: '${title(id)}',
  docs: { summary: 'What it is for, in one sentence.' },
  extension: 'txt',
  *render(report) {
    for (const finding of report.findings) yield \`\${plainText(finding.message)}\\n\`;
  },
});
`,
  }),
};

if (import.meta.filename === process.argv[1]) {
  const root = join(import.meta.dirname, '..');
  const made = scaffold(process.argv.slice(2), (path) => existsSync(join(root, path)));
  if ('fault' in made) {
    console.error(made.fault);
    process.exit(2);
  }
  for (const [path, text] of made.files) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(path);
  }
  console.log('Now: npm run generate && npm run format');
}
