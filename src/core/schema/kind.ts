import type { PropertySpec, ValueOf } from './property.js';
import { ordered, text } from './property.js';

export type KindGroup = 'ai' | 'agents' | 'data' | 'identity' | 'runtime';

export type PropertySpecs = Readonly<Record<string, PropertySpec>>;

export interface KindSpec<P extends PropertySpecs = PropertySpecs> {
  readonly title: string;
  readonly plural: string;
  readonly group: KindGroup;
  readonly describe: string;
  /** What the natural key is made of, in words that a contributor can follow. Never a posture property, version, digest or line. */
  readonly key: { readonly parts: readonly string[]; readonly reach: 'global' | 'local' | 'either' };
  readonly properties: P;
}

/** Every kind has these. */
export const commonProperties = {
  context: ordered(['vendored', 'test', 'example', 'template', 'active'], {
    describe: 'Where the evidence stands. Only `active` fails a gate by default.',
    merge: 'strongest',
  }),
  provider: text({ describe: 'Provider id from the catalogue: `openai`, `aws`, `github` …' }),
} as const;

export function assetKind<const P extends PropertySpecs>(spec: KindSpec<P>): KindSpec<P & typeof commonProperties> {
  return { ...spec, properties: { ...commonProperties, ...spec.properties } };
}

export type PropertiesOf<K extends KindSpec> = { [N in keyof K['properties']]: ValueOf<K['properties'][N]> };
