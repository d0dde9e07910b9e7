import { summaryKind } from '../contracts/summary.js';

/**
 * A source module without its syntax tree, in words that fit every language: what it imports, exports, binds, calls. Written by the
 * language detectors, read by the code resolver, which folds constants, follows imports and decides what a call means.
 * Plain JSON; every line is from 1.
 */
export interface ModuleSummary {
  readonly language: 'python' | 'typescript' | 'javascript' | 'go' | 'java' | 'kotlin' | 'csharp' | 'rust' | 'ruby' | 'php' | 'swift';
  readonly imports: readonly ImportFact[];
  readonly exports: readonly ExportFact[];
  /** The module's own body is `scopes[0]`; every function, method and class body has one of its own. */
  readonly scopes: readonly ScopeFact[];
  readonly calls: readonly CallFact[];
  /** What conditions say of the values in the code that stands behind them. */
  readonly narrowed?: readonly NarrowedFact[];
  /** Name of the package that the file declares itself part of, where the language has that (Go, Java, C#). */
  readonly package?: string;
  /** Set when the tree had errors: what was read is right, but things may be missing. */
  readonly partial?: boolean;
}

export interface ImportFact {
  /** Name it is bound to here; `*` when the names stay open (`from x import *`); absent for a bare side-effect import. */
  readonly local?: string;
  /** Specifier as written: `openai`, `./llm`, `..config` (Python relative imports keep their dots). */
  readonly from: string;
  /** What is taken: an exported name, `default`, or `*` for the module itself. */
  readonly name: string;
  readonly typeOnly?: boolean;
  readonly dynamic?: boolean;
  /** It holds for every file of the project: `global using`. */
  readonly everywhere?: boolean;
  readonly line: number;
}

export interface ExportFact {
  readonly name: string;
  /** A name of the module's scope … */
  readonly local?: string;
  /** … or a re-export: `export { a as b } from './x'`, `export * from './x'` (name and imported are `*`). */
  readonly from?: string;
  readonly imported?: string;
}

export interface ScopeFact {
  readonly type: 'module' | 'function' | 'class';
  /** Qualified by its parents: `Support.answer`; empty for the module; `<anonymous>@12` for a nameless function. */
  readonly name: string;
  /** Index of the enclosing scope; absent for the module. */
  readonly parent?: number;
  readonly line: number;
  readonly endLine: number;
  /** Functions: parameters in order, with defaults. `rest` covers *args, **kwargs and `...rest`; destructured ones list their names. */
  readonly parameters?: readonly ParameterFact[];
  /** Functions: every returned (or yielded) expression. */
  readonly returns?: readonly Expression[];
  /** Classes: base classes. */
  readonly bases?: readonly Expression[];
  /** Decorators, as expressions (a call or a name), outermost first. */
  readonly decorators?: readonly Expression[];
  /**
   * Names assigned in this scope, all assignments of one name in order. A class scope holds its fields, including those assigned to
   * `self.x` or `this.x` in its methods, and enum members.
   */
  readonly bindings: Readonly<Record<string, readonly Expression[]>>;
  /** Lines of the assignments in `bindings`, in the same order; 0 where the order says nothing, as for definitions and other scopes. */
  readonly written?: Readonly<Record<string, readonly number[]>>;
  /** First and last lines of parts that need not run, or run again (`loop`): what is assigned outside of one holds inside, not the reverse. */
  readonly branches?: readonly { readonly from: number; readonly to: number; readonly loop?: boolean }[];
  /** Lines of `returns`, in the same order. */
  readonly returnLines?: readonly number[];
  /** Classes: type annotations of fields, as written. */
  readonly annotations?: Readonly<Record<string, string>>;
  /** Docstring or leading comment of a function, when it has one: a tool's description comes from here. */
  readonly doc?: string;
  readonly async?: boolean;
}

export interface ParameterFact {
  readonly name: string;
  readonly default?: Expression;
  /** Type annotation as written, at most 200 characters. */
  readonly annotation?: string;
  readonly rest?: boolean;
  /** Names bound by destructuring (`{ model = 'x', apiKey }`), with their defaults. */
  readonly fields?: readonly { readonly key: string; readonly local: string; readonly default?: Expression }[];
}

