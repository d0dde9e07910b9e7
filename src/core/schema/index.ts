import { factDescriptions } from './facts.js';
import type { KindSpec, PropertiesOf } from './kind.js';
import { agentKinds } from './kinds-agents.js';
import { aiKinds } from './kinds-ai.js';
import { estateKinds } from './kinds-estate.js';
import type { PropertySpec } from './property.js';
import { type RelationId, type RelationSpec, relationKinds } from './relations.js';

/** Every kind of asset, by its permanent id. Renames go through aliases. */
export const assetKinds = { ...aiKinds, ...agentKinds, ...estateKinds } as const;

export type KindId = keyof typeof assetKinds;
export type PropertyName<K extends KindId> = Extract<keyof PropertiesOf<(typeof assetKinds)[K]>, string>;
export type PropertyOf<K extends KindId, P extends PropertyName<K>> = PropertiesOf<(typeof assetKinds)[K]>[P];

export const kindIds = Object.keys(assetKinds) as KindId[];
export const relationIds = Object.keys(relationKinds) as RelationId[];

export function kindSpec(kind: KindId): KindSpec {
  return assetKinds[kind] as KindSpec;
}

export function propertySpec(kind: KindId, property: string): PropertySpec | undefined {
  return kindSpec(kind).properties[property];
}

export function relationSpec(relation: RelationId): RelationSpec {
  return relationKinds[relation] as RelationSpec;
}

export function isKindId(value: string): value is KindId {
  return Object.hasOwn(assetKinds, value);
}

export function isRelationId(value: string): value is RelationId {
  return Object.hasOwn(relationKinds, value);
}

/** Why a value does not fit a property's declaration; undefined when it fits. */
export function valueError(spec: PropertySpec, value: unknown): string | undefined {
  switch (spec.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'must be true or false';
    case 'integer':
      return Number.isSafeInteger(value) ? undefined : 'must be a whole number';
    case 'list':
      return Array.isArray(value) && value.every((item) => typeof item === 'string') ? undefined : 'must be a list of texts';
    case 'choice':
    case 'ordered':
      return spec.values?.includes(value as string) ? undefined : `must be one of ${spec.values?.join(', ')}`;
    case 'digest':
      return typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value) ? undefined : 'must be sha256:<64 hex>';
    default:
      return typeof value === 'string' ? undefined : 'must be a text';
  }
}

export * from './facts.js';
export type { KindGroup, KindSpec } from './kind.js';
export type { MergeRule, PropertySpec, PropertyType, PropertyValue, ValueOf, WeakerWhen } from './property.js';
export type { RelationId, RelationSpec, Traversable } from './relations.js';
export type { PropertiesOf };
export { factDescriptions, relationKinds };
