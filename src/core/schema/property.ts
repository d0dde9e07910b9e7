/**
 * How one property of an asset is declared: its type, what it means, and how it takes part in posture.
 * Validation, merge, drift direction, documentation and schemas are all derived from these declarations.
 */

/** In which direction a change of the property makes the asset weaker. Absent: changes are neutral. */
export type WeakerWhen =
  | boolean // a boolean property: weaker when it holds this value
  | 'lower' // an ordered or numeric property
  | 'higher'
  | 'added' // a list: weaker when an item is added
  | 'removed'
  | 'changed'; // any change needs a new approval (digests, URLs)

export type PropertyType = 'boolean' | 'integer' | 'text' | 'time' | 'digest' | 'url' | 'choice' | 'ordered' | 'list';

/**
 * What the property is when several records of one asset state different values:
 * `weakest` the weakest stated value holds in at least one place, so it is the truth for posture;
 * `strongest` the highest in order; `union` all items; `agree` one value, or else contradicted.
 */
export type MergeRule = 'weakest' | 'strongest' | 'union' | 'agree';

export interface PropertySpec<T = unknown> {
  readonly type: PropertyType;
  readonly describe: string;
  /** Allowed values of `choice`, or the values of `ordered` from lowest to highest. */
  readonly values?: readonly string[];
  readonly weakerWhen?: WeakerWhen;
  readonly merge: MergeRule;
  /** Type carrier only; never present at run time. */
  readonly _value?: T;
}

export type PropertyValue = boolean | number | string | readonly string[];

interface Options {
  readonly describe: string;
  readonly weakerWhen?: WeakerWhen;
  readonly merge?: MergeRule;
}

function spec<T>(type: PropertyType, options: Options, values?: readonly string[]): PropertySpec<T> {
  const natural: MergeRule =
    type === 'list' ? 'union' : options.weakerWhen !== undefined && options.weakerWhen !== 'changed' ? 'weakest' : 'agree';
  return {
    type,
    describe: options.describe,
    merge: options.merge ?? natural,
    ...(values ? { values } : {}),
    ...(options.weakerWhen === undefined ? {} : { weakerWhen: options.weakerWhen }),
  };
}

export const boolean = (options: Options) => spec<boolean>('boolean', options);
export const integer = (options: Options) => spec<number>('integer', options);
export const text = (options: Options) => spec<string>('text', options);
/** ISO 8601 date or date-time. */
export const time = (options: Options) => spec<string>('time', options);
/** `sha256:<hex>` of canonical content. */
export const digest = (options: Options) => spec<string>('digest', options);
/** URL without query, fragment or credentials. */
export const url = (options: Options) => spec<string>('url', options);
export const list = (options: Options) => spec<readonly string[]>('list', options);
/** One of a closed set without order. */
export const choice = <const V extends readonly string[]>(values: V, options: Options) => spec<V[number]>('choice', options, values);
/** One of a closed set, from weakest or lowest to strongest or highest. */
export const ordered = <const V extends readonly string[]>(values: V, options: Options) => spec<V[number]>('ordered', options, values);

export type ValueOf<S> = S extends PropertySpec<infer T> ? T : never;
