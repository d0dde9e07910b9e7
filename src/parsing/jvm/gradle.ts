import type { DataNode } from '../data-node.js';
import type { DeclaredPackage, DeclaredPackages } from '../declared-packages.js';

const configuration =
  /^\s*(?:(?:"|')?)([a-zA-Z]{0,40}(?:[iI]mplementation|[aA]pi|[cC]ompileOnly|[rR]untimeOnly|[cC]ompile|annotationProcessor|kapt|ksp|developmentOnly))(?:"|')?\s*\(?\s*(.*)$/;
const coordinates = /["']([\w.-]{1,200}):([\w.-]{1,200})(?::([^"':@]{1,100}))?(?:[:@][^"']{0,50})?["']/;
const accessor = /\blibs\.([a-zA-Z][\w.]{0,200})/;
const longhand =
  /group\s*[:=]\s*["']([\w.-]{1,200})["']\s*,\s*name\s*[:=]\s*["']([\w.-]{1,200})["'](?:\s*,\s*version\s*[:=]\s*["']([^"']{1,100})["'])?/;
const longestLine = 2_000;

/**
 * What a Gradle build declares, line by line: a build script is a program, and only dependencies that are written out in one line are seen.
 */
export function readGradle(text: string): DeclaredPackages {
  const declared: DeclaredPackage[] = [];
  const managed: DeclaredPackage[] = [];
  const uses: { alias: string; line: number; development?: boolean }[] = [];
  const properties: Record<string, string> = {};
  let comment = false;
  for (const [index, raw] of text.split('\n').entries()) {
    if (raw.length > longestLine) continue;
    const line = raw.replace(/(^|\s)\/\/.*$/, '');
    if (comment) {
      comment = !line.includes('*/');
      continue;
    }
    if (/^\s*\/\*/.test(line)) {
      comment = !line.includes('*/');
      continue;
    }
    const property =
      /(?:^|\s|\.)(?:def|val|var|set\()?\s*["']?([A-Za-z][\w.-]{0,100})["']?\s*(?:=|,|\]\s*=)\s*["']([\w.$-]{1,100})["']/.exec(
        line.slice(0, 1_000),
      );
    if (property?.[1] && property[2] && /version/i.test(property[1])) properties[property[1]] = property[2];
    const found = configuration.exec(line);
    const bom = /\bmavenBom\s*\(?\s*/.test(line) ? line : undefined;
    const rest = found?.[2] ?? bom;
    if (rest === undefined) continue;
    const development = /^test/i.test(found?.[1] ?? '') ? { development: true } : {};
    const plain = coordinates.exec(rest) ?? longhand.exec(rest);
    const at = index + 1;
    if (plain) {
      const version = plain[3] === undefined ? {} : { version: plain[3] };
      const entry = { name: `${plain[1]}:${plain[2]}`, ...version, ...development, line: at };
      if (bom !== undefined || /\b(platform|enforcedPlatform)\s*\(/.test(rest)) managed.push(entry);
      else declared.push(entry);
    } else {
      const alias = accessor.exec(rest)?.[1];
      if (alias !== undefined) uses.push({ alias, line: at, ...development });
    }
  }
  return { ecosystem: 'maven', sort: 'manifest', declared, managed, properties, uses };
}

/** A version catalogue: `libs.versions.toml`. */
export function readVersionCatalog(root: DataNode | undefined): DeclaredPackages {
  const section = (name: string) => root?.entries.find(([key]) => key === name)?.[1].entries ?? [];
  const text = (node: DataNode | undefined) => (typeof node?.value === 'string' ? node.value : undefined);
  const member = (node: DataNode, name: string): DataNode | undefined => node.entries.find(([key]) => key === name)?.[1];
  const versions = new Map(
    section('versions').flatMap(([key, node]) => (text(node) === undefined ? [] : [[key, text(node) as string] as const])),
  );
  const aliases: Record<string, string[]> = {};
  const managed: DeclaredPackage[] = [];
  for (const [alias, node] of section('libraries')) {
    const short = text(node)?.split(':');
    const module =
      text(member(node, 'module')) ??
      (short && `${short[0]}:${short[1]}`) ??
      `${text(member(node, 'group'))}:${text(member(node, 'name'))}`;
    const stated = member(node, 'version');
    const reference = stated && text(member(stated, 'ref'));
    const version = short?.[2] ?? text(stated) ?? (reference === undefined ? undefined : versions.get(reference));
    aliases[dotted(alias)] = [module];
    managed.push({ name: module, ...(version === undefined ? {} : { version }), line: node.line });
  }
  for (const [alias, node] of section('bundles'))
    aliases[`bundles.${dotted(alias)}`] = node.items.flatMap((item) => aliases[dotted(text(item) ?? '')] ?? []);
  return { ecosystem: 'maven', sort: 'versions', declared: [], managed, aliases };
}

/** `langchain4j-open-ai` is called `libs.langchain4j.open.ai`. */
const dotted = (alias: string) => alias.replace(/[-_]/g, '.');

/** `gradle.lockfile`: `group:artifact:version=configurations`. */
export function readGradleLock(text: string): DeclaredPackages {
  const declared = text.split('\n').flatMap((line, index): DeclaredPackage[] => {
    const match = /^([\w.-]{1,200}:[\w.-]{1,200}):([^=\s]{1,100})=/.exec(line);
    return match?.[1] && match[2] ? [{ name: match[1], version: match[2], line: index + 1 }] : [];
  });
  return { ecosystem: 'maven', sort: 'lock', declared };
}
