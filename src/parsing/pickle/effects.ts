import { Broken, type Effect, type Machine } from './machine.js';
import { decimal, quotedText, rawUnicodeText, textOf } from './text.js';
import type { Value } from './values.js';
import { Table } from './values.js';

/** Members kept of a tuple: enough for the shape and type of an array. */
const maxMembers = 64;

const opaque: Effect = (machine) => machine.push(undefined);
const nothing: Effect = () => {};

const text: Effect = (machine, from, to) => machine.push(textOf(machine.bytes, from, to));
const byteText: Effect = (machine, from, to) => {
  machine.consider(from, to);
  machine.push(textOf(machine.bytes, from, to, 'latin1'));
};
const byteString: Effect = (machine, from, to) => {
  machine.consider(from, to);
  machine.push(undefined);
};

/** The names of `GLOBAL` and `INST`: two lines. */
function lookUpLines(machine: Machine, from: number, to: number): Value {
  const cut = machine.bytes.indexOf(10, from);
  return machine.lookUp(textOf(machine.bytes, from, cut), textOf(machine.bytes, cut + 1, to));
}

// Literals, not a loop: millions of tuples may be remembered, and a literal takes no more room than it needs.
const tuple1: Effect = (machine) => machine.push([machine.pop()]);
const tuple2: Effect = (machine) => {
  const last = machine.pop();
  machine.push([machine.pop(), last]);
};
const tuple3: Effect = (machine) => {
  const last = machine.pop();
  const middle = machine.pop();
  machine.push([machine.pop(), middle, last]);
};

const emptyTuple: readonly Value[] = [];

function put(target: Value, items: readonly Value[]): void {
  if (!(target instanceof Table)) return;
  for (let at = 0; at + 1 < items.length; at += 2) target.set(items[at], items[at + 1]);
}

/** Adds to the topmost value what stands above the mark, or above itself. */
function extend(count: 'mark' | 1 | 2): Effect {
  return (machine) => {
    const items = count === 'mark' ? machine.popToMark() : count === 1 ? [machine.pop()] : [machine.pop(), machine.pop()].reverse();
    machine.change(machine.top());
    put(machine.top(), items);
  };
}

const extension: Effect = (machine) => {
  machine.ledger.problems.add('it uses extension codes, whose meaning only the loading program knows');
  machine.push(undefined);
};

function persistent(machine: Machine): void {
  machine.ledger.persistentIds = true;
  machine.push(undefined);
}

/** A whole number of up to six bytes; a larger one is not kept. */
const wholeNumber: Effect = (machine, from, to) =>
  machine.push(to > from && to - from <= 6 ? machine.bytes.readIntLE(from, to - from) : to === from ? 0 : undefined);

/** What each instruction does to the stack of shadows. */
export const effects: Readonly<Record<string, Effect>> = {
  MARK: (machine) => machine.mark(),
  STOP: (machine) => machine.stop(),
  POP: (machine) => machine.drop(),
  POP_MARK: (machine) => void machine.popToMark(),
  DUP: (machine) => machine.push(machine.top()),
  PROTO: (machine, from) => {
    if ((machine.bytes[from] as number) > 5) throw new Broken('its protocol is not known');
  },
  FRAME: nothing,
  FLOAT: opaque,
  BINFLOAT: opaque,
  INT: (machine, from, to) => machine.push(decimal(machine.bytes, from, to)),
  LONG: (machine, from, to) => machine.push(decimal(machine.bytes, from, to)),
  BININT: (machine, from) => machine.push(machine.bytes.readInt32LE(from)),
  BININT1: (machine, from) => machine.push(machine.bytes[from]),
  BININT2: (machine, from) => machine.push(machine.bytes.readUInt16LE(from)),
  LONG1: wholeNumber,
  LONG4: wholeNumber,
  NONE: opaque,
  NEWTRUE: opaque,
  NEWFALSE: opaque,
  STRING: (machine, from, to) => machine.push(quotedText(machine.bytes, from, to)),
  UNICODE: (machine, from, to) => machine.push(rawUnicodeText(machine.bytes, from, to)),
  BINSTRING: byteText,
  SHORT_BINSTRING: byteText,
  BINUNICODE: text,
  SHORT_BINUNICODE: text,
  BINUNICODE8: text,
  BINBYTES: byteString,
  SHORT_BINBYTES: byteString,
  BINBYTES8: byteString,
  BYTEARRAY8: byteString,
  NEXT_BUFFER: opaque,
  READONLY_BUFFER: (machine) => void machine.top(),
  EMPTY_TUPLE: (machine) => machine.push(emptyTuple),
  TUPLE: (machine) => machine.push(machine.popToMark().slice(0, maxMembers)),
  TUPLE1: tuple1,
  TUPLE2: tuple2,
  TUPLE3: tuple3,
  EMPTY_LIST: opaque,
  LIST: (machine) => {
    machine.popToMark();
    machine.push(undefined);
  },
  EMPTY_SET: opaque,
  FROZENSET: (machine) => {
    machine.popToMark();
    machine.push(undefined);
  },
  EMPTY_DICT: (machine) => machine.push(new Table()),
  DICT: (machine) => {
    const made = new Table();
    put(made, machine.popToMark());
    machine.push(made);
  },
  APPEND: extend(1),
  APPENDS: extend('mark'),
  ADDITEMS: extend('mark'),
  SETITEM: extend(2),
  SETITEMS: extend('mark'),
  PUT: (machine, from, to) => machine.remember(decimal(machine.bytes, from, to)),
  BINPUT: (machine, from) => machine.remember(machine.bytes[from]),
  LONG_BINPUT: (machine, from) => machine.remember(machine.bytes.readUInt32LE(from)),
  MEMOIZE: (machine) => machine.rememberNext(),
  GET: (machine, from, to) => machine.recall(decimal(machine.bytes, from, to)),
  BINGET: (machine, from) => machine.recall(machine.bytes[from]),
  LONG_BINGET: (machine, from) => machine.recall(machine.bytes.readUInt32LE(from)),
  GLOBAL: (machine, from, to) => machine.push(lookUpLines(machine, from, to)),
  STACK_GLOBAL: (machine) => {
    const name = machine.pop();
    machine.push(machine.lookUp(machine.pop(), name));
  },
  INST: (machine, from, to) => {
    const given = machine.popToMark().slice(0, maxMembers);
    machine.push(machine.call(lookUpLines(machine, from, to), given));
  },
  OBJ: (machine) => {
    const [callee, ...given] = machine.popToMark().slice(0, maxMembers);
    machine.push(machine.call(callee, given));
  },
  REDUCE: (machine) => {
    const given = machine.pop();
    machine.push(machine.call(machine.pop(), given));
  },
  NEWOBJ: (machine) => {
    const given = machine.pop();
    machine.push(machine.call(machine.pop(), given));
  },
  NEWOBJ_EX: (machine) => {
    machine.pop();
    const given = machine.pop();
    machine.push(machine.call(machine.pop(), given));
  },
  BUILD: (machine) => {
    const state = machine.pop();
    machine.fill(machine.top(), state, effects);
  },
  EXT1: extension,
  EXT2: extension,
  EXT4: extension,
  PERSID: persistent,
  BINPERSID: (machine) => {
    machine.pop();
    persistent(machine);
  },
};
