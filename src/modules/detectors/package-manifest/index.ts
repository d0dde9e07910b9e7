import { aiPackage } from '../../../catalogue/packages.js';
import { defineDetector } from '../../../contracts/index.js';
import { readCargo, readCargoLock } from '../../../parsing/manifests/cargo.js';
import { readComposer, readComposerLock } from '../../../parsing/manifests/composer.js';
import { readGemfile, readGemfileLock } from '../../../parsing/manifests/gemfile.js';
import { readGoMod } from '../../../parsing/manifests/go-mod.js';
import { readSwiftPackage, readSwiftResolved } from '../../../parsing/manifests/swift-package.js';
import { type ManifestEcosystem, type PackageManifest, packageManifest } from '../../../parsing/package-manifest.js';

type Found = Omit<PackageManifest, 'ecosystem'> | undefined;

const readers: readonly (readonly [name: RegExp, ecosystem: ManifestEcosystem, read: (text: string) => Found])[] = [
  [/(^|\/)go\.mod$/, 'golang', readGoMod],
  [/(^|\/)Cargo\.toml$/, 'cargo', readCargo],
  [/(^|\/)Cargo\.lock$/, 'cargo', readCargoLock],
  [/(^|\/)Gemfile$|\.gemspec$/, 'gem', readGemfile],
  [/(^|\/)Gemfile\.lock$/, 'gem', readGemfileLock],
  [/(^|\/)composer\.json$/, 'composer', readComposer],
  [/(^|\/)composer\.lock$/, 'composer', readComposerLock],
  [/(^|\/)Package\.swift$/, 'swift', readSwiftPackage],
  [/(^|\/)Package\.resolved$/, 'swift', readSwiftResolved],
];

export default defineDetector({
  id: 'package-manifest',
  version: 1,
  title: 'Manifests of Go, Rust, Ruby, PHP and Swift',
  docs: {
    summary: 'Reads which AI packages a project declares, which versions are fixed, and under which names its own code is imported.',
    reads:
      'go.mod, Cargo.toml and Cargo.lock, Gemfile, Gemfile.lock and *.gemspec, composer.json and composer.lock, Package.swift and Package.resolved',
    limits: 'A Gemfile, gemspec or Package.swift is a program: only packages that it names plainly are seen.',
  },
  files: [
    '**/{go.mod,Cargo.toml,Cargo.lock,Gemfile,Gemfile.lock,composer.json,composer.lock,Package.swift,Package.resolved}',
    '**/*.gemspec',
  ],
  claims: true,
  maxBytes: 16 * 1024 * 1024,
  emits: [],
  summaries: [packageManifest],
  covers: { kinds: ['package'] },
  detect({ path, text }, see) {
    const reader = readers.find(([name]) => name.test(path));
    if (!reader) return;
    const [, ecosystem, read] = reader;
    const found = read(text);
    if (!found) return see.notice('unreadable', `${path} could not be parsed, so its packages are not known.`);
    const isAi = ({ name }: { readonly name: string }) => aiPackage(ecosystem, name) !== undefined;
    const shared = found.shared?.filter(isAi);
    see.summary(packageManifest, {
      ...found,
      ecosystem,
      declared: found.declared.filter(isAi),
      locked: found.locked.filter(isAi),
      ...(shared ? { shared } : {}),
    });
  },
});
