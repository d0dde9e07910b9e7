import { findSecrets } from './find.js';

const assigned =
  /(authorization|token|api[-_]?key|password|passwd|secret)["']?\s*[:= ]\s*["']?(?:(?:bearer|basic)\s+)?(?![$<{])(?=[\w./+=-]*\d)[\w./+=-]{12,}/i;

/** A command or rule as it may stand in a report: in one line, cut, and no more than its first word when a secret stands in it. */
export function sayable(text: string, most = 160): string {
  const line = text.slice(0, 4_000).replace(/\s+/g, ' ').trim();
  if (findSecrets(line, true).length > 0 || assigned.test(line)) return `${/^[\w.-]{0,40}/.exec(line)?.[0] ?? ''} (with a secret in it)`;
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
