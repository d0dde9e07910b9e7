import type { Expression } from '../../../parsing/module-summary.js';
import type { Standing } from './standing.js';

/** A call, as it stands in a module, under the calls that led to it. */
export interface Site {
  readonly module: string;
  readonly call: number;
  readonly frame?: Frame;
}

/** One entry into a function: which call gives its parameters their values. */
export interface Frame {
  readonly module: string;
  readonly scope: number;
  readonly site: Site;
  /** Frame of the function around this one. */
  readonly outer?: Frame;
  /** The object that it was called on, in languages with declared types. */
  readonly self?: Value;
  readonly depth: number;
  /** Tells frames apart. */
  readonly id: number;
  /** No call led here: it says where in a function the program has come to. */
  readonly standing?: Standing;
}

/** Where an expression is to be understood. */
export interface Where {
  readonly module: string;
  readonly scope: number;
  readonly frame?: Frame;
}

export interface Lazy extends Where {
  readonly expression: Expression;
}

/** Something of a package outside this source: which package, what of it, and the calls that made it. */
export interface External {
  readonly is: 'external';
  readonly ecosystem: 'pypi' | 'npm' | 'maven' | 'nuget' | 'golang' | 'cargo' | 'gem' | 'composer' | 'swift';
  /** Package name for AI packages, else the first part of the import. */
  readonly root: string;
  /** `OpenAI().chat.completions.create`: members by name, calls as `()`. */
  readonly path: string;
  /** The calls in the path, in order. */
  readonly sites: readonly Site[];
}

export type Value =
  | { readonly is: 'constant'; readonly value: string | number | boolean | null; readonly variable?: string; readonly line?: number }
  /** An environment variable whose value stands elsewhere. */
  | { readonly is: 'environment'; readonly name: string }
  | External
  | { readonly is: 'module'; readonly path: string }
  | { readonly is: 'function'; readonly module: string; readonly scope: number; readonly frame?: Frame; readonly self?: Value }
  | { readonly is: 'class'; readonly module: string; readonly scope: number }
  /** An object of a local class; without a site it is `this` of whatever object. */
  | { readonly is: 'instance'; readonly module: string; readonly scope: number; readonly site?: Site }
  | {
      readonly is: 'object';
      readonly entries: ReadonlyMap<string, Lazy>;
      readonly computed: readonly { readonly key: Lazy; readonly value: Lazy }[];
      /** Holds entries that could not be read. */
      readonly open: boolean;
      /** What was spread into it and is no object of this source. */
      readonly others?: readonly Value[];
      readonly at: Where & { readonly line?: number };
    }
  | {
      readonly is: 'list';
      readonly items: readonly Lazy[];
      readonly open: boolean;
      readonly others?: readonly Value[];
      readonly at: Where & { readonly line?: number };
    }
  /** A parameter that no known caller fills, and what is taken of it. */
  | {
      readonly is: 'parameter';
      readonly module: string;
      readonly scope: number;
      readonly name: string;
      readonly path: string;
      readonly annotation?: string;
    }
  | { readonly is: 'unknown'; readonly why: string };

export const unknown = (why: string): Value => ({ is: 'unknown', why });

/** Identity of a function or class. */
export const placeKey = (module: string, scope: number): string => `${module}#${scope}`;

/** The texts among some values. */
export function textsOf(values: readonly Value[]): string[] {
  return [...new Set(values.flatMap((value) => (value.is === 'constant' && typeof value.value === 'string' ? [value.value] : [])))];
}

export function numbersOf(values: readonly Value[]): number[] {
  return [...new Set(values.flatMap((value) => (value.is === 'constant' && typeof value.value === 'number' ? [value.value] : [])))];
}

/** The one truth value that all of the values agree on. */
export function truthOf(values: readonly Value[]): boolean | undefined {
  const seen = new Set(values.map((value) => (value.is === 'constant' && typeof value.value === 'boolean' ? value.value : undefined)));
  return seen.size === 1 ? [...seen][0] : undefined;
}
