import { visit } from 'jsonc-parser';

/** A text, number or truth value inside a JSON text, with the keys (and positions in lists) that lead to it. */
export type Scalar = (path: readonly (string | number)[], value: string | number | boolean | null, line: number) => void;

/**
 * Walks through a JSON text without building a tree: lockfiles grow to tens of megabytes.
 * @param property every member's key, with the path of the object around it
 * @returns false when the text is no JSON or nested beyond reason
 */
export function walkJson(text: string, property: (path: readonly (string | number)[], line: number) => void, scalar: Scalar): boolean {
  const path: (string | number)[] = [];
  let broken = false;
  const inList = () => typeof path[path.length - 1] === 'number';
  const begin = (next: string | number) => {
    if (path.length > 64) throw new TooDeep();
    path.push(next);
  };
  const end = () => {
    path.pop();
  };
  try {
    visit(
      text,
      {
        onObjectBegin: () => begin(''),
        onObjectProperty: (name, _offset, _length, startLine) => {
          path[path.length - 1] = name;
          property(path, startLine + 1);
        },
        onObjectEnd: end,
        onArrayBegin: () => begin(0),
        onArrayEnd: end,
        onLiteralValue: (value, _offset, _length, startLine) => scalar(path, value, startLine + 1),
        onSeparator: (character) => {
          if (character === ',' && inList()) path[path.length - 1] = (path[path.length - 1] as number) + 1;
        },
        onError: () => {
          broken = true;
        },
      },
      { allowTrailingComma: true },
    );
  } catch (error) {
    if (error instanceof TooDeep || error instanceof RangeError) return false;
    throw error;
  }
  return !broken;
}

class TooDeep extends Error {}