export interface CallFact {
  /** `new X()` in languages that tell construction apart. */
  readonly construct?: boolean;
  /** A template behind a tag, which gets its parts one by one: `` sql`…` ``. */
  readonly tagged?: boolean;
  readonly callee: Expression;
  readonly arguments: readonly ArgumentFact[];
  /** Index into `scopes` of where it stands. */
  readonly scope: number;
  /** Constants that the branches around it compare something with: `case 'a':`, `if x == 'a'`. */
  readonly when?: readonly Expression[];
  /** What the branches around it ask, where that can be said in these words. All of them hold where it is reached. */
  readonly conditions?: readonly ConditionFact[];
  readonly line: number;
  readonly endLine: number;
}

/** One question that a branch asks of a text: `id.startsWith('ollama:')`, `case 'openai':`. */
export interface ConditionFact {
  /** A name or a member of one. */
  readonly subject: Expression;
  readonly test: 'equals' | 'starts' | 'ends' | 'includes';
  /** Any of these. */
  readonly values: readonly Expression[];
  /** Stands in the branch that is taken where it does not hold. */
  readonly negated?: boolean;
}

/** Between two lines of a scope, something is known of a value: one of a set, equal to something, true, or a call said yes to it. */
export interface NarrowedFact {
  readonly is: 'in' | 'equal' | 'truth' | 'call';
  readonly scope: number;
  readonly from: number;
  readonly to: number;
  readonly subject?: Expression;
  readonly against?: Expression;
  /** Index into `calls`. */
  readonly call?: number;
}

export interface ArgumentFact {
  /** Keyword argument's name; absent for positional ones. */
  readonly name?: string;
  /** `*xs`, `**kw`, `...xs`. */
  readonly spread?: boolean;
  readonly value: Expression;
}

/** A reduced expression. What cannot be reduced is `opaque`, never guessed. */
export type Expression =
  | { readonly is: 'literal'; readonly value: string | number | boolean | null; readonly line?: number }
  /**
   * A name, to be looked up in the scope where it stands. `self`/`this` is the name `this`. `scope` is given where that is another scope
   * than the one whose binding it is part of: the value of `self.model = model` is bound in the class, but `model` stands in the method.
   */
  | { readonly is: 'name'; readonly name: string; readonly scope?: number; readonly line?: number }
  | { readonly is: 'member'; readonly object: Expression; readonly property: string; readonly line?: number }
  | { readonly is: 'index'; readonly object: Expression; readonly index: Expression; readonly line?: number }
  /** The value of a call: index into `calls`. Also `await f()`. */
  | { readonly is: 'call'; readonly call: number; readonly line?: number }
  /** Concatenation and templates: parts in order. */
  | { readonly is: 'join'; readonly parts: readonly Expression[]; readonly line?: number }
  | {
      readonly is: 'object';
      readonly entries: readonly { readonly key: string; readonly value: Expression }[];
      /** An opaque one says that something was left out; computed keys always add one, for readers that pass over `computed`. */
      readonly spreads: readonly Expression[];
      /** Entries whose key is no literal: `{ Tier.FAST: 'x' }`. */
      readonly computed?: readonly { readonly key: Expression; readonly value: Expression }[];
      readonly line?: number;
    }
  | { readonly is: 'list'; readonly items: readonly Expression[]; readonly spreads: readonly Expression[]; readonly line?: number }
  /** An environment variable, with its default: `process.env.X ?? 'd'`, `os.getenv("X", "d")`, `os.environ["X"]`. */
  | { readonly is: 'environment'; readonly name: string; readonly default?: Expression; readonly line?: number }
  /** Any of these: `a or b`, `a ?? b`, `c ? a : b`. */
  | { readonly is: 'either'; readonly options: readonly Expression[]; readonly line?: number }
  /** A function or class written in place: index into `scopes`. */
  | { readonly is: 'scope'; readonly scope: number; readonly line?: number }
  /**
   * Languages with declared types: a value that is known to be of this type, whatever it is (an injected field, a parameter). `value` is
   * what it is set to, where that is written; the type counts when that cannot be followed.
   */
  | { readonly is: 'typed'; readonly type: Expression; readonly value?: Expression; readonly line?: number }
  /** A setting of the application's configuration files, by its key as the framework spells it: `@Value("${app.model:gpt}")`. */
  | { readonly is: 'setting'; readonly name: string; readonly default?: Expression; readonly line?: number }
  /**
   * `of`: the value is one item of iterating over this (a dictionary yields its keys): `m` in `[m.id for m in MODELS]`.
   * `from`: what went into it, in whatever way: `y` of `x += y`.
   */
  | {
      readonly is: 'opaque';
      readonly why: string;
      readonly of?: Expression;
      readonly from?: readonly Expression[];
      readonly line?: number;
    };

/** Key: the file's path. */
export const moduleSummary = summaryKind<ModuleSummary>('module', 4);
