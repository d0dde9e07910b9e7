import { toolById } from '../../../catalogue/coding-tools.js';
import { defineResolver, type Place, type PropertyInput, type Recorder, type SourceView, unset } from '../../../contracts/index.js';
import { assetId } from '../../../core/ids.js';
import {
  type SettingsScope,
  type ToolSetting,
  type ToolSettingsFile,
  toolSettingsSummary,
} from '../../../parsing/coding-tools/settings.js';
import { instructionSummary } from '../../../parsing/instructions/match.js';

/** Whose word counts first. Every tool of the catalogue keeps this order. */
const precedence: readonly SettingsScope[] = ['managed', 'local', 'project', 'user'];

interface Source {
  readonly path: string;
  readonly file: ToolSettingsFile;
}

export default defineResolver({
  id: 'coding-tools',
  version: 1,
  title: 'Coding tools after precedence',
  docs: {
    summary: 'Lays the settings of each coding tool over one another as the tool does: management, local, project, user.',
    limits: 'Management that is handed out by a service or by the registry of a device is not seen.',
  },
  reads: [toolSettingsSummary, instructionSummary],
  emits: ['coding-tool'],
  relates: ['uses-prompt'],
  covers: { kinds: ['coding-tool'], relations: [{ kind: 'coding-tool', relation: 'uses-prompt' }] },
  resolve(source, see) {
    const byTool = new Map<string, Source[]>();
    for (const { key, data } of source.all(toolSettingsSummary)) {
      const list = byTool.get(data.tool);
      if (list) list.push({ path: key, file: data });
      else byTool.set(data.tool, [{ path: key, file: data }]);
    }
    for (const [id, files] of byTool) {
      const managed = files.filter(({ file }) => file.scope === 'managed');
      const places = [...new Set(files.filter(({ file }) => file.scope !== 'managed').map(({ file }) => file.place))].sort();
      // Each user and each project has its own effective settings: the weakest of them is the truth of the tool.
      for (const place of places.length > 0 ? places : ['*']) {
        record(see, id, [...managed, ...files.filter(({ file }) => file.scope !== 'managed' && file.place === place)]);
      }
      relatePrompts(source, see, id);
    }
  },
});

function record(see: Recorder, id: string, files: readonly Source[]): void {
  const ordered = [...files].sort(
    (a, b) => precedence.indexOf(a.file.scope) - precedence.indexOf(b.file.scope) || (a.path < b.path ? -1 : 1),
  );
  const first = <K extends ToolSetting>(name: K) => ordered.find(({ file }) => file[name] !== undefined);
  const covered = (name: ToolSetting) => ordered.some(({ file }) => file.covers.includes(name));
  const single = <K extends ToolSetting, T>(name: K): PropertyInput<T> => {
    const stated = first(name)?.file[name];
    return stated ? (stated.value as T) : covered(name) ? unset : undefined;
  };
  const union = (name: 'allowedCommands' | 'deniedCommands' | 'hooks'): PropertyInput<readonly string[]> => {
    const all = [...new Set(ordered.flatMap(({ file }) => file[name]?.value ?? []))].sort();
    return all.length > 0 ? all : covered(name) ? unset : undefined;
  };
  const managed = ordered.some(({ file }) => file.scope === 'managed');
  const locked = ordered.find(({ file }) => file.bypassLocked?.value === true) ?? first('bypassLocked');
  const approval = single<'approval', 'never' | 'on-failure' | 'edits-free' | 'ask'>('approval');
  const remote = ordered.find(({ file }) => file.hooksRunRemoteCode?.value === true) ?? first('hooksRunRemoteCode');
  const used: readonly ToolSetting[] = [
    'approval',
    'sandbox',
    'networkAccess',
    'autoApproveMcpServers',
    'hooksRunRemoteCode',
    'allowedCommands',
    'hooks',
    'baseUrl',
    'bypassLocked',
  ];
  const places = used.flatMap((name): Place[] => {
    const found = name === 'hooksRunRemoteCode' ? remote : first(name);
    const line = found?.file[name]?.line;
    return found && line !== undefined ? [{ path: found.path, line }] : [];
  });
  const at = places.length > 0 ? places : ordered.slice(0, 1).map(({ path }): Place => ({ path, line: 1 }));
  const tool = toolById(id);
  see.asset('coding-tool', {
    key: see.local('coding-tool', id),
    name: tool?.title ?? id,
    at: unique(at),
    properties: {
      tool: id,
      provider: tool?.provider,
      // What management forbids is not in force, whatever a user wrote.
      approval: locked?.file.bypassLocked?.value === true && approval === 'never' ? 'ask' : approval,
      sandbox: single('sandbox'),
      networkAccess: single('networkAccess'),
      autoApproveMcpServers: single('autoApproveMcpServers'),
      allowedCommands: union('allowedCommands'),
      deniedCommands: union('deniedCommands'),
      hooks: union('hooks'),
      hooksRunRemoteCode: remote?.file.hooksRunRemoteCode?.value ?? (covered('hooks') ? unset : undefined),
      bypassLocked: locked?.file.bypassLocked?.value ?? (managed ? false : unset),
      managed: managed || unset,
      baseUrl: single('baseUrl'),
      storesTranscripts: single('storesTranscripts'),
    },
  });
}

function unique(places: readonly Place[]): Place[] {
  const seen = new Set<string>();
  return places.filter((place) => {
    const key = JSON.stringify(place);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** The instruction files that the tool reads. */
function relatePrompts(source: SourceView, see: Recorder, id: string): void {
  const tool = assetId('coding-tool', see.local('coding-tool', id));
  for (const { key, data } of source.all(instructionSummary)) {
    if (data.readBy.includes(id)) see.relate(tool, 'uses-prompt', assetId('prompt', see.local(key)), { at: { path: key, line: 1 } });
  }
}
