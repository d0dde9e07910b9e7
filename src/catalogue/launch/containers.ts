import { imageKey } from '../images.js';
import { placePath } from './places.js';
import { readOptions, type Target } from './target.js';

/** Options of `docker run` without a value; every other one takes the next word. */
const switches = new Set([
  '--rm', '--init', '--privileged', '--interactive', '--tty', '--detach', '--read-only', '--no-healthcheck', '--oom-kill-disable',
  '--publish-all', '--quiet', '--help', '--disable-content-trust', '--sig-proxy', '--use-api-socket', '--replace', '--tls-verify',
  '--env-host', '--http-proxy', '--no-hosts', '--no-hostname', '--rmi', '--systemd', '--rootfs',
]); // biome-ignore format: one line a thought
const shortWithValue = /[aceghlmpuvw]$/;

const takesValue = (option: string) =>
  option.startsWith('--')
    ? !switches.has(option)
    : shortWithValue.test(option) && !/^-[acehlmpuvw].+/.test(option.replace(/^-[itdPq]+/, '-'));

/** `docker run …` from after `run`. Undefined when no image can be read. */
export function containerTarget(words: readonly string[], folder: string): Target | undefined {
  const { values, rest } = readOptions(words, takesValue);
  const [reference, ...after] = rest;
  if (!reference) return undefined;
  const image = imageKey(reference);
  const loose = image ?? imageKey(reference.replace(/[:@][^/]*\$.*$/, ''));
  if (!loose) return undefined;
  const attached = (letter: string) =>
    [...values.keys()].flatMap((option) =>
      option.startsWith(`-${letter}`) && option.length > 2 && !option.startsWith('--') ? [option.slice(2)] : [],
    );
  const all = (...options: string[]) => options.flatMap((option) => values.get(option) ?? []);
  const short = (letter: string) =>
    [...values].flatMap(([option, list]) => (/^-[a-zA-Z]+$/.test(option) && option.endsWith(letter) && list[0] !== '' ? list : []));
  const network = all('--network', '--net', '--pid', '--ipc', '--uts', '--userns');
  const mounts = [...all('--volume'), ...short('v'), ...attached('v')].flatMap(bindSource);
  const binds = all('--mount').flatMap((mount) =>
    /(^|,)type=bind(,|$)/.test(mount) ? (/(?:^|,)(?:source|src)=([^,]+)/.exec(mount)?.[1] ?? []) : [],
  );
  const privileged =
    values.has('--privileged') || network.includes('host') || all('--cap-add').some((cap) => /^(ALL|CAP_SYS_ADMIN|SYS_ADMIN)$/i.test(cap));
  return {
    type: 'oci',
    name: loose.key.replace(/^docker\.io\/(library\/)?/, ''),
    source: 'image',
    pinned: image ? image.pinned : 'unknown',
    installsOnDemand: !all('--pull').includes('never'),
    rest: after,
    image: { key: loose.key, name: loose.name },
    container: true,
    privileged,
    hostMounts: [...new Set([...mounts, ...binds].map((path) => placeMount(path, folder)))].sort(),
    environment: [...all('--env'), ...short('e'), ...attached('e')].map((text) => {
      const equals = text.indexOf('=');
      return equals === -1 ? [text, undefined] : [text.slice(0, equals), text.slice(equals + 1)];
    }),
  };
}

/** Host side of `-v`; a bare word is a volume that the engine keeps, no folder of the host. */
function bindSource(volume: string): string[] {
  const source = /^([A-Za-z]:[\\/][^:]*|\$\{[^}]*\}[^:]*|[^:]+):/.exec(volume)?.[1];
  return source !== undefined && /^([./~$%]|[A-Za-z]:[\\/])/.test(source) ? [source] : [];
}

/** Absolute folders of a machine are said whole: that is the finding. Homes lose their user. */
export function placeMount(path: string, folder: string): string {
  if (/^\/(Users|home)\/[^/]+/.test(path) || !path.startsWith('/')) return placePath(path, folder);
  return path.length > 1 ? path.replace(/(?<!\/)\/+$/, '') : path;
}
