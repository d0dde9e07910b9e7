import { get, parseData } from '../data.js';
import { type PythonRequirement, readRequirement, requirementList } from '../python-requirements.js';

/** What a script's own header declares (`# /// script`, inline script metadata). */
export function scriptRequirements(text: string): PythonRequirement[] {
  const lines = text.split('\n', 500);
  const start = lines.findIndex((line) => /^# \/\/\/ script\s*$/.test(line));
  const end = lines.findIndex((line, index) => index > start && /^# \/\/\/\s*$/.test(line));
  if (start === -1 || end === -1) return [];
  const header = lines.slice(start + 1, end).map((line) => line.replace(/^# ?/, ''));
  const parsed = parseData(header.join('\n'), 'toml');
  return requirementList(get(parsed.documents[0], 'dependencies')).map((each) => ({ ...each, line: each.line + start + 1 }));
}

const valueOptions = new Set([
  '-r',
  '-c',
  '-f',
  '-i',
  '-t',
  '--requirement',
  '--constraint',
  '--index-url',
  '--extra-index-url',
  '--target',
  '--find-links',
]);

/** What a notebook's line installs: `%pip install …`, `!pip install …`. */
export function installedByLine(text: string, line: number): PythonRequirement[] {
  const given = /^[ \t]*[%!][ \t]*(?:uv[ \t]+)?(?:python3?[ \t]+-m[ \t]+)?pip3?[ \t]+install[ \t]+(.*)$/.exec(text)?.[1];
  const found: PythonRequirement[] = [];
  let skip = false;
  for (const word of (given ?? '').slice(0, 2_000).split(/\s+/)) {
    const requirement = skip || word.startsWith('-') ? undefined : readRequirement(word.replace(/["']/g, ''), line);
    skip = !skip && valueOptions.has(word);
    if (requirement) found.push(requirement);
  }
  return found;
}
