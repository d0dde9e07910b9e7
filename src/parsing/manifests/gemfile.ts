import type { DeclaredPackage, FixedPackage, PackageManifest } from '../package-manifest.js';

type Found = Omit<PackageManifest, 'ecosystem'>;

/** `Gemfile` and `*.gemspec`, as far as they are written plainly. */
export function readGemfile(text: string): Found {
  const declared: DeclaredPackage[] = [];
  const groups: boolean[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim().slice(0, 1_000);
    if (line.startsWith('#')) continue;
    if (/^group\b.*\bdo\b/.test(line)) groups.push(isDevelopment(line));
    else if (/\bdo(\s*\|[^|]*\|)?$/.test(line)) groups.push(groups.at(-1) ?? false);
    else if (/^end\b/.test(line)) groups.pop();
    const match = /^(?:gem|\w+\.add_(?:runtime_|development_)?dependency)\s*\(?\s*["']([\w.-]{1,120})["']\s*(.*)$/.exec(line);
    if (!match?.[1]) continue;
    const ranges = [...(match[2] ?? '').matchAll(/(?:^|,)\s*["']([^"']{1,80})["']/g)].map(([, range]) => range);
    const development =
      (groups.at(-1) ?? false) || line.includes('add_development_dependency') || (/\bgroups?:/.test(line) && isDevelopment(line));
    declared.push({
      name: match[1],
      ...(ranges.length > 0 ? { range: ranges.join(', ') } : {}),
      ...(development ? { development: true } : {}),
      line: index + 1,
    });
  }
  return { sort: 'manifest', declared, locked: [] };
}

const isDevelopment = (line: string) => /:(development|test)\b|\b(development|test):/.test(line) && !/:(production|default)\b/.test(line);

export function readGemfileLock(text: string): Found {
  const locked = text.split('\n').flatMap((line, index): FixedPackage[] => {
    const match = /^ {4}([\w.-]{1,120}) \(([^)]{1,80})\)$/.exec(line.trimEnd());
    return match?.[1] && match[2] ? [{ name: match[1], version: match[2], line: index + 1 }] : [];
  });
  return { sort: 'lock', declared: [], locked };
}
