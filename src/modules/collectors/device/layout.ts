import { lstat, readdir } from 'node:fs/promises';
import { homedir, hostname, platform, userInfo } from 'node:os';
import { basename, join, resolve } from 'node:path';

export interface Home {
  readonly user: string;
  readonly folder: string;
}

export interface Layout {
  readonly host: string;
  readonly platform: 'linux' | 'macos' | 'windows' | undefined;
  /** Folder that stands for the root of the device. */
  readonly root: string;
  readonly homes: readonly Home[];
  /** Modes of files say who may read them. */
  readonly modes: boolean;
  /** Folders that should hold homes and could not be listed. */
  readonly unreadable: readonly string[];
}

/** Folders in `Users` that belong to no person. */
const nobody = new Set(['Shared', 'Public', 'Default', 'Default User', 'All Users', 'Guest', 'lost+found']);

/** This device: its own user only, since other homes are not ours to read. */
export function thisDevice(): Layout {
  const system = platform();
  const kind = system === 'win32' ? 'windows' : system === 'darwin' ? 'macos' : 'linux';
  const drive = process.env['SystemDrive'] ?? 'C:';
  return {
    host: hostname().toLowerCase() || 'device',
    platform: kind,
    root: kind === 'windows' ? `${drive}\\` : '/',
    homes: [{ user: userName(), folder: homedir() }],
    modes: kind !== 'windows',
    unreadable: [],
  };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return basename(homedir());
  }
}

/** A device whose folders lie somewhere: named after that folder, with every home in it. */
export async function deviceAt(folder: string): Promise<Layout> {
  const root = resolve(folder);
  const names = await directories(root);
  const unreadable: string[] = names === undefined ? ['.'] : [];
  const has = (name: string) => names?.includes(name) ?? false;
  const homes: Home[] = has('root') ? [{ user: 'root', folder: join(root, 'root') }] : [];
  for (const parent of ['home', 'Users']) {
    if (!has(parent)) continue;
    const users = await directories(join(root, parent));
    if (users === undefined) unreadable.push(parent);
    for (const user of users ?? []) if (!nobody.has(user)) homes.push({ user, folder: join(root, parent, user) });
  }
  const windows = has('ProgramData') || has('Program Files') || has('Windows') || (await anyHas(homes, 'AppData'));
  const macos = !windows && (has('Library') || has('Users'));
  return {
    host: basename(root),
    platform: windows ? 'windows' : macos ? 'macos' : has('home') || has('etc') || has('root') ? 'linux' : undefined,
    root,
    homes,
    modes: !windows && platform() !== 'win32',
    unreadable,
  };
}

async function anyHas(homes: readonly Home[], name: string): Promise<boolean> {
  for (const home of homes) if ((await directories(home.folder))?.includes(name)) return true;
  return false;
}

/** Names of the real folders in a folder, sorted; undefined when it cannot be listed. */
async function directories(folder: string): Promise<string[] | undefined> {
  try {
    const names = await readdir(folder);
    const kept: string[] = [];
    for (const name of names) if ((await lstat(join(folder, name)).catch(() => undefined))?.isDirectory()) kept.push(name);
    return kept.sort();
  } catch {
    return undefined;
  }
}
