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
  go: '@vscode/tree-sitter-wasm/wasm/tree-sitter-go.wasm',
  rust: '@vscode/tree-sitter-wasm/wasm/tree-sitter-rust.wasm',
  ruby: '@vscode/tree-sitter-wasm/wasm/tree-sitter-ruby.wasm',
  php: '@vscode/tree-sitter-wasm/wasm/tree-sitter-php.wasm',
  terraform: '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm',
  java: '@vscode/tree-sitter-wasm/wasm/tree-sitter-java.wasm',
  'c-sharp': '@vscode/tree-sitter-wasm/wasm/tree-sitter-c-sharp.wasm',
  kotlin: 'tree-sitter-wasms/out/tree-sitter-kotlin.wasm',
};
for (const [name, path] of Object.entries(grammars))
  writeFileSync(
    join(dist, 'grammars', `${name}.wasm.gz`),
    gzipSync(withCurrentHeader(readFileSync(join(root, 'node_modules', path))), { level: 9 }),
  );

/**
 * Grammars built by an old toolchain state their memory in a section `dylink`, which the runtime no longer reads: the same four numbers
 * are written as a section `dylink.0`. Everything else stays as it is (docs/adr/0014).
 */
function withCurrentHeader(bytes) {
  const number = (from) => {
    let value = 0;
    let at = from;
    for (let shift = 0; ; shift += 7, at++) {
      value |= (bytes[at] & 127) << shift;
      if (bytes[at] < 128) return [value >>> 0, at + 1];
    }
  };
  const encoded = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...encoded(value >>> 7)]);
  const [size, start] = number(9);
  const [length, name] = number(start);
  if (bytes[8] !== 0 || bytes.toString('latin1', name, name + length) !== 'dylink') return bytes;
  const memory = [];
  for (let at = name + length; memory.length < 4; ) {
    const [value, next] = number(at);
    memory.push(value);
    at = next;
  }
  const info = memory.flatMap(encoded);
  const content = [8, ...Buffer.from('dylink.0'), 1, ...encoded(info.length), ...info];
  return Buffer.concat([bytes.subarray(0, 8), Buffer.from([0, ...encoded(content.length), ...content]), bytes.subarray(start + size)]);
}

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
