import { aliasTarget, type NpmLock, type NpmLocked } from '../../../parsing/npm-packages.js';
import { walkJson } from './json-walk.js';

const installedIn = /^(?:(.+)\/)?node_modules\/((?:@[^/]+\/)?[^/]+)$/;

/** package-lock.json and npm-shrinkwrap.json of every version: packages that stand directly in a `node_modules` of the project. */
export function npmLockOf(text: string): NpmLock | undefined {
  const members = new Set(['.']);
  const locked: NpmLocked[] = [];
  const nested: NpmLocked[] = [];
  /** Registry names of packages that are installed under another name. */
  const actual = new Map<string, string>();
  let flat = false;
  let line = 1;
  const readable = walkJson(
    text,
    (path, at) => {
      if (path.length !== 2) return;
      line = at;
      const key = String(path[1]);
      if (path[0] !== 'packages') return;
      flat = true;
      if (key && !key.includes('node_modules')) members.add(key);
    },
    (path, value) => {
      const [first, key, field] = path;
      if (path.length !== 3 || typeof key !== 'string' || typeof value !== 'string') return;
      if (first === 'dependencies' && field === 'version') nested.push({ ...versionOf(key, value), folder: '.', line });
      const place = first === 'packages' ? installedIn.exec(key) : null;
      if (!place?.[2] || place[1]?.includes('node_modules')) return;
      const folder = place[1] ?? '.';
      if (field === 'name') actual.set(`${folder} ${place[2]}`, value);
      if (field === 'version') locked.push({ name: place[2], version: value, folder, line });
    },
  );
  if (!readable) return undefined;
  const found = flat ? locked.map((entry) => withName(entry, actual.get(`${entry.folder} ${entry.name}`))) : nested;
  return { locked: found.filter(({ version }) => /^\d/.test(version)), members: [...members].sort() };
}

function withName(entry: NpmLocked, actual: string | undefined): NpmLocked {
  return actual === undefined || actual === entry.name ? entry : { ...entry, actual };
}

/** A version of the first format may name another package: `npm:other@1.2.3`. */
function versionOf(name: string, version: string): Pick<NpmLocked, 'name' | 'version' | 'actual'> {
  const target = version.startsWith('npm:') ? aliasTarget(version) : undefined;
  return target ? { name, actual: target.name, version: target.range ?? '' } : { name, version };
}

/** bun.lock: `"name": ["name@1.2.3", …]`; a version of one workspace alone stands under that workspace's name. */
export function bunLockOf(text: string): NpmLock | undefined {
  const members = new Set<string>();
  const folders = new Map<string, string>();
  const locked: NpmLocked[] = [];
  const readable = walkJson(
    text,
    (path) => {
      if (path.length === 2 && path[0] === 'workspaces') members.add(String(path[1]) || '.');
    },
    (path, value, line) => {
      const [first, key, position] = path;
      if (path.length !== 3 || typeof key !== 'string' || typeof value !== 'string') return;
      if (first === 'workspaces' && position === 'name') folders.set(value, key || '.');
      if (first !== 'packages' || position !== 0) return;
      const match = /^((?:@[^/@]+\/)?[^/@]+)@(?:npm:)?(\d\S*)$/.exec(value);
      const place = placeOf(key, folders);
      if (match?.[1] && match[2] && place) locked.push(withName({ ...place, version: match[2], line }, match[1]));
    },
  );
  return readable ? { locked, members: [...members].sort() } : undefined;
}

/** `name`, `@scope/name`, `workspace/name`; undefined for what only another package asks for. */
function placeOf(key: string, folders: ReadonlyMap<string, string>): { readonly name: string; readonly folder: string } | undefined {
  const parts = key.split('/');
  const name = parts.slice(parts[parts.length - 2]?.startsWith('@') ? -2 : -1).join('/');
  const parent = key.slice(0, Math.max(0, key.length - name.length - 1));
  const folder = parent === '' ? '.' : folders.get(parent);
  return folder === undefined ? undefined : { name, folder };
}

/** deno.lock: `"npm:openai@^4": "4.1.0"` among the specifiers; a suffix names the peers it was resolved with. */
export function denoLockOf(text: string): NpmLock | undefined {
  const locked: NpmLocked[] = [];
  const readable = walkJson(
    text,
    () => undefined,
    (path, value, line) => {
      const keys = path[0] === 'packages' ? path.slice(1) : path;
      const [first, key] = keys;
      if (first !== 'specifiers' || keys.length !== 2 || typeof key !== 'string' || typeof value !== 'string') return;
      const target = key.startsWith('npm:') ? aliasTarget(key) : undefined;
      const version = /^(?:npm:.*@)?(\d[^_\s]*)/.exec(value)?.[1];
      if (target && version) locked.push({ ...target, version, line });
    },
  );
  return readable ? { locked } : undefined;
}
