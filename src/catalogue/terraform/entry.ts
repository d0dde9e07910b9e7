import type { KindId, RelationId } from '../../core/schema/index.js';

/** Where a value stands in a resource: `a.b.c`; lists on the way are entered. Several: the first that is written. */
export type Where = string | readonly string[];

/** How a property is read from a resource. Data, so that one reader serves every provider. */
export type Rule =
  | { readonly read: 'constant'; readonly value: boolean | number | string }
  /** `default`: what the provider takes when nothing is written. Without one, nothing written means `unset`. */
  | { readonly read: 'flag'; readonly at: Where; readonly default?: boolean; readonly negate?: boolean }
  | {
      readonly read: 'choice';
      readonly at: Where;
      readonly values: Readonly<Record<string, boolean | number | string>>;
      readonly other?: boolean | number | string;
      readonly default?: boolean | number | string;
      /** It is taken from a resource that is made here, such as the number of a published version. */
      readonly computed?: boolean | number | string;
    }
  | { readonly read: 'present'; readonly at: Where; readonly there: boolean | string; readonly otherwise: boolean | string }
  | { readonly read: 'text'; readonly at: Where; readonly default?: string }
  | { readonly read: 'number'; readonly at: Where; readonly default?: number; readonly zeroIsUnset?: boolean; readonly times?: number }
  | { readonly read: 'all' | 'any'; readonly of: readonly Rule[] }
  /** One value where a rule holds, another where it does not. */
  | { readonly read: 'whether'; readonly of: Rule; readonly yes: string; readonly no: string }
  /**
   * Of the objects in these lists (all of them together) whose member has one of these values, the rule's lowest or highest outcome in
   * the order of `ranks`; `none` when there is no such object.
   */
  | {
      readonly read: 'items';
      readonly in: readonly string[];
      readonly where?: readonly [member: string, values: readonly string[]];
      readonly rule: Rule;
      readonly ranks: readonly (string | boolean)[];
      readonly take: 'lowest' | 'highest';
      /** Absent: then nothing is said. */
      readonly none?: string | boolean;
    }
  /** Labels of those rules that hold. */
  | { readonly read: 'labels'; readonly of: Readonly<Record<string, Rule>> };

export interface Link {
  readonly relation: RelationId;
  /** Place of the other end: resources that are referred to there. `self` for the resource itself. */
  readonly to: Where;
  /** Place of the beginning; default the resource itself. */
  readonly from?: Where;
  /** The text there is a model of this provider. */
  readonly model?: string;
  /** The provider of that model stands beside it, under one of these names; others are not followed. */
  readonly modelBy?: { readonly at: Where; readonly values: Readonly<Record<string, string>> };
  /** `to` and `modelBy` are read in each of the objects there. */
  readonly each?: Where;
  /** Only ends of these kinds. */
  readonly kinds?: readonly KindId[];
  /** Turned round: the other end is where the relation begins. */
  readonly reverse?: boolean;
  /** What is not a resource here is no matter: no open end. */
  readonly loose?: boolean;
  /** It says that the two were put together, not that one really calls the other. */
  readonly likely?: boolean;
  /** Properties that this sets on the other end. */
  readonly sets?: Readonly<Record<string, Rule>>;
  /** The bucket at the other end is meant as the log that is kept in it: an asset of its own. */
  readonly as?: 'log-sink';
}

/** Assets that stand inside a resource: action groups of an agent, content filters of a policy. */
export interface Child {
  readonly in: Where;
  /** What stands there is an object whose members are the parts. */
  readonly each?: true;
  readonly kind: KindId;
  readonly name: Where;
  readonly relation: RelationId;
  readonly properties?: Readonly<Record<string, Rule>>;
  readonly links?: readonly Link[];
}

export interface TerraformEntry {
  /** Absent: known, but no asset by itself. */
  readonly kind?: KindId;
  /** Kind by the value of an attribute, or by one of its values; without a default other values make no asset. */
  readonly kindBy?: { readonly at: Where; readonly values: Readonly<Record<string, KindId | undefined>>; readonly default?: KindId };
  /** An asset only when this attribute has one of these values. */
  readonly when?: readonly [at: string, values: readonly string[]];
  /** How sure its being there makes us; default `certain`. An interface that is switched on need not be used. */
  readonly confidence?: 'likely';
  /** `ai`: always an asset. `linked`: only near an AI asset. */
  readonly role: 'ai' | 'linked' | 'part';
  readonly provider: string;
  /** What a person calls it. */
  readonly name?: Where;
  /** What people call it that carries no name of its own. */
  readonly called?: string;
  readonly properties?: Readonly<Record<string, Rule>>;
  readonly links?: readonly Link[];
  /** Agents: relations that resources list whole. The others are left open, as code or other settings decide them. */
  readonly whole?: readonly RelationId[];
  readonly children?: readonly Child[];
  /** Whatever refers to this means the resource that is named there: an alias, a version, an association. */
  readonly standsFor?: Where;
  /** The properties and links of the resource named there are this one's too: an endpoint's configuration. */
  readonly includes?: readonly Where[];
  /** Sets properties of the resource named at `of`: a bucket's versioning. */
  readonly sets?: { readonly of: Where; readonly properties: Readonly<Record<string, Rule>> };
  /** What is named at `of` is of AI when the text at `at` holds one of these words. */
  readonly marks?: { readonly of: Where; readonly at: Where; readonly words: readonly string[] };
  /** It is known everywhere by the address that stands there, when one does. */
  readonly address?: Where;
  /** Key is `<key of what is named there>#<name>`. */
  readonly ownedBy?: Where;
}

export type TerraformTable = Readonly<Record<string, TerraformEntry>>;

export const constant = (value: boolean | number | string): Rule => ({ read: 'constant', value });
export const flag = (at: Where, byDefault?: boolean): Rule => ({
  read: 'flag',
  at,
  ...(byDefault === undefined ? {} : { default: byDefault }),
});
/** True where the flag is false. The default is that of the flag. */
export const notFlag = (at: Where, byDefault?: boolean): Rule => ({
  read: 'flag',
  at,
  negate: true,
  ...(byDefault === undefined ? {} : { default: byDefault }),
});
export const present = (at: Where, there: boolean | string = true, otherwise: boolean | string = false): Rule => ({
  read: 'present',
  at,
  there,
  otherwise,
});
export const choice = (
  at: Where,
  values: Readonly<Record<string, boolean | number | string>>,
  more: {
    readonly other?: boolean | number | string;
    readonly default?: boolean | number | string;
    readonly computed?: boolean | number | string;
  } = {},
): Rule => ({ read: 'choice', at, values, ...more });
export const text = (at: Where, byDefault?: string): Rule => ({
  read: 'text',
  at,
  ...(byDefault === undefined ? {} : { default: byDefault }),
});
export const number = (
  at: Where,
  more: { readonly default?: number; readonly zeroIsUnset?: boolean; readonly times?: number } = {},
): Rule => ({ read: 'number', at, ...more });
export const whether = (of: Rule, yes: string, no: string): Rule => ({ read: 'whether', of, yes, no });
export const all = (...of: readonly Rule[]): Rule => ({ read: 'all', of });
export const any = (...of: readonly Rule[]): Rule => ({ read: 'any', of });
/** A resource type that is known and stands for no asset of its own. */
export const known = (provider: string): TerraformEntry => ({ role: 'part', provider });
