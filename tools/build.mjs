/** Bundles the package into dist/: one file per entry, shared chunks, grammars compressed, notices of what is bundled. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
// Built beside and swapped in, so that a running process never sees half a build.
const final = join(root, 'dist');
const dist = join(root, `dist-${process.pid}`);
const require = createRequire(import.meta.url);

rmSync(dist, { recursive: true, force: true });
mkdirSync(join(dist, 'grammars'), { recursive: true });

const grammars = {
  runtime: 'web-tree-sitter/web-tree-sitter.wasm',
  python: '@vscode/tree-sitter-wasm/wasm/tree-sitter-python.wasm',
  typescript: '@vscode/tree-sitter-wasm/wasm/tree-sitter-typescript.wasm',
  tsx: '@vscode/tree-sitter-wasm/wasm/tree-sitter-tsx.wasm',
  javascript: '@vscode/tree-sitter-wasm/wasm/tree-sitter-javascript.wasm',
  terraform: '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm',
};
for (const [name, path] of Object.entries(grammars))
  writeFileSync(join(dist, 'grammars', `${name}.wasm.gz`), gzipSync(readFileSync(join(root, 'node_modules', path)), { level: 9 }));

/** Digest of everything that detection is made of: a cache of another build is not read. */
function sourceHash() {
  const hash = createHash('sha256');
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (/\.ts$/.test(entry.name) && !/\.test\.ts$/.test(entry.name)) hash.update(entry.name).update(readFileSync(path));
    }
  };
  walk(join(root, 'src'));
  hash.update(readFileSync(join(root, 'package-lock.json')));
  return hash.digest('hex').slice(0, 16);
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const result = await build({
  absWorkingDir: root,
  entryPoints: {
    sightline: 'src/cli/main.ts',
    worker: 'src/platform/detect-worker.ts',
    testing: 'src/testing/index.ts',
    contracts: 'src/contracts/index.ts',
  },
  outdir: dist,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  chunkNames: 'chunks/[name]-[hash]',
  external: ['vitest'],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  define: { SIGHTLINE_VERSION: JSON.stringify(version), SIGHTLINE_BUILD: JSON.stringify(sourceHash()) },
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  logLevel: 'warning',
});

// Licences of everything that ended up in the bundle.
const bundled = new Map();
for (const input of [...Object.keys(result.metafile.inputs), ...Object.values(grammars).map((path) => `node_modules/${path}`)]) {
  const match = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
  if (match && !bundled.has(match[1]))
    bundled.set(match[1], JSON.parse(readFileSync(join(root, 'node_modules', match[1], 'package.json'), 'utf8')));
}
const notices = [...bundled].sort().map(([name, manifest]) => {
  const folder = join(root, 'node_modules', name);
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'license.md', 'License.txt', 'LICENSE-MIT.txt']
    .map((candidate) => join(folder, candidate))
    .find(existsSync);
  return `## ${name} ${manifest.version}\n\n${manifest.license ?? 'see below'}\n\n${file ? readFileSync(file, 'utf8').trim() : '(no licence file in the package)'}\n`;
});
writeFileSync(join(dist, 'THIRD_PARTY_NOTICES.md'), `# What this package brings along\n\n${notices.join('\n')}`);

// Two renames, nothing between them: a command that starts meanwhile finds the old build or the new one.
const previous = `${dist}-previous`;
if (existsSync(final)) renameSync(final, previous);
renameSync(dist, final);
rmSync(previous, { recursive: true, force: true });

// Declarations for those who write modules outside this repository.
if (process.argv.includes('--types'))
  execFileSync(
    process.execPath,
    [join(dirname(require.resolve('typescript/package.json')), 'bin/tsc'), '-p', join(root, 'tools/tsconfig.types.json')],
    { stdio: 'inherit' },
  );
