/** What git's own files say, read without git. */

/** `host/owner/name` of a remote in any of git's spellings, without credentials; undefined for local paths. */
export function remoteKey(remote: string): string | undefined {
  const match =
    /^[a-z][a-z+]*:\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/(.+?)(?:\.git)?\/?$/i.exec(remote) ??
    /^(?:[^@/:]+@)?([^/:]{2,}):(?!\/)(.+?)(?:\.git)?\/?$/.exec(remote);
  return match ? `${(match[1] as string).toLowerCase()}/${match[2]}` : undefined;
}

/** The URL of `origin`, else of the only remote, in a git configuration. */
export function originUrl(config: string): string | undefined {
  const remotes = new Map<string, string>();
  let section: string | undefined;
  for (const line of config.split('\n')) {
    const header = /^\s*\[([^\]]*)\]/.exec(line)?.[1]?.trim();
    if (header !== undefined) section = /^remote\s+"(.*)"$/.exec(header)?.[1];
    const value = /^\s*url\s*=\s*(\S+)/.exec(line)?.[1];
    if (section !== undefined && value && !remotes.has(section)) remotes.set(section, value);
  }
  return remotes.get('origin') ?? (remotes.size === 1 ? [...remotes.values()][0] : undefined);
}

/**
 * Paths in a git index (formats 2 to 4). Files that are tracked are scanned even where an ignore rule names them, as git has it.
 * Undefined when the bytes are no index that we can read: the ignore rules then decide alone.
 * @see https://git-scm.com/docs/index-format
 */
export function indexPaths(bytes: Buffer): Set<string> | undefined {
  if (bytes.length < 12 || bytes.toString('latin1', 0, 4) !== 'DIRC') return undefined;
  const version = bytes.readUInt32BE(4);
  if (version < 2 || version > 4) return undefined;
  const paths = new Set<string>();
  let at = 12;
  let previous = '';
  for (let left = bytes.readUInt32BE(8); left > 0; left--) {
    const start = at;
    if (at + 62 > bytes.length) return undefined;
    const flags = bytes.readUInt16BE(at + 60);
    at += version >= 3 && flags & 0x4000 ? 64 : 62;
    let strip = 0;
    if (version === 4) {
      let byte = bytes[at++] ?? 0;
      strip = byte & 0x7f;
      while (byte & 0x80) {
        byte = bytes[at++] ?? 0;
        strip = ((strip + 1) << 7) | (byte & 0x7f);
      }
    }
    const end = bytes.indexOf(0, at);
    if (end === -1) return undefined;
    const text = bytes.toString('utf8', at, end);
    const path = version === 4 ? previous.slice(0, previous.length - strip) + text : text;
    paths.add(path);
    previous = path;
    at = version === 4 ? end + 1 : start + (((end - start) >> 3) + 1) * 8;
  }
  return paths;
}
