import { projectFolder } from '../../catalogue/launch/places.js';
import { type Document, type PropertyInput, type Recorder, unknownValue } from '../../contracts/index.js';
import { booleanOf, type DataNode, dataFormatOf, get, parseData, textOf } from '../data.js';
import { sayUnreadable, toolFileOf } from './files.js';
import { readSettings } from './read-settings.js';
import { type SettingsScope, toolSettingsSummary } from './settings.js';

/**
 * Reads one settings file of a coding tool into a summary; precedence is for the resolver.
 * @param claimed whether being unable to read it leaves a gap
 */
export function detectSettings(document: Document, see: Recorder, claimed: boolean): void {
  const match = toolFileOf(document.path);
  if (!match || match.tool.application) return;
  const format = dataFormatOf(document.path);
  const parsed = parseData(document.text, format);
  if (!parsed.readable) {
    if (claimed) sayUnreadable(see, document, parsed.errors[0]?.line, format.toUpperCase());
    return;
  }
  const root = parsed.documents[0];
  if (root?.type !== 'map') return;
  const managed = document.settingsScope === 'managed' || (document.settingsScope === undefined && match.file.roles.includes('managed'));
  const { settings, covers, relevant } = readSettings(match.tool.id, root, document.path, managed);
  if (!relevant) return;
  see.summary(toolSettingsSummary, {
    ...settings,
    covers,
    tool: match.tool.id,
    scope: scopeOf(document, managed),
    place: managed ? '*' : placeOf(document.path),
  });
  if (!claimed) return;
  for (const [name, enabled] of get(root, 'enabledPlugins')?.entries ?? []) {
    const [plugin, marketplace] = name.split('@');
    if (!plugin || !marketplace || booleanOf(enabled) === undefined) continue;
    see.asset('plugin', {
      key: see.local(`marketplace/${marketplace}`, plugin),
      name: plugin,
      at: enabled.line,
      properties: {
        enabled: booleanOf(enabled),
        source: marketplace,
        pinned: marketplaceFixed(get(get(root, 'extraKnownMarketplaces'), marketplace)),
      },
    });
  }
}

/** A marketplace that moves brings whatever it lists next; one that is fixed still leaves to each plugin where it comes from. */
function marketplaceFixed(marketplace: DataNode | undefined): PropertyInput<boolean> {
  const source = get(marketplace, 'source');
  if (!source || !/^(github|git|url)$/.test(textOf(get(source, 'source')) ?? '')) return undefined;
  const fixed = /^[0-9a-f]{40}$/.test(textOf(get(source, 'sha')) ?? textOf(get(source, 'ref')) ?? '');
  return fixed ? unknownValue('The marketplace is fixed; each plugin in it names a source of its own.') : false;
}

function scopeOf(document: Document, managed: boolean): SettingsScope {
  if (managed) return 'managed';
  return document.settingsScope ?? (/\.local\.json$/.test(document.path) ? 'local' : 'project');
}

/** Whose settings they are: a user's on a device, else a project's. */
function placeOf(path: string): string {
  return /^~[^/]*/.exec(path)?.[0] ?? projectFolder(path);
}
