import { terraformEntry } from '../../../catalogue/terraform/index.js';
import type { Resource } from '../../../parsing/resources/resource.js';
import { known, listOf, mapOf, unclear, type Value } from '../../../parsing/resources/value.js';
import { TemplateInstance } from '../../../parsing/templates/template-resource.js';
import { secretMark, type TemplateValue } from '../../../parsing/templates/template-value.js';
import { type TerraformInstance, unknownMark } from '../../../parsing/terraform-values.js';

const after = 'it is known only after it is created';
const maxDepth = 150;

/** The resources of a plan or a state. What one says by the id of another is a reference to it, as it was where it was written. */
export function resourcesOf(instances: readonly TerraformInstance[], path: string): Resource[] {
  const byAddress = new Map<string, Resource[]>();
  const byId = new Map<string, { readonly to: Resource; readonly at: string }>();
  const made = instances.map((instance) => {
    const resource: Resource = new TemplateInstance(
      {
        address: instance.address,
        type: instance.type,
        label: instance.name,
        path,
        line: instance.line,
        endLine: instance.endLine,
        calls: [],
        data: instance.data,
      },
      () => new Map(entriesOf(instance.values).map(([key, value]) => [key, evaluated(value, resource, 0)])),
    );
    const plain = instance.address.replace(/\[[^[\]]*\]/g, '');
    byAddress.set(plain, [...(byAddress.get(plain) ?? []), resource]);
    if (terraformEntry(instance.type)?.kind !== undefined && !instance.data)
      for (const [key, value] of entriesOf(instance.values))
        if (typeof value === 'string' && value.length >= 6 && isOwnId(instance.type, key) && !byId.has(value))
          byId.set(value, { to: resource, at: key });
    return resource;
  });
  const evaluated = (value: TemplateValue, self: Resource, depth: number): Value => {
    if (depth > maxDepth) return unclear('nested too deeply');
    if (typeof value === 'string') {
      const own = byId.get(value);
      return own && own.to !== self ? { is: 'reference', to: own.to, path: [own.at] } : known(value);
    }
    if (value === null || typeof value !== 'object') return known(value);
    if (Array.isArray(value)) return listOf(value.map((item) => evaluated(item, self, depth + 1)));
    const entries = entriesOf(value);
    const [first] = entries;
    if (first?.[0] === secretMark) return { is: 'unknown', why: 'a sensitive value', secret: true };
    if (first?.[0] === unknownMark) return referred(Array.isArray(first[1]) ? first[1].map(String) : []);
    return mapOf(new Map(entries.map(([key, item]) => [key, evaluated(item, self, depth + 1)])));
  };
  const referred = (addresses: readonly string[]): Value => {
    const found = addresses.flatMap((address): Value[] => {
      const parts = address.replace(/\[[^\]]*\]/g, '').split('.');
      for (let length = parts.length; length >= 2; length--) {
        const targets = byAddress.get(parts.slice(0, length).join('.'));
        if (targets) return targets.map((to): Value => ({ is: 'reference', to, path: [] }));
      }
      return [];
    });
    return found.length === 1 ? (found[0] as Value) : unclear(after, found);
  };
  return made;
}

const entriesOf = (value: TemplateValue): [string, TemplateValue][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value as Readonly<Record<string, TemplateValue>>)
    : [];

/** `id`, `arn`, and `guardrail_id` of a guardrail: what others name it by. */
function isOwnId(type: string, key: string): boolean {
  if (key === 'id' || key === 'arn' || key === 'invoke_arn') return true;
  const own = /^(.+)_(?:id|arn)$/.exec(key)?.[1];
  return own !== undefined && type.endsWith(`_${own}`);
}
