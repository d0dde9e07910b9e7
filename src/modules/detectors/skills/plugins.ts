import { joinPath } from '../../../catalogue/launch/places.js';
import { exactCommit } from '../../../catalogue/launch/versions.js';
import type { Recorder } from '../../../contracts/index.js';
import { type DataNode, get, textOf } from '../../../parsing/data.js';

/** A plugin's own manifest, or the list of a marketplace. */
export function recordPlugins(see: Recorder, path: string, root: DataNode | undefined): void {
  const home = path.split('/').slice(0, -2).join('/') || '.';
  if (/plugin\.json$/.test(path)) {
    const name = textOf(get(root, 'name'));
    if (name) see.asset('plugin', { key: see.local(home, name), name, at: root?.line ?? 1, properties: { source: 'local' } });
    return;
  }
  const marketplace = textOf(get(root, 'name')) ?? 'marketplace';
  for (const plugin of get(root, 'plugins')?.items ?? []) {
    const name = textOf(get(plugin, 'name'));
    if (!name) continue;
    const source = get(plugin, 'source');
    const folder = textOf(source);
    const local = folder !== undefined && /^\.{0,2}\//.test(folder);
    const commit = textOf(get(source, 'sha')) ?? textOf(get(source, 'commit'));
    see.asset('plugin', {
      key: local ? see.local(joinPath(home, folder), name) : see.local(`marketplace/${marketplace}`, name),
      name,
      at: plugin.line,
      properties: {
        source: local ? 'local' : (textOf(get(source, 'repo')) ?? textOf(get(source, 'url')) ?? textOf(get(source, 'package')) ?? folder),
        pinned: local ? undefined : exactCommit(commit) === true,
      },
    });
  }
}
