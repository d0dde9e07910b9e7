import { type FileBytes, readUInt64LE } from '../bytes.js';
import type { Loading } from './loading.js';

const maxEntries = 100_000;
const maxText = 4 * 1024 * 1024;
const widths: Readonly<Record<number, number>> = { 0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8 };
const textType = 8;
const arrayType = 9;

/** Ways out of a template engine that is not closed off: the insides of Python, and what they lead to. */
const wayOut = /__\w{2,40}__|\b(?:os|subprocess|sys)\s*\.\s*\w+\s*\(|\bpopen\b|\blipsum\b|\bcycler\b|\|\s*attr\s*\(|\bself\s*\._/;

export const isGguf = (head: Buffer): boolean => head.length >= 24 && head.toString('latin1', 0, 4) === 'GGUF';

class Cursor {
  readonly bytes: Buffer;
  at = 24;
  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }
  take(length: number): number | undefined {
    if (length > this.bytes.length - this.at) return undefined;
    this.at += length;
    return this.at - length;
  }
  /** A text; undefined when it was not read whole. */
  text(): string | undefined {
    const size = this.take(8);
    if (size === undefined) return undefined;
    const length = readUInt64LE(this.bytes, size);
    const from = this.take(length);
    return from === undefined ? undefined : this.bytes.toString('utf8', from, from + Math.min(length, maxText));
  }
  /** Goes past a value that is no text. @returns whether it was there whole */
  pass(type: number): boolean {
    if (type !== arrayType) return this.take(widths[type] ?? Number.POSITIVE_INFINITY) !== undefined;
    const head = this.take(12);
    if (head === undefined) return false;
    const member = this.bytes.readUInt32LE(head);
    const count = readUInt64LE(this.bytes, head + 4);
    if (member !== textType) return member !== arrayType && this.take(count * (widths[member] ?? Number.POSITIVE_INFINITY)) !== undefined;
    for (let at = 0; at < count; at++) {
      const size = this.take(8);
      if (size === undefined || this.take(readUInt64LE(this.bytes, size)) === undefined) return false;
    }
    return true;
  }
}

/** The key-value header: architecture, licence, what it is made from, and the template that prompts are put into. */
export function readGguf(file: FileBytes, loading: Loading): void {
  const { head } = file;
  const version = head.readUInt32LE(4);
  if (version !== 2 && version !== 3) return void loading.problems.add('its version is not read');
  const count = readUInt64LE(head, 16);
  const cursor = new Cursor(head);
  for (let entry = 0; entry < Math.min(count, maxEntries); entry++) {
    const key = cursor.text();
    const type = key === undefined ? undefined : cursor.take(4);
    const sort = type === undefined ? undefined : head.readUInt32LE(type);
    const value = sort === textType ? cursor.text() : undefined;
    const whole = sort !== undefined && (sort === textType ? value !== undefined : cursor.pass(sort));
    if (!whole) return void loading.problems.add(file.whole ? 'it stops early' : 'its header is larger than what was read');
    if (value !== undefined) say(key as string, value, loading);
  }
  if (count > maxEntries) loading.problems.add('its header holds more entries than are read');
}

function say(key: string, value: string, loading: Loading): void {
  if (key === 'general.architecture') loading.labels.architecture = value.slice(0, 200);
  else if (key === 'general.license') loading.licence = value.slice(0, 200);
  else if (key === 'general.source.huggingface.repository') loading.basedOn.add(value);
  else if (/^general\.(base_model\.\d+|source)\.(repo_url|url)$/.test(key)) {
    const hub = /^https:\/\/huggingface\.co\/([\w.-]+\/[\w.-]+)\/?$/.exec(value)?.[1];
    if (hub) loading.basedOn.add(hub);
  } else if (/^tokenizer\.chat_template(\.|$)/.test(key)) {
    loading.labels['chat-template'] = 'present';
    const found = wayOut.exec(value)?.[0];
    if (found) loading.callable(`chat template: ${found}`, 'unknown');
  }
}
