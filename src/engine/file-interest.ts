import picomatch from 'picomatch';
import type { Detector } from '../contracts/index.js';

const none: readonly Detector[] = [];

/**
 * Which detectors read a path. Globs are kept by the last segment of their pattern, so that a path is tried against a handful of
 * patterns instead of all: with fifty detectors and a hundred thousand files that is the difference between seconds and nothing.
 */
export class FileInterest {
  readonly #byName = new Map<string, Candidate[]>();
  readonly #byExtension = new Map<string, Candidate[]>();
  readonly #others: Candidate[] = [];
  readonly #cache = new Map<string, readonly Detector[]>();
  #lastPath: string | undefined;
  #last: readonly Detector[] = none;

  constructor(detectors: readonly Detector[]) {
    for (const detector of detectors) {
      for (const pattern of detector.files.flatMap(expandBraces)) {
        const candidate = { detector, matches: matcherOf(pattern) };
        const last = pattern.slice(pattern.lastIndexOf('/') + 1);
        const extension = /^\*\.([\w-]+)$/.exec(last)?.[1];
        if (extension) add(this.#byExtension, extension.toLowerCase(), candidate);
        else if (/^[\w.@+ -]+$/.test(last)) add(this.#byName, last, candidate);
        else this.#others.push(candidate);
      }
    }
  }

  of(path: string): readonly Detector[] {
    // One file is asked about several times in a row.
    if (path !== this.#lastPath) {
      this.#last = this.#find(path);
      this.#lastPath = path;
    }
    return this.#last;
  }

  #find(path: string): readonly Detector[] {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const dot = name.lastIndexOf('.');
    const lists = [this.#byName.get(name), dot === -1 ? undefined : this.#byExtension.get(name.slice(dot + 1).toLowerCase()), this.#others];
    const found: Detector[] = [];
    for (const list of lists) {
      for (const { detector, matches } of list ?? []) if (!found.includes(detector) && matches(path)) found.push(detector);
    }
    return found.length === 0 ? none : this.#interned(found);
  }

  #interned(found: readonly Detector[]): readonly Detector[] {
    const key = found.map((detector) => detector.id).join(' ');
    const known = this.#cache.get(key);
    if (known) return known;
    this.#cache.set(key, found);
    return found;
  }
}

interface Candidate {
  readonly detector: Detector;
  readonly matches: (path: string) => boolean;
}

function add(map: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  const list = map.get(key);
  if (list) list.push(candidate);
  else map.set(key, [candidate]);
}

const everything = () => true;

// A pattern of any folder with an extension or a plain name is decided by its bucket alone.
function matcherOf(pattern: string): (path: string) => boolean {
  if (/^\*\*\/(\*\.[\w-]+|[\w.@+ -]+)$/.test(pattern)) return everything;
  const matches = picomatch(pattern, { dot: true });
  const literal = literalOf(pattern);
  return literal ? (path) => path.includes(literal) && matches(path) : matches;
}

/** The longest text that every path of a pattern holds: looking for it costs far less than the pattern. */
function literalOf(pattern: string): string {
  // Of brackets and groups only some parts need be there.
  if (/[[\](){}!+@|\\]/.test(pattern)) return '';
  const parts = pattern.split(/[*?]+/).map((part) => part.replace(/^\/+|(?<!\/)\/+$/g, ''));
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

/** `a.{x,y}` → `a.x`, `a.y`, also nested; a pattern without braces as it is. */
export function expandBraces(pattern: string): string[] {
  const open = pattern.lastIndexOf('{');
  const close = open === -1 ? -1 : pattern.indexOf('}', open);
  if (close === -1) return [pattern];
  const parts = pattern.slice(open + 1, close).split(',');
  if (parts.length === 1) return [pattern];
  return parts.flatMap((part) => expandBraces(pattern.slice(0, open) + part + pattern.slice(close + 1)));
}
