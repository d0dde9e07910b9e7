import type { Expression, ModuleSummary } from '../../../parsing/module-summary.js';
import { readPython } from '../../../parsing/python/read-python.js';
import { isDevelopmentGroup, type PythonRequirement, readRequirement } from '../../../parsing/python-requirements.js';

const maxSteps = 8;

/** `setup.py`, read and never run: constant lists in the call of `setup`. */
export function setupPyRequirements(text: string): PythonRequirement[] {
  const summary = readPython(text);
  const setup = summary?.calls.find(
    ({ callee }) => (callee.is === 'member' ? callee.property : callee.is === 'name' && callee.name) === 'setup',
  );
  if (!summary || !setup) return [];
  return setup.arguments.flatMap(({ name, value }): readonly PythonRequirement[] => {
    if (name === 'install_requires') return listed(value, summary, false);
    if (name === 'tests_require') return listed(value, summary, true);
    return name === 'extras_require' ? extras(value, summary) : [];
  });
}

function extras(value: Expression, summary: ModuleSummary): PythonRequirement[] {
  return constants(value, summary, maxSteps).flatMap((each) =>
    each.is === 'object' ? each.entries.flatMap((entry) => listed(entry.value, summary, isDevelopmentGroup(entry.key))) : [],
  );
}

function listed(value: Expression, summary: ModuleSummary, development: boolean): PythonRequirement[] {
  return constants(value, summary, maxSteps).flatMap((each) => {
    const requirement = each.is === 'literal' && typeof each.value === 'string' ? readRequirement(each.value, each.line ?? 1) : undefined;
    return requirement ? [{ ...requirement, ...(development ? { development } : {}) }] : [];
  });
}

/** Follows names of the module to the literals, lists and dictionaries behind them. */
function constants(value: Expression, summary: ModuleSummary, steps: number): Expression[] {
  if (steps === 0) return [];
  const follow = (next: Expression) => constants(next, summary, steps - 1);
  if (value.is === 'list') return [...value.items, ...value.spreads].flatMap(follow);
  if (value.is === 'join') return value.parts.some((part) => part.is === 'literal') ? [] : value.parts.flatMap(follow);
  if (value.is === 'either') return value.options.flatMap(follow);
  if (value.is !== 'name') return [value];
  const bindings = summary.scopes[0]?.bindings ?? {};
  return Object.hasOwn(bindings, value.name) ? (bindings[value.name] ?? []).flatMap(follow) : [];
}

/** `setup.cfg`: `install_requires` and extras, one requirement a line under their key. */
export function setupCfgRequirements(text: string): PythonRequirement[] {
  const found: PythonRequirement[] = [];
  let section = '';
  let key = '';
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/(?:^|\s)[#;].*$/, '');
    const heading = /^\[([^\]]{1,100})\]/.exec(line)?.[1];
    const setting = /^([A-Za-z_][\w.-]{0,100})[ \t]*[=:](.*)$/.exec(line);
    if (heading !== undefined) [section, key] = [heading.trim(), ''];
    else if (setting) key = setting[1] ?? '';
    const value = setting ? (setting[2] ?? '') : /^\s/.test(raw) ? line : '';
    const wanted =
      section === 'options.extras_require' || (section === 'options' && (key === 'install_requires' || key === 'tests_require'));
    if (heading !== undefined || !wanted || value.trim() === '') continue;
    const requirement = readRequirement(value, index + 1);
    const development = key === 'tests_require' || (section === 'options.extras_require' && isDevelopmentGroup(key));
    if (requirement) found.push({ ...requirement, ...(development ? { development } : {}) });
  }
  return found;
}
