import { arrayContent, isArrayWrapper } from './arrays.js';
import { type Argument, opcodes } from './opcodes.js';
import { Call, Global, type Value, wordsFor } from './values.js';

/** Instructions followed in one file, nested streams included. */
const maxSteps = 20_000_000;
const maxStack = 1_000_000;
const maxMemo = 2_000_000;
const maxGlobals = 10_000;
const maxEmbedded = 1_000;
const maxArrayNesting = 8;

/** What several streams of one file have in common: names seen, and how much may still be done. */
export class Ledger {
  readonly globals = new Map<string, Global>();
  /** Names that only another reading of the same bytes finds. */
  readonly doubtful = new Map<string, Global>();
  /** Doings that no lookup shows: changing what was looked up, names put together, calling results. Each with how bad it is. */
  readonly doings = new Map<string, 'yes' | 'unknown'>();
  readonly problems = new Set<string>();
  /** Byte strings that look like a pickle of their own. */
  readonly embedded: (readonly [from: number, to: number])[] = [];
  persistentIds = false;
  /** Arrays were passed over whose content stands in the stream. */
  arrays = false;
  steps = 0;
}

/** Reading cannot go on: the stream is not what a pickler writes. */
export class Broken extends Error {}

export type Effect = (machine: Machine, from: number, to: number) => void;

/** Follows one stream on a stack of shadows, until it stops or breaks. Linear: each instruction costs the bytes that it stands on. */
export class Machine {
  readonly bytes: Buffer;
  readonly ledger: Ledger;
  readonly #depth: number;
  readonly #dialect: 'joblib' | 'plain';
  readonly #end: number;
  #at: number;
  #stack: Value[] = [];
  readonly #marks: number[] = [];
  readonly #memo: Value[] = [];
  #remembered = 0;
  #stopped = false;

