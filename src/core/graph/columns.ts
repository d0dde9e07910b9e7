import type { Stated } from '../record.js';
import { IntVector } from './int-vector.js';
import { StringTable } from './string-table.js';

const remembered = 65_536;

/** What records state, each distinct statement once. Number 0 is silence. */
export class StatedDictionary {
  readonly #texts = new StringTable();
  readonly #decoded: Stated[] = [];

  code(stated: Stated): number {
    return this.#texts.intern(JSON.stringify(canonical(stated))) + 1;
  }

  stated(code: number): Stated | undefined {
    if (code === 0) return undefined;
    const known = this.#decoded[code];
    if (known) return known;
    const stated = JSON.parse(this.#texts.text(code - 1)) as Stated;
    if (code < remembered) this.#decoded[code] = stated;
    return stated;
  }

  get bytes(): number {
    return this.#texts.bytes;
  }
}

function canonical(stated: Stated): Stated {
  if (stated.state === 'known') return { state: 'known', value: stated.value };
  return stated.state === 'unknown' ? { state: 'unknown', reason: stated.reason } : { state: 'unset' };
}

/** The properties of one kind's records, a column each, made when the property is first stated. */
export class KindColumns {
  readonly #columns = new Map<string, IntVector>();
  readonly #dictionary: StatedDictionary;
  readonly #free: number[] = [];
  #slots = 0;

  constructor(dictionary: StatedDictionary) {
    this.#dictionary = dictionary;
  }

  /** Names of every property that was ever stated, sorted. */
  get names(): readonly string[] {
    return [...this.#columns.keys()].sort();
  }

  add(properties: Readonly<Record<string, Stated>>): number {
    const slot = this.#free.pop() ?? this.#slots++;
    for (const [name, stated] of Object.entries(properties)) {
      let column = this.#columns.get(name);
      if (!column) {
        column = new IntVector();
        this.#columns.set(name, column);
      }
      column.ensure(slot + 1, 0);
      column.set(slot, this.#dictionary.code(stated));
    }
    return slot;
  }

  remove(slot: number): void {
    for (const column of this.#columns.values()) if (slot < column.length) column.set(slot, 0);
    this.#free.push(slot);
  }

  get(slot: number, name: string): Stated | undefined {
    const column = this.#columns.get(name);
    return column && slot < column.length ? this.#dictionary.stated(column.at(slot)) : undefined;
  }

  all(slot: number): Record<string, Stated> {
    const properties: Record<string, Stated> = {};
    for (const name of this.names) {
      const stated = this.get(slot, name);
      if (stated) properties[name] = stated;
    }
    return properties;
  }

  get bytes(): number {
    let bytes = 0;
    for (const column of this.#columns.values()) bytes += column.bytes;
    return bytes;
  }
}
