import { aiPackage } from '../../../catalogue/packages.js';
import { defineDetector } from '../../../contracts/index.js';
import { type NpmLock, npmLock } from '../../../parsing/npm-packages.js';
import { bunLockOf, denoLockOf, npmLockOf } from './json-locks.js';
import { pnpmLockOf, yarnLockOf } from './line-locks.js';

const readers: Readonly<Record<string, (text: string) => NpmLock | undefined>> = {
  'package-lock.json': npmLockOf,
  'npm-shrinkwrap.json': npmLockOf,
  'pnpm-lock.yaml': pnpmLockOf,
  'yarn.lock': yarnLockOf,
  'bun.lock': bunLockOf,
  'deno.lock': denoLockOf,
};

export default defineDetector({
  id: 'npm-lock',
  version: 1,
  title: 'JavaScript lockfiles',
  docs: {
    summary: 'Reads which versions of AI packages the lockfile of a JavaScript project fixes. A lockfile alone never counts as a use.',
    reads: 'package-lock.json, npm-shrinkwrap.json, pnpm-lock.yaml, yarn.lock, bun.lock, deno.lock',
    limits: 'The binary bun.lockb is not read; packages that only other packages ask for are not listed.',
  },
  files: ['**/{package-lock.json,npm-shrinkwrap.json,pnpm-lock.yaml,yarn.lock,bun.lock,deno.lock}'],
  claims: true,
  maxBytes: 32 * 1024 * 1024,
  emits: [],
  summaries: [npmLock],
  detect({ path, text }, see) {
    const read = readers[path.slice(path.lastIndexOf('/') + 1)];
    // An empty file is what some tools leave behind: it fixes nothing.
    const lock = text.trim() === '' ? { locked: [] } : read?.(text);
    if (!lock) return see.notice('unreadable', `${path} could not be parsed, so the versions it fixes are not known.`);
    const locked = lock.locked.filter(({ name, actual }) => aiPackage('npm', actual ?? name) !== undefined);
    see.summary(npmLock, { ...lock, locked });
  },
});
