import { type DataNode, get, numberOf, textOf } from '../../../parsing/data.js';
import { isDevelopmentGroup, type PythonRequirement, rangeText, requirementList } from '../../../parsing/python-requirements.js';

const asDevelopment = (requirements: readonly PythonRequirement[]): PythonRequirement[] =>
  requirements.map((requirement) => ({ ...requirement, development: true }));

/** Groups of requirements, those of a development group marked. */
function requirementGroups(groups: DataNode | undefined): PythonRequirement[] {
  return (groups?.entries ?? []).flatMap(([name, list]) =>
    isDevelopmentGroup(name) ? asDevelopment(requirementList(list)) : requirementList(list),
  );
}

/** A table of names: `openai = "^1"`, `openai = { version = "^1", extras = […] }`, or several of them by platform. */
export function requirementTable(table: DataNode | undefined): PythonRequirement[] {
  return (table?.entries ?? []).flatMap(([name, value]) => {
    if (name === 'python') return [];
    const range = rangeOfTable(value.type === 'list' ? value.items[0] : value);
    return [{ name, ...(range ? { range } : {}), line: value.line }];
  });
}

function rangeOfTable(value: DataNode | undefined): string | undefined {
  const direct = textOf(value) ?? textOf(get(value, 'version')) ?? numberOf(value)?.toString();
  if (direct !== undefined) return rangeText(direct);
  for (const key of ['git', 'url', 'path', 'file']) {
    const address = textOf(get(value, key));
    if (address !== undefined) return rangeText(`@ ${key === 'git' ? 'git+' : ''}${address}`);
  }
  return undefined;
}

/** Everything a `pyproject.toml` declares: PEP 621, dependency groups, Poetry, PDM, uv, Hatch and Pixi. */
export function pyprojectRequirements(root: DataNode | undefined): PythonRequirement[] {
  const tool = get(root, 'tool');
  const poetry = get(tool, 'poetry');
  return [
    ...requirementList(get(root, 'project', 'dependencies')),
    ...requirementGroups(get(root, 'project', 'optional-dependencies')),
    ...requirementGroups(get(root, 'dependency-groups')),
    ...requirementTable(get(poetry, 'dependencies')),
    ...asDevelopment(requirementTable(get(poetry, 'dev-dependencies'))),
    ...(get(poetry, 'group')?.entries ?? []).flatMap(([name, group]) => {
      const found = requirementTable(get(group, 'dependencies'));
      return isDevelopmentGroup(name) ? asDevelopment(found) : found;
    }),
    ...(get(tool, 'pdm', 'dev-dependencies')?.entries ?? []).flatMap(([, list]) => asDevelopment(requirementList(list))),
    ...asDevelopment(requirementList(get(tool, 'uv', 'dev-dependencies'))),
    ...(get(tool, 'hatch', 'envs')?.entries ?? []).flatMap(([name, environment]) => {
      const found = [...requirementList(get(environment, 'dependencies')), ...requirementList(get(environment, 'extra-dependencies'))];
      return name === 'default' ? found : asDevelopment(found);
    }),
    ...pixiRequirements(get(tool, 'pixi')),
  ];
}

/** `pixi.toml`, or its part of a `pyproject.toml`: what conda and pip bring, also for single features. */
export function pixiRequirements(root: DataNode | undefined): PythonRequirement[] {
  const own = (table: DataNode | undefined) => [
    ...requirementTable(get(table, 'dependencies')),
    ...requirementTable(get(table, 'pypi-dependencies')),
  ];
  const features = (get(root, 'feature')?.entries ?? []).flatMap(([name, feature]) =>
    isDevelopmentGroup(name) ? asDevelopment(own(feature)) : own(feature),
  );
  return [...own(root), ...features];
}

/** `Pipfile`. */
export function pipfileRequirements(root: DataNode | undefined): PythonRequirement[] {
  return (root?.entries ?? []).flatMap(([section, table]) => {
    if (section === 'source' || section === 'requires' || section === 'pipenv' || section === 'scripts' || table.type !== 'map') return [];
    const found = requirementTable(table);
    return isDevelopmentGroup(section) ? asDevelopment(found) : found;
  });
}

/** A conda environment: `name=1.2`, `channel::name >=1`, and what it hands to pip. */
export function condaRequirements(root: DataNode | undefined): PythonRequirement[] {
  return (get(root, 'dependencies')?.items ?? []).flatMap((item) => {
    if (item.type === 'map') return requirementList(get(item, 'pip'));
    const match = /^(?:[\w./-]+::)?([A-Za-z0-9][\w.-]*)\s*(.*)$/.exec(textOf(item) ?? '');
    if (!match?.[1]) return [];
    const range = rangeText(match[2] ?? '');
    return [{ name: match[1], ...(range ? { range } : {}), line: item.line }];
  });
}
