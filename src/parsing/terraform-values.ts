import { summaryKind } from '../contracts/summary.js';
import { type DataNode, get, scalarText } from './data.js';
import { secretMark, type TemplateValue, withoutSecretText } from './templates/template-value.js';
import { type ModuleConfiguration, referencesAt, rootConfiguration } from './terraform-references.js';

/** What a plan or a state of Terraform says of resources, values of secrets left out. */
export interface TerraformValues {
  readonly from: 'plan' | 'state';
  readonly instances: readonly TerraformInstance[];
}

export interface TerraformInstance {
  /** As Terraform writes it, the first of a count without its index. */
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly data: boolean;
  /** Nulls and what was never written left out; `{[unknownMark]: addresses}` for what is known only after it is created. */
  readonly values: TemplateValue;
  readonly line: number;
  readonly endLine: number;
}

export const unknownMark = 'Sightline::Unknown';

/** Key: the file's path. */
export const terraformValues = summaryKind<TerraformValues>('terraform-values', 1);

const most = 20_000;

/** The first of a count has no index where it is told from its text; so it has none here. */
const plainAddress = (address: string) => address.replaceAll('[0]', '');

/** Reads the JSON form of a plan or a state, or a state as it is stored; undefined for any other document. */
export function readTerraformValues(root: DataNode): TerraformValues | undefined {
  if (get(root, 'terraform_version') === undefined) return undefined;
  const planned = get(root, 'planned_values', 'root_module');
  const instances: TerraformInstance[] = [];
  if (planned) {
    const unknown = new Map<string, DataNode>();
    for (const change of get(root, 'resource_changes')?.items ?? []) {
      const after = get(change, 'change', 'after_unknown');
      const address = scalarText(get(change, 'address'));
      if (after && address !== undefined) unknown.set(address, after);
    }
    readModule(planned, unknown, rootConfiguration(root), instances, 0);
    return { from: 'plan', instances };
  }
  const shown = get(root, 'values', 'root_module');
  if (shown) readModule(shown, new Map(), undefined, instances, 0);
  else if (get(root, 'serial') && get(root, 'resources')?.type === 'list') readStored(root, instances);
  else return undefined;
  return { from: 'state', instances };
}

function readModule(
  module: DataNode,
  unknown: ReadonlyMap<string, DataNode>,
  configuration: ModuleConfiguration | undefined,
  into: TerraformInstance[],
  depth: number,
): void {
  if (depth > 20) return;
  for (const node of get(module, 'resources')?.items ?? []) {
    const [address, type, name] = ['address', 'type', 'name'].map((key) => scalarText(get(node, key)));
    if (address === undefined || type === undefined || name === undefined || into.length >= most) continue;
    const data = scalarText(get(node, 'mode')) === 'data';
    const pick: Pick = {
      references: (path) => (configuration ? referencesAt(configuration, `${data ? 'data.' : ''}${type}.${name}`, path) : undefined),
    };
    const values = get(node, 'values');
    into.push({
      address: plainAddress(address),
      type,
      name,
      data,
      values: values ? kept(values, unknown.get(address), get(node, 'sensitive_values'), pick, [], '') : {},
      line: node.line,
      endLine: node.endLine,
    });
  }
  for (const child of get(module, 'child_modules')?.items ?? []) {
    const name = /(?:^|\.)module\.([^.[]+)(?:\[[^\]]*\])?$/.exec(scalarText(get(child, 'address')) ?? '')?.[1];
    readModule(child, unknown, name === undefined ? undefined : configuration?.child(name), into, depth + 1);
  }
}

interface Pick {
  /** Addresses that stand at a path; undefined where nothing is written. */
  readonly references: (path: readonly string[]) => readonly string[] | undefined;
}

const nothing: Pick = { references: () => undefined };

function kept(
  node: DataNode | undefined,
  unknown: DataNode | undefined,
  sensitive: DataNode | undefined,
  pick: Pick,
  path: readonly string[],
  name: string,
): TemplateValue {
  if (sensitive?.value === true) return { [secretMark]: true };
  if (unknown?.value === true) {
    const references = pick.references(path);
    // Nobody wrote it: it is computed, as are those of which only the text is seen.
    return references === undefined ? null : { [unknownMark]: references };
  }
  if (node?.type === 'list' || (node === undefined && unknown?.type === 'list'))
    return (node?.items ?? unknown?.items ?? []).flatMap((_, at): TemplateValue[] => {
      const value = kept(node?.items[at], unknown?.items[at], sensitive?.items[at], pick, [...path, String(at)], name);
      return value === null ? [] : [value];
    });
  if (node?.type === 'map' || (node === undefined && unknown?.type === 'map')) {
    const keys = new Set([...(node?.entries ?? []), ...(unknown?.entries ?? [])].map(([key]) => key));
    return Object.fromEntries(
      [...keys].flatMap((key): [string, TemplateValue][] => {
        const value = kept(get(node, key), get(unknown, key), get(sensitive, key), pick, [...path, key], key);
        return value === null ? [] : [[key, value]];
      }),
    );
  }
  return typeof node?.value === 'string' ? withoutSecretText(name, node.value) : (node?.value ?? null);
}

/** `terraform.tfstate` as it lies on disk. */
function readStored(root: DataNode, into: TerraformInstance[]): void {
  for (const resource of get(root, 'resources')?.items ?? []) {
    const [type, name] = ['type', 'name'].map((key) => scalarText(get(resource, key)));
    if (type === undefined || name === undefined) continue;
    const data = scalarText(get(resource, 'mode')) === 'data';
    const module = scalarText(get(resource, 'module'));
    for (const instance of get(resource, 'instances')?.items ?? []) {
      if (into.length >= most) return;
      const index = get(instance, 'index_key');
      const suffix = index === undefined ? '' : typeof index.value === 'number' ? `[${index.value}]` : `["${index.value}"]`;
      const hidden = new Set(
        (get(instance, 'sensitive_attributes')?.items ?? []).map((path) => scalarText(get(path.items[0], 'value')) ?? ''),
      );
      const attributes = (get(instance, 'attributes')?.entries ?? []).flatMap(([key, value]): [string, TemplateValue][] => {
        const read = hidden.has(key) ? { [secretMark]: true } : kept(value, undefined, undefined, nothing, [], key);
        return read === null ? [] : [[key, read]];
      });
      into.push({
        address: plainAddress(`${module === undefined ? '' : `${module}.`}${data ? 'data.' : ''}${type}.${name}${suffix}`),
        type,
        name,
        data,
        values: Object.fromEntries(attributes),
        line: resource.line,
        endLine: resource.endLine,
      });
    }
  }
}
