import type { DeclaredPackage, DeclaredPackages } from '../declared-packages.js';
import { elements, parseXml, textOf, type XmlNode } from '../xml.js';

/** What a Maven project declares; undefined when it is no readable POM. */
export function readPom(text: string): DeclaredPackages | undefined {
  const project = parseXml(text);
  if (project?.name !== 'project') return undefined;
  const properties: Record<string, string> = {};
  for (const property of elements(project, 'properties').flatMap((node) => node.children)) properties[property.name] = property.text;
  const version = textOf(project, 'version') ?? textOf(elements(project, 'parent')[0], 'version');
  if (version) properties['project.version'] = version;
  const profiles = elements(project, 'profiles', 'profile');
  const list = (owner: XmlNode, ...path: string[]) =>
    elements(owner, ...path, 'dependencies', 'dependency').flatMap((node) => dependency(node) ?? []);
  return {
    ecosystem: 'maven',
    sort: 'manifest',
    declared: [project, ...profiles].flatMap((owner) => list(owner)),
    managed: [project, ...profiles].flatMap((owner) => list(owner, 'dependencyManagement')),
    properties,
  };
}

function dependency(node: XmlNode): DeclaredPackage | undefined {
  const group = textOf(node, 'groupId');
  const artifact = textOf(node, 'artifactId');
  const version = textOf(node, 'version');
  if (!group || !artifact) return undefined;
  return {
    name: `${group}:${artifact}`,
    ...(version ? { version } : {}),
    ...(textOf(node, 'scope') === 'test' ? { development: true } : {}),
    line: node.line,
  };
}
