import { Call, Global, isTuple, Table, type Value } from './values.js';

const wrappers = new Set(['joblib.numpy_pickle.NumpyArrayWrapper', 'sklearn.externals.joblib.numpy_pickle.NumpyArrayWrapper']);

/** Whether a value stands for an array whose content joblib writes into the file right behind it. */
export function isArrayWrapper(value: Value): value is Call {
  return value instanceof Call && value.callee instanceof Global && wrappers.has(value.callee.qualified);
}

export interface ArrayContent {
  /** Bytes of the content, or a pickle of its own. */
  readonly content: number | 'pickle';
  /** Whether padding stands before it, behind a byte that says how much. */
  readonly padded: boolean;
}

/** What follows an array wrapper in the file; undefined when its shape or type could not be followed. */
export function arrayContent(wrapper: Call): ArrayContent | undefined {
  const { state } = wrapper;
  if (!(state instanceof Table)) return undefined;
  const size = itemSize(state.dtype);
  if (size === 'objects') return { content: 'pickle', padded: false };
  const { shape } = state;
  if (size === undefined || !isTuple(shape) || !shape.every((extent) => typeof extent === 'number' && extent >= 0)) return undefined;
  const count = (shape as readonly number[]).reduce((product, extent) => product * extent, 1);
  return { content: count * size, padded: state.aligned };
}

const holdsObjects = 1;

function itemSize(dtype: Value): number | 'objects' | undefined {
  if (!(dtype instanceof Call) || !(dtype.callee instanceof Global) || dtype.callee.qualified !== 'numpy.dtype') return undefined;
  const code = isTuple(dtype.given) ? dtype.given[0] : undefined;
  const [, sort, width] = (typeof code === 'string' && /^[<>|=]?([biufcmMSUVO])(\d{1,9})$/.exec(code)) || [];
  if (sort === undefined) return undefined;
  if (sort === 'O') return 'objects';
  // A record: the last member of its state says whether any of its fields is an object.
  if (sort === 'V') {
    const flags = isTuple(dtype.state) ? dtype.state[7] : 0;
    if (typeof flags !== 'number') return undefined;
    if (flags & holdsObjects) return 'objects';
  }
  return Number(width) * (sort === 'U' ? 4 : 1);
}
