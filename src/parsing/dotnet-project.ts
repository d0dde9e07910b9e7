import type { DataNode } from './data-node.js';
import type { DeclaredPackage, DeclaredPackages } from './declared-packages.js';
import { elements, parseXml, type XmlNode } from './xml.js';

/** What a project file, or a file of central versions, declares; undefined when it cannot be read. */
export function readProject(text: string): DeclaredPackages | undefined {
  const project = parseXml(text.replace(/^\uFEFF/, ''));
  if (project?.name !== 'Project') return undefined;
  const properties: Record<string, string> = {};
  for (const property of elements(project, 'PropertyGroup').flatMap((group) => group.children)) properties[property.name] = property.text;
  const items = (name: string) => elements(project, 'ItemGroup', name).flatMap((node) => reference(node) ?? []);
  const managed = items('PackageVersion');
  const declared = [...items('PackageReference'), ...items('GlobalPackageReference')];
  const usings = elements(project, 'ItemGroup', 'Using').flatMap((node) => node.attributes.get('Include') ?? []);
  return { ecosystem: 'nuget', sort: 'manifest', declared, managed, properties, ...(usings.length > 0 ? { opens: usings } : {}) };
}

function reference(node: XmlNode): DeclaredPackage | undefined {
  const name = node.attributes.get('Include') ?? node.attributes.get('Update');
  const version = node.attributes.get('Version') ?? node.attributes.get('VersionOverride') ?? elements(node, 'Version')[0]?.text;
  return name ? { name: name.trim(), ...(version ? { version } : {}), line: node.line } : undefined;
}

/** `packages.config`. */
export function readPackagesConfig(text: string): DeclaredPackages | undefined {
  const root = parseXml(text.replace(/^\uFEFF/, ''));
  if (root?.name !== 'packages') return undefined;
  const declared = elements(root, 'package').flatMap((node): DeclaredPackage[] => {
    const name = node.attributes.get('id');
    const version = node.attributes.get('version');
    return name
      ? [
          {
            name,
            ...(version ? { version } : {}),
            ...(node.attributes.get('developmentDependency') === 'true' ? { development: true } : {}),
            line: node.line,
          },
        ]
      : [];
  });
  return { ecosystem: 'nuget', sort: 'manifest', declared };
}

/** `packages.lock.json`: what each target framework is given. */
export function readNugetLock(root: DataNode | undefined): DeclaredPackages {
  const frameworks = root?.entries.find(([key]) => key === 'dependencies')?.[1].entries ?? [];
  const declared = frameworks.flatMap(([, packages]) =>
    packages.entries.flatMap(([name, node]): DeclaredPackage[] => {
      const version = node.entries.find(([key]) => key === 'resolved')?.[1].value;
      return typeof version === 'string' ? [{ name, version, line: node.line }] : [];
    }),
  );
  return { ecosystem: 'nuget', sort: 'lock', declared };
}
