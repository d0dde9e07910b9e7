import { normaliseUrl } from '../../core/ids.js';

/** Paths and addresses as they may stand in an identity or a report: no user's name, no secret, nothing absolute. */

/** A value that a client fills in: `${VAR}`, `$VAR`, `{{var}}`, `<your-key>`, `%VAR%`. */
export function isPlaceholder(text: string): boolean {
  return /\$\{|^\$[A-Za-z_]|\{\{|^<[^<>]*>$|^%\w+%$|^\{[\w.-]+\}$/.test(text);
}

export function looksLikePath(text: string): boolean {
  return /^(\.{0,2}[\\/]|~|[A-Za-z]:[\\/]|file:\/\/|\$\{?(workspaceFolder|HOME|PWD|CLAUDE_PLUGIN_ROOT|CLAUDE_PROJECT_DIR|userHome)\b)|^\.{1,2}$/.test(
    text,
  );
}

const workspace =
  /^\$\{?(workspaceFolder|workspaceRoot|PWD|CLAUDE_PROJECT_DIR|CLAUDE_PLUGIN_ROOT|extensionPath|__dirname)(:[^}]*)?\}?[\\/]?/;

/**
 * A path for people: homes of users become `~`, workspace variables fall away, other absolute paths keep their last three parts.
 * @param folder folder in the source that relative paths start from; `.` is the root
 */
export function placePath(path: string, folder = '.'): string {
  const text = path
    .replace(/^file:\/\//, '')
    .replaceAll('\\', '/')
    .replace(/(?<!\/)\/+$/, '');
  if (text === '' && path !== '') return '/';
  const home =
    /^(?:\/(?:Users|home)\/[^/]+|\/root|[A-Za-z]:\/Users\/[^/]+|\$\{?(?:HOME|userHome|env:HOME)\}?|%USERPROFILE%|~)(?=\/|$)/.exec(text);
  if (home) return `~${text.slice(home[0].length)}`;
  const absolute = /^([A-Za-z]:)?\/(.*)$/.exec(text);
  if (absolute) {
    const parts = (absolute[2] as string).split('/').filter(Boolean);
    return parts.slice(-3).join('/') || '/';
  }
  return joinPath(folder, text.replace(workspace, ''));
}

/** Folder of the project that a configuration file belongs to: its own, without the tool's folder. */
export function projectFolder(path: string): string {
  const folder = path.split('/').slice(0, -1);
  while (folder.length > 0 && /^\.[A-Za-z]/.test(folder[folder.length - 1] as string)) folder.pop();
  const dot = folder.findIndex((part) => /^\.(vscode|cursor|claude|gemini|codex|kiro|continue|amazonq|roo|junie|devcontainer)$/.test(part));
  return (dot === -1 ? folder : folder.slice(0, dot)).join('/') || '.';
}

/** Joins and straightens; a path that climbs out of its source keeps its `..`. */
export function joinPath(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of [...folder.split('/'), ...path.split('/')]) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts[parts.length - 1] !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/') || '.';
}

/** Long parts of a path that mix letters and digits are capabilities: whoever has the address has the right. UUIDs name tenants. */
function isSecretPart(part: string): boolean {
  if (part.length < 24 || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(part)) return false;
  if (/^[A-Za-z]+([-_][A-Za-z]+)*$/.test(part)) return false;
  const digits = part.replace(/\D/g, '').length;
  return digits >= 3 && /[A-Za-z]/.test(part) && /^[\w~=+%.-]+$/.test(part);
}

/** Identity of a remote address: normalised, and parts that are secrets replaced by `*`. Undefined when a host cannot be read from it. */
export function remoteIdentity(url: string): string | undefined {
  if (!/^(https?|wss?):\/\//i.test(url.trim())) return undefined;
  const host = /^\w+:\/\/([^/?#]*)/.exec(url.trim())?.[1] ?? '';
  if (/[${}<>%]/.test(host)) return undefined;
  const normal = normaliseUrl(url);
  if (!normal) return undefined;
  const [, origin, path] = /^(\w+:\/\/[^/]*)(.*)$/s.exec(normal) as RegExpExecArray;
  const parts = (path as string).split('/').map((part) => (isSecretPart(part) || /%7B|[{}$<>]|%3C/i.test(part) ? '*' : part));
  return `${origin}${parts.join('/')}`;
}

/** Whether the address itself carries what should be secret. */
export function urlCarriesSecret(url: string): boolean {
  if (/[?&](api[-_]?key|key|token|access[-_]?token|secret|auth|apikey|code|sig)=[^&${<]{8,}/i.test(url)) return true;
  if (/^\w+:\/\/[^/@\s]*:[^/@\s$]+@/.test(url)) return true;
  const path = /^\w+:\/\/[^/?#]*([^?#]*)/.exec(url)?.[1] ?? '';
  return path.split('/').some(isSecretPart);
}
