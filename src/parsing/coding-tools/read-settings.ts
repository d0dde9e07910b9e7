import type { DataNode } from '../data.js';
import { done, type Reader, type ReadSettings } from './dialects/common.js';
import { cursor, hooksOnly, kiro, vscode, zed } from './dialects/editors.js';
import { amp, crush, goose, opencode } from './dialects/others.js';
import { claude, codex, gemini } from './dialects/vendors.js';

const plain: Reader = () => done({}, []);

const readers: Readonly<Record<string, Reader>> = {
  'claude-code': claude,
  'copilot-cli': (root, path, managed) => (/managed-settings\.json$/.test(path) ? claude(root, path, managed) : plain(root, path, managed)),
  codex,
  'gemini-cli': gemini,
  'qwen-code': gemini,
  copilot: vscode,
  cursor,
  windsurf: hooksOnly,
  opencode,
  crush,
  amp,
  zed,
  goose,
  kiro,
  'amazon-q': kiro,
};

/** Reads a settings file by the dialect of its tool. */
export function readSettings(tool: string, root: DataNode, path: string, managed: boolean): ReadSettings {
  return (readers[tool] ?? plain)(root, path, managed);
}
