/**
 * What a reader of pickles keeps of a value: enough to follow names, and the shape of arrays that stand beside the stream. Anything
 * else is `undefined`. Nothing is ever built or called.
 */
export type Value = number | string | Global | Call | readonly Value[] | Table | undefined;

/** Something that is looked up by module and name. */
export class Global {
  readonly module: string;
  readonly name: string;
  constructor(module: string, name: string) {
    this.module = module;
    this.name = name;
  }
  get qualified(): string {
    return `${this.module}.${this.name}`;
  }
}

/** What a callable returned. */
export class Call {
  readonly callee: Value;
  readonly given: Value;
  /** What it was filled with afterwards. */
  state: Value;
  constructor(callee: Value, given: Value) {
    this.callee = callee;
    this.given = given;
  }
}

/** A dictionary, of which only the entries that describe an array are kept. */
export class Table {
  shape: Value;
  dtype: Value;
  aligned = false;

  set(key: Value, value: Value): void {
    if (key === 'shape') this.shape = value;
    else if (key === 'dtype') this.dtype = value;
    else if (key === 'numpy_array_alignment_bytes') this.aligned = typeof value === 'number';
  }
}

export const isTuple = (value: Value): value is readonly Value[] => Array.isArray(value);

/** A value in the words of a message. */
export function wordsFor(value: Value): string {
  if (value instanceof Global) return value.qualified;
  if (value instanceof Call) return value.callee instanceof Global ? `the result of ${value.callee.qualified}` : 'a result of a result';
  return 'a value that is put together while loading';
}
