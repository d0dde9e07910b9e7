import { projectFolder } from '../../catalogue/launch/places.js';
import type { Document, Recorder } from '../../contracts/index.js';
import { booleanOf, dataFormatOf, get, parseData } from '../data.js';
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
      properties: { enabled: booleanOf(enabled), source: marketplace },
    });
  }
}

function scopeOf(document: Document, managed: boolean): SettingsScope {
  if (managed) return 'managed';
  return document.settingsScope ?? (/\.local\.json$/.test(document.path) ? 'local' : 'project');
}

/** Whose settings they are: a user's on a device, else a project's. */
function placeOf(path: string): string {
  return /^~[^/]*/.exec(path)?.[0] ?? projectFolder(path);
}
