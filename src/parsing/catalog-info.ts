import { summaryKind } from '../contracts/summary.js';

/** One entity of a software catalogue file that names an owner. */
export interface CatalogEntity {
  readonly kind: string;
  readonly name: string;
  /** `team:<name>` or `user:<name>`. */
  readonly owner: string;
  /** Line of the owner. */
  readonly line: number;
  /** Folder in this source that the entity says it stands for; absent when it says none. */
  readonly folder?: string;
}

export interface CatalogInfo {
  readonly entities: readonly CatalogEntity[];
}

/** Key: path of the file. */
export const catalogInfoSummary = summaryKind<CatalogInfo>('catalog-info', 1);

/** `[kind:][namespace/]name`; a group unless it says user. Undefined for what is no reference. */
export function ownerReference(text: string): string | undefined {
  const match = /^(?:([a-z]{1,40}):)?(?:([\w.-]{1,100})\/)?([\w.-]{1,100})$/i.exec(text.trim());
  if (!match) return undefined;
  const kind = (match[1] ?? 'group').toLowerCase();
  if (kind !== 'group' && kind !== 'user') return undefined;
  const namespace = match[2] && match[2].toLowerCase() !== 'default' ? `${match[2]}/` : '';
  return `${kind === 'user' ? 'user' : 'team'}:${namespace}${match[3]}`;
}
