/**
 * One thing that a view can be asked for, as two integers: what it is asked of, and tag with detail. `exists` stands for every question
 * by name, be it an id or an alias.
 */
export const cellTags = ['property', 'out', 'in', 'kind', 'exists', 'fact', 'coverage', 'policy', 'time', 'owner', 'topology'] as const;
export type CellTag = (typeof cellTags)[number];

const tagNumbers = Object.fromEntries(cellTags.map((tag, number) => [tag, number])) as Readonly<Record<CellTag, number>>;

/** Tag and detail (a relation, or the number of a text) in one integer. */
export const cellKey = (tag: CellTag, detail = 0): number => (tagNumbers[tag] << 27) | detail;
export const cellTag = (key: number): CellTag => cellTags[(key >>> 27) & 15] as CellTag;
export const cellDetail = (key: number): number => key & 0x7ffffff;

/** The cell of one scope's standing, and of the standing of all of them. */
export const scopeCell = cellKey('coverage', 0);
export const anyScope = -1;
/** The cell of what is known whole of a kind. */
export const kindCell = cellKey('coverage', 1);

/** Told of each read before it is answered. */
export type ReadSink = (of: number, key: number) => void;

/** What a change made different: cells, and the assets whose own row, existence or name changed. */
export class Touched {
  readonly cells: { readonly of: number; readonly key: number }[] = [];
  /** Canonical symbols whose own row differs. */
  readonly rows = new Set<number>();
  readonly appeared = new Set<number>();
  readonly vanished = new Set<number>();
  readonly #seen = new Map<number, Set<number>>();

  cell(of: number, key: number): void {
    let keys = this.#seen.get(of);
    if (!keys) {
      keys = new Set();
      this.#seen.set(of, keys);
    }
    if (keys.has(key)) return;
    keys.add(key);
    this.cells.push({ of, key });
  }
}
