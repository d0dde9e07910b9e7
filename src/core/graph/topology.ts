import { IntVector } from './int-vector.js';
import { Overlay } from './overlay.js';

const dead = 0x80;

/**
 * Who is joined to whom: edges between numbered nodes in compressed sparse rows, forward and reverse, each row sorted by relation and
 * other end. New edges wait in an overlay that is folded in when it has grown; a removed edge is a bit until the next fold.
 */
export class Topology {
  readonly #from = new IntVector();
  readonly #to = new IntVector();
  /** Relation, and in the highest bit whether the edge was removed. */
  #relation = new Uint8Array(16);
  #forwardAt = new Int32Array(1);
  #forward = new Int32Array(0);
  #reverseAt = new Int32Array(1);
  #reverse = new Int32Array(0);
  readonly #overlay = new Overlay();
  readonly #free: number[] = [];
  #removed = 0;
  #live = 0;

  /** Edges that stand. */
  get size(): number {
    return this.#live;
  }

  /** Edge numbers run below this; some may be unused. */
  get edgeLimit(): number {
    return this.#from.length;
  }

  from(edge: number): number {
    return this.#from.at(edge);
  }

  to(edge: number): number {
    return this.#to.at(edge);
  }

  relation(edge: number): number {
    return (this.#relation[edge] as number) & 0x7f;
  }

  alive(edge: number): boolean {
    return (this.#relation[edge] as number) < dead;
  }

  /** The number of an edge, or -1 when it does not stand. */
  find(from: number, relation: number, to: number): number {
    const edge = this.#locate(from, relation, to);
    return edge !== -1 && this.alive(edge) ? edge : -1;
  }

  /** Adds an edge and returns its number; an edge that stands already is returned as it is. */
  add(from: number, relation: number, to: number): number {
    const known = this.#locate(from, relation, to);
    if (known !== -1) {
      if (!this.alive(known)) {
        this.#relation[known] = relation;
        this.#removed--;
        this.#live++;
      }
      return known;
    }
    const edge = this.#free.pop() ?? this.#from.length;
    if (edge === this.#from.length) {
      this.#from.push(from);
      this.#to.push(to);
    } else {
      this.#from.set(edge, from);
      this.#to.set(edge, to);
    }
    if (edge >= this.#relation.length) {
      const grown = new Uint8Array(Math.ceil(this.#relation.length * 1.6) + 1);
      grown.set(this.#relation);
      this.#relation = grown;
    }
    this.#relation[edge] = relation;
    this.#live++;
    this.#overlay.add(edge, from, relation, to);
    if (this.#overlay.size > Math.max(32_768, this.#forward.length >> 1)) this.fold();
    return edge;
  }

  /** Marks an edge as removed. Its number may be given to another edge after the next fold. */
  remove(edge: number): void {
    if (!this.alive(edge)) return;
    this.#relation[edge] = (this.#relation[edge] as number) | dead;
    this.#live--;
    this.#removed++;
    if (this.#removed > Math.max(32_768, this.#live >> 1)) this.fold();
  }

  /** Appends the standing edges that leave (or reach) a node by a relation. */
  edges(node: number, direction: 'out' | 'in', relation: number, into: IntVector): void {
    const [offsets, row] = direction === 'out' ? [this.#forwardAt, this.#forward] : [this.#reverseAt, this.#reverse];
    if (node + 1 < offsets.length) {
      const end = offsets[node + 1] as number;
      for (let at = this.#firstOf(row, offsets[node] as number, end, relation); at < end; at++) {
        const edge = row[at] as number;
        if (this.relation(edge) !== relation) break;
        if (this.alive(edge)) into.push(edge);
      }
    }
    this.#overlay.each(node, direction, (edge) => {
      if (this.#relation[edge] === relation) into.push(edge);
    });
  }

  /** Appends the standing edges of a node whose relation has a bit set in `mask`. Runs of unwanted relations are jumped over. */
  masked(node: number, direction: 'out' | 'in', mask: Uint8Array, bit: number, into: IntVector): void {
    const [offsets, row] = direction === 'out' ? [this.#forwardAt, this.#forward] : [this.#reverseAt, this.#reverse];
    if (node + 1 < offsets.length) {
      const end = offsets[node + 1] as number;
      for (let at = offsets[node] as number; at < end; at++) {
        const edge = row[at] as number;
        const relation = this.relation(edge);
        if (((mask[relation] as number) & bit) === 0) at = this.#firstOf(row, at + 1, end, relation + 1) - 1;
        else if (this.alive(edge)) into.push(edge);
      }
    }
    this.#overlay.each(node, direction, (edge) => {
      if (this.alive(edge) && ((mask[this.relation(edge)] as number) & bit) !== 0) into.push(edge);
    });
  }

  /** Rebuilds the rows from what stands. Five stable counting sorts leave both directions sorted. */
  fold(): void {
    this.#overlay.clear();
    this.#free.length = 0;
    let nodes = 0;
    const order = new Int32Array(this.#live);
    let count = 0;
    for (let edge = 0; edge < this.#from.length; edge++) {
      if (!this.alive(edge)) {
        this.#free.push(edge);
        continue;
      }
      order[count++] = edge;
      nodes = Math.max(nodes, this.#from.at(edge) + 1, this.#to.at(edge) + 1);
    }
    this.#removed = 0;
    const spare = new Int32Array(count);
    countingSort(order, spare, this.#from.data, nodes);
    countingSort(spare, order, this.#relation, dead);
    this.#reverse = new Int32Array(count);
    this.#reverseAt = countingSort(order, this.#reverse, this.#to.data, nodes);
    countingSort(this.#reverse, spare, this.#relation, dead);
    this.#forward = order;
    this.#forwardAt = countingSort(spare, this.#forward, this.#from.data, nodes);
  }

  get bytes(): number {
    const rows = this.#forward.byteLength + this.#forwardAt.byteLength + this.#reverse.byteLength + this.#reverseAt.byteLength;
    return rows + this.#from.bytes + this.#to.bytes + this.#relation.byteLength + this.#overlay.bytes + this.#free.length * 8;
  }

  /** First place in a sorted row whose relation is at least the given one. */
  #firstOf(row: Int32Array, start: number, end: number, relation: number): number {
    let [low, high] = [start, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.relation(row[middle] as number) < relation) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The edge in rows or overlay, removed or not. */
  #locate(from: number, relation: number, to: number): number {
    if (from + 1 < this.#forwardAt.length) {
      let [low, high] = [this.#forwardAt[from] as number, this.#forwardAt[from + 1] as number];
      while (low < high) {
        const middle = (low + high) >> 1;
        const edge = this.#forward[middle] as number;
        const order = this.relation(edge) - relation || this.#to.at(edge) - to;
        if (order === 0) return edge;
        if (order < 0) low = middle + 1;
        else high = middle;
      }
    }
    return this.#overlay.find(from, relation, to, this);
  }
}

/** Stable. Returns where each key begins. */
function countingSort(source: Int32Array, target: Int32Array, keys: Int32Array | Uint8Array, limit: number): Int32Array<ArrayBuffer> {
  const offsets = new Int32Array(limit + 1);
  for (let at = 0; at < source.length; at++) {
    const key = (keys[source[at] as number] as number) + 1;
    offsets[key] = (offsets[key] as number) + 1;
  }
  for (let key = 0; key < limit; key++) offsets[key + 1] = (offsets[key + 1] as number) + (offsets[key] as number);
  const next = offsets.slice();
  for (let at = 0; at < source.length; at++) {
    const edge = source[at] as number;
    const key = keys[edge] as number;
    const place = next[key] as number;
    target[place] = edge;
    next[key] = place + 1;
  }
  return offsets;
}
