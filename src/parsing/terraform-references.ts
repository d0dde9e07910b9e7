import { type DataNode, get, scalarText } from './data.js';

/** The configuration section of a plan: what its expressions refer to. Values of it are not read. */
export interface ModuleConfiguration {
  readonly prefix: string;
  readonly node: DataNode;
  readonly caller?: { readonly module: ModuleConfiguration; readonly call: DataNode };
  child(name: string): ModuleConfiguration | undefined;
}

export function rootConfiguration(root: DataNode): ModuleConfiguration | undefined {
  const node = get(root, 'configuration', 'root_module');
  return node && moduleOf(node, '');
}

function moduleOf(node: DataNode, prefix: string, caller?: ModuleConfiguration['caller']): ModuleConfiguration {
  const own: ModuleConfiguration = {
    prefix,
    node,
    ...(caller ? { caller } : {}),
    child: (name) => {
      const call = get(node, 'module_calls', name);
      const inner = get(call, 'module');
      return call && inner ? moduleOf(inner, `${prefix}module.${name}.`, { module: own, call }) : undefined;
    },
  };
  return own;
}

/** Addresses of the resources that an argument refers to, with the attribute behind; undefined where nothing is written. */
export function referencesAt(module: ModuleConfiguration, resource: string, path: readonly string[]): readonly string[] | undefined {
  const declared = get(module.node, 'resources')?.items.find((item) => scalarText(get(item, 'address')) === resource);
  let at = get(declared, 'expressions');
  for (const step of path) {
    // An argument that is written as one expression says nothing of its parts.
    if (at && get(at, 'references')) break;
    if (at && get(at, 'constant_value')) return [];
    at = at?.type === 'list' ? at.items[Number(step)] : get(at, step);
    if (!at) return undefined;
  }
  return at && followed(module, textsOf(get(at, 'references')), 0);
}

const textsOf = (node: DataNode | undefined) => (node?.items ?? []).slice(0, 50).flatMap((item) => scalarText(item) ?? []);

/** Variables are followed to whoever sets them, outputs into their module. */
function followed(module: ModuleConfiguration, references: readonly string[], depth: number): string[] {
  if (depth > 10) return [];
  const found = references.flatMap((reference): string[] => {
    const [first, second = '', third = ''] = reference.split('.');
    if (first === 'var' && module.caller)
      return followed(module.caller.module, textsOf(get(module.caller.call, 'expressions', second, 'references')), depth + 1);
    if (first === 'module') {
      const child = module.child(second.replace(/\[.*$/, ''));
      return child ? followed(child, textsOf(get(child.node, 'outputs', third, 'expression', 'references')), depth + 1) : [];
    }
    return ['var', 'local', 'each', 'count', 'path', 'terraform', 'self'].includes(first ?? '') ? [] : [`${module.prefix}${reference}`];
  });
  // `a.b.c` is followed by `a.b` in the list: the longer says more.
  return found.filter((one) => !found.some((other) => other.startsWith(`${one}.`)));
}
