import { aiPackage } from '../../../catalogue/packages.js';
import { defineDetector } from '../../../contracts/index.js';
import { parseData } from '../../../parsing/data.js';
import { type DeclaredPackages, declaredPackages } from '../../../parsing/declared-packages.js';
import { readNugetLock, readPackagesConfig, readProject } from '../../../parsing/dotnet-project.js';

export default defineDetector({
  id: 'nuget-manifest',
  version: 1,
  title: '.NET projects',
  docs: {
    summary: 'Reads which AI packages a .NET project declares, with central versions and lockfiles.',
    reads: '*.csproj, *.fsproj, *.vbproj, Directory.Packages.props, Directory.Build.props, packages.config, packages.lock.json',
    limits: 'Conditions are not worked out: whatever a file lists is taken as declared. Imports of other files are not followed.',
  },
  files: ['**/*.{csproj,fsproj,vbproj}', '**/Directory.{Packages,Build}.props', '**/packages.config', '**/packages.lock.json'],
  claims: true,
  maxBytes: 8 * 1024 * 1024,
  emits: [],
  summaries: [declaredPackages],
  covers: { kinds: ['package'] },
  detect(document, see) {
    const { path, text } = document;
    const found = read(path, text);
    if (!found) return see.notice('unreadable', `${path} could not be parsed, so its packages are not known.`);
    const isAi = ({ name }: { readonly name: string }) => aiPackage('nuget', name) !== undefined;
    const summary: DeclaredPackages = { ...found, declared: found.declared.filter(isAi), managed: (found.managed ?? []).filter(isAi) };
    const properties = Object.entries(found.properties ?? {}).filter(([name]) => /version/i.test(name));
    if (summary.declared.length + (summary.managed?.length ?? 0) + (summary.opens?.length ?? 0) + properties.length === 0) return;
    see.summary(declaredPackages, { ...summary, properties: Object.fromEntries(properties) });
  },
});

function read(path: string, text: string): DeclaredPackages | undefined {
  if (path.endsWith('packages.lock.json')) return readNugetLock(parseData(text, 'json').documents[0]);
  return path.endsWith('packages.config') ? readPackagesConfig(text) : readProject(text);
}