  /** @param dialect `plain`: as an unpickler reads it that knows nothing of arrays beside the stream */
  constructor(bytes: Buffer, range: readonly [from: number, to: number], ledger: Ledger, dialect: 'joblib' | 'plain', depth = 0) {
    this.bytes = bytes;
    [this.#at, this.#end] = range;
    this.ledger = ledger;
    this.#dialect = dialect;
    this.#depth = depth;
  }

  /** @returns where the stream ended; undefined when it broke */
  run(effects: Readonly<Record<string, Effect>>): number | undefined {
    try {
      while (!this.#stopped) this.#step(effects);
      return this.#at;
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      this.ledger.problems.add(error.message);
      return undefined;
    }
  }

  #step(effects: Readonly<Record<string, Effect>>): void {
    if (++this.ledger.steps > maxSteps) throw new Broken('it has more instructions than are followed');
    if (this.#at >= this.#end) throw new Broken('it stops early');
    const opcode = opcodes[this.bytes[this.#at++] as number];
    if (!opcode) throw new Broken('it holds what is no instruction');
    const [from, to] = opcode.argument ? this.#argument(opcode.argument) : [this.#at, this.#at];
    effects[opcode.name]?.(this, from, to);
  }

  #argument(argument: Argument): [from: number, to: number] {
    if (argument.form === 'lines') {
      const from = this.#at;
      const first = this.#line();
      return [from, argument.count === 1 ? first : this.#line()];
    }
    if (argument.form === 'fixed') return this.take(argument.bytes);
    const [from] = this.take(argument.lengthBytes);
    const length =
      argument.lengthBytes === 8
        ? this.bytes.readUInt32LE(from) + this.bytes.readUInt32LE(from + 4) * 2 ** 32
        : argument.lengthBytes === 1
          ? (this.bytes[from] as number)
          : argument.signed
            ? this.bytes.readInt32LE(from)
            : this.bytes.readUInt32LE(from);
    if (length < 0) throw new Broken('it holds a text of negative length');
    return this.take(length);
  }

  #line(): number {
    const end = this.bytes.indexOf(10, this.#at);
    if (end === -1 || end >= this.#end) throw new Broken('it stops early');
    this.#at = end + 1;
    return end;
  }

  /** Goes on by some bytes. */
  take(length: number): [from: number, to: number] {
    const from = this.#at;
    if (length > this.#end - from) throw new Broken('it stops early');
    this.#at = from + length;
    return [from, this.#at];
  }

  stop(): void {
    this.pop();
    this.#stopped = true;
  }

  push(value: Value): void {
    if (this.#stack.length >= maxStack) throw new Broken('it stacks more than is followed');
    this.#stack.push(value);
  }

  pop(): Value {
    if (this.#stack.length <= (this.#marks.at(-1) ?? 0)) throw new Broken('it takes what is not there');
    return this.#stack.pop();
  }

  top(): Value {
    if (this.#stack.length <= (this.#marks.at(-1) ?? 0)) throw new Broken('it takes what is not there');
    return this.#stack.at(-1);
  }

  mark(): void {
    if (this.#marks.length >= maxStack) throw new Broken('it stacks more than is followed');
    this.#marks.push(this.#stack.length);
  }

  /** Throws away the topmost value, or the mark when nothing stands upon it. */
  drop(): void {
    if (this.#marks.length > 0 && this.#marks.at(-1) === this.#stack.length) this.#marks.pop();
    else this.pop();
  }

  /** Everything above the last mark, which goes with it. */
  popToMark(): Value[] {
    const mark = this.#marks.pop();
    if (mark === undefined) throw new Broken('it goes back to a mark that is not there');
    return this.#stack.splice(mark);
  }

  remember(index: number | undefined): void {
    if (index === undefined || index < 0) throw new Broken('it remembers at no place');
    if (!(index in this.#memo) && ++this.#remembered > maxMemo) throw new Broken('it remembers more than is followed');
    this.#memo[index] = this.top();
  }

  rememberNext(): void {
    this.remember(this.#remembered);
  }

  recall(index: number | undefined): void {
    if (index === undefined || !(index in this.#memo)) throw new Broken('it recalls what it did not remember');
    this.push(this.#memo[index]);
  }

  lookUp(module: Value, name: Value): Global | undefined {
    if (typeof module !== 'string' || typeof name !== 'string') {
      this.ledger.doings.set('a name that is put together while loading', 'yes');
      return undefined;
    }
    const key = `${module} ${name}`;
    const known = this.ledger.globals.get(key);
    if (known) return known;
    if (this.ledger.globals.size >= maxGlobals) throw new Broken('it names more than is followed');
    const made = new Global(module, name);
    this.ledger.globals.set(key, made);
    return made;
  }

  call(callee: Value, given: Value): Call {
    if (!(callee instanceof Global)) this.ledger.doings.set(wordsFor(callee), 'unknown');
    return new Call(callee, given);
  }

  /** What is done to a value that was looked up is done to the program itself. */
  change(value: Value): void {
    if (value instanceof Global) this.ledger.doings.set(`changing ${value.qualified}`, 'yes');
  }

  fill(value: Value, state: Value, effects: Readonly<Record<string, Effect>>): void {
    this.change(value);
    if (!(value instanceof Call)) return;
    value.state = state;
    if (this.#dialect === 'joblib' && isArrayWrapper(value)) this.#passArray(value, effects);
  }

  /** joblib writes the content of an array into the stream, where no unpickler but its own expects it. */
  #passArray(wrapper: Call, effects: Readonly<Record<string, Effect>>): void {
    this.ledger.arrays = true;
    const array = arrayContent(wrapper);
    if (!array) throw new Broken('it holds an array whose size could not be followed');
    if (array.content === 'pickle') {
      if (this.#depth >= maxArrayNesting) throw new Broken('it nests deeper than is followed');
      const end = new Machine(this.bytes, [this.#at, this.#end], this.ledger, 'joblib', this.#depth + 1).run(effects);
      if (end === undefined) throw new Broken('it holds an array that could not be read');
      this.#at = end;
      return;
    }
    if (array.padded) {
      const [from] = this.take(1);
      this.take(this.bytes[from] as number);
    }
    this.take(array.content);
  }

  /** Byte strings may hold a pickle of their own; looked at later. */
  consider(from: number, to: number): void {
    const protocol = this.bytes[from + 1] as number;
    if (to - from < 4 || this.bytes[from] !== 0x80 || protocol < 2 || protocol > 5 || this.bytes[to - 1] !== 0x2e) return;
    if (this.ledger.embedded.length >= maxEmbedded) this.ledger.problems.add('it holds more pickles as data than are followed');
    else this.ledger.embedded.push([from, to]);
  }
}
