/** Fails when the package outgrows what we promise: 20 MB packed, 60 MB installed, nothing that compiles or runs at install. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const limits = { packedMb: 20, installedMb: 60 };
const folder = mkdtempSync(join(tmpdir(), 'sightline-size-'));
try {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const packedMb = packed.size / 1024 / 1024;
  const installedMb = packed.unpackedSize / 1024 / 1024;
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const faults = [];
  if (packedMb > limits.packedMb) faults.push(`packed ${packedMb.toFixed(1)} MB is over ${limits.packedMb} MB`);
  if (installedMb > limits.installedMb) faults.push(`installed ${installedMb.toFixed(1)} MB is over ${limits.installedMb} MB`);
  if (Object.keys(manifest.dependencies ?? {}).length > 0) faults.push('run-time dependencies must be counted here before they are added');
  for (const script of ['preinstall', 'install', 'postinstall']) if (manifest.scripts[script]) faults.push(`there is an ${script} script`);
  console.log(
    `packed ${packedMb.toFixed(1)} MB of ${limits.packedMb}, installed ${installedMb.toFixed(1)} MB of ${limits.installedMb}, ${packed.entryCount} files`,
  );
  if (faults.length > 0) {
    console.error(faults.join('\n'));
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
