import { normaliseUrl } from '../../../core/ids.js';
import { booleanOf, type DataNode, textOf, textsOf } from '../../data.js';
import { sayable } from '../../secrets/redact.js';
import type { Stated, ToolSetting, ToolSettings } from '../settings.js';

/** What a settings file may say, and what it says. `relevant` is false for shared files that do not speak of the tool at all. */
export interface ReadSettings {
  readonly settings: ToolSettings;
  readonly covers: readonly ToolSetting[];
  readonly relevant: boolean;
}

export type Reader = (root: DataNode, path: string, managed: boolean) => ReadSettings;
type Draft = { -readonly [K in ToolSetting]?: ToolSettings[K] | undefined };

export function done(settings: Draft, covers: readonly ToolSetting[], relevant = true): ReadSettings {
  const stated = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
  return { settings: stated as ToolSettings, covers, relevant };
}

export function flag(node: DataNode | undefined): Stated<boolean> | undefined {
  const value = booleanOf(node);
  return node && value !== undefined ? { value, line: node.line } : undefined;
}
export function list(...nodes: readonly (DataNode | undefined)[]): Stated<readonly string[]> | undefined {
  const found = nodes.filter((node): node is DataNode => node !== undefined);
  const texts = [...new Set(found.flatMap((node) => textsOf(node).map((text) => sayable(text, 300))))].sort();
  return texts.length > 0 ? { value: texts.slice(0, 500), line: found[0]?.line ?? 1 } : undefined;
}
export function mapped<T>(node: DataNode | undefined, values: Readonly<Record<string, T>>): Stated<T> | undefined {
  const text = textOf(node);
  return node && text !== undefined && Object.hasOwn(values, text) ? { value: values[text] as T, line: node.line } : undefined;
}
export function address(node: DataNode | undefined, vendor: RegExp): Stated<string> | undefined {
  const text = textOf(node);
  const url = text && normaliseUrl(text);
  return node && url && /^https?:/.test(url) && !vendor.test(url) ? { value: url, line: node.line } : undefined;
}
