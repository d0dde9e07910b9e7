import { aiPackage } from '../../../catalogue/packages.js';
import { defineDetector } from '../../../contracts/index.js';
import { parseData } from '../../../parsing/data.js';
import { type DeclaredPackages, declaredPackages } from '../../../parsing/declared-packages.js';
import { readGradle, readGradleLock, readVersionCatalog } from '../../../parsing/jvm/gradle.js';
import { readPom } from '../../../parsing/jvm/pom.js';

export default defineDetector({
  id: 'jvm-manifest',
  version: 1,
  title: 'Maven and Gradle builds',
  docs: {
    summary: 'Reads which AI packages a Maven or Gradle build declares, and which versions its properties, catalogues and locks give them.',
    reads: 'pom.xml; build.gradle, build.gradle.kts, *.versions.toml, gradle.lockfile',
    limits: 'A Gradle script is a program: only dependencies written out in one line are seen. Parents outside the source are not fetched.',
  },
  files: ['**/pom.xml', '**/*.{gradle,gradle.kts}', '**/*.versions.toml', '**/gradle.lockfile'],
  claims: true,
  maxBytes: 8 * 1024 * 1024,
  emits: [],
  summaries: [declaredPackages],
  covers: { kinds: ['package'] },
  detect(document, see) {
    const { path, text } = document;
    const found = read(path, text);
    if (!found) return see.notice('unreadable', `${path} could not be parsed, so its packages are not known.`);
    const isAi = ({ name }: { readonly name: string }) => aiPackage('maven', name) !== undefined;
    const summary: DeclaredPackages = { ...found, declared: found.declared.filter(isAi), managed: (found.managed ?? []).filter(isAi) };
    // A parent may hold nothing but the properties that its modules refer to.
    const properties = Object.entries(found.properties ?? {}).filter(([name]) => /version/i.test(name));
    const aliases = Object.entries(found.aliases ?? {}).filter(([, names]) => names.some((name) => isAi({ name })));
    if (summary.declared.length + (summary.managed?.length ?? 0) + (summary.uses?.length ?? 0) + properties.length + aliases.length === 0)
      return;
    see.summary(declaredPackages, { ...summary, properties: Object.fromEntries(properties), aliases: Object.fromEntries(aliases) });
  },
});

function read(path: string, text: string): DeclaredPackages | undefined {
  if (path.endsWith('pom.xml')) return readPom(text);
  if (path.endsWith('.toml')) return readVersionCatalog(parseData(text, 'toml').documents[0]);
  return path.endsWith('gradle.lockfile') ? readGradleLock(text) : readGradle(text);
}
