import type { Evidence, Locator } from '../evidence.js';
import { IntVector } from './int-vector.js';
import type { StringTable } from './string-table.js';

const types = ['file', 'api', 'span', 'attestation'] as const;

/**
 * Places as rows of integers in one list, addressed by offset: a header that says what follows, then text numbers and positions. Rows
 * are only appended and read by offset, so that the list can stand in a file as well as in memory.
 */
export class EvidenceStore {
  readonly #texts: StringTable;
  #words = new IntVector(1024);
  #unused = 0;

  constructor(texts: StringTable) {
    this.#texts = texts;
  }

  get bytes(): number {
    return this.#words.bytes;
  }

  /** Whether more is left over from removed records than is in use. */
  get wasteful(): boolean {
    return this.#unused > 65_536 && this.#unused * 2 > this.#words.length;
  }

  /** Appends and returns the offset of the first. */
  append(items: readonly Evidence[]): number {
    const offset = this.#words.length;
    for (const { locator, scope, module } of items) {
      const optional = optionalOf(locator);
      let header = types.indexOf(locator.type);
      optional.forEach((value, at) => {
        if (value !== undefined) header |= 4 << at;
      });
      this.#words.push(header);
      this.#words.push(this.#texts.intern(scope));
      this.#words.push(this.#texts.intern(module));
      for (const text of requiredOf(locator)) this.#words.push(this.#texts.intern(text));
      for (const value of optional)
        if (value !== undefined) this.#words.push(typeof value === 'number' ? value : this.#texts.intern(value));
    }
    return offset;
  }

  read(offset: number, count: number): Evidence[] {
    const items: Evidence[] = [];
    let at = offset;
    const text = () => this.#texts.text(this.#words.at(at++));
    for (let left = count; left > 0; left--) {
      const header = this.#words.at(at++);
      const scope = text();
      const module = text();
      const has = (bit: number) => (header & (4 << bit)) !== 0;
      items.push({ locator: readLocator(types[header & 3] as Locator['type'], has, text, () => this.#words.at(at++)), scope, module });
    }
    return items;
  }

  /** Gives rows up. */
  release(offset: number, count: number): void {
    this.#unused += this.#end(offset, count) - offset;
  }

  /** Starts a new list without the rows given up; `move` copies one record's rows and returns their new offset. */
  compact(rewrite: (move: (offset: number, count: number) => number) => void): void {
    const old = this.#words;
    const next = new IntVector(old.length - this.#unused + 16);
    rewrite((offset, count) => {
      const start = next.length;
      for (let at = offset; at < this.#end(offset, count); at++) next.push(old.at(at));
      return start;
    });
    this.#words = next;
    this.#unused = 0;
  }

  #end(offset: number, count: number): number {
    let at = offset;
    for (let left = count; left > 0; left--) {
      const header = this.#words.at(at);
      at += 3 + ([1, 2, 2, 2][header & 3] as number);
      for (let bits = header >> 2; bits > 0; bits >>= 1) at += bits & 1;
    }
    return at;
  }
}

function requiredOf(locator: Locator): readonly string[] {
  switch (locator.type) {
    case 'file':
      return [locator.path];
    case 'api':
      return [locator.service, locator.operation];
    case 'span':
      return [locator.trace, locator.span];
    case 'attestation':
      return [locator.path, locator.reference];
  }
}

function optionalOf(locator: Locator): readonly (string | number | undefined)[] {
  if (locator.type === 'file') return [locator.line, locator.endLine, locator.column];
  return locator.type === 'api' ? [locator.resource, locator.account, locator.region] : [];
}

function readLocator(type: Locator['type'], has: (bit: number) => boolean, text: () => string, number: () => number): Locator {
  switch (type) {
    case 'file': {
      const path = text();
      const line = has(0) ? { line: number() } : {};
      const endLine = has(1) ? { endLine: number() } : {};
      return { type, path, ...line, ...endLine, ...(has(2) ? { column: number() } : {}) };
    }
    case 'api': {
      const service = text();
      const operation = text();
      const resource = has(0) ? { resource: text() } : {};
      const account = has(1) ? { account: text() } : {};
      return { type, service, operation, ...resource, ...account, ...(has(2) ? { region: text() } : {}) };
    }
    case 'span':
      return { type, trace: text(), span: text() };
    case 'attestation':
      return { type, path: text(), reference: text() };
  }
}
