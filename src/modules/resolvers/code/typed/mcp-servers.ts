import { type AssetId, splitId } from '../../../../core/ids.js';
import { settingKey } from '../../../../parsing/application-settings.js';
import type { Hit, Scan } from '../scan.js';
import { given, valuesOf } from '../scan.js';
import { emitTool } from '../tools.js';
import { textsOf } from '../values.js';
import { isTyped } from './languages.js';

const starters = /^(org\.springframework\.ai:spring-ai-(starter-)?mcp-server|io\.quarkiverse\.mcp:quarkus-mcp-server)/;
const nameKeys = ['spring.ai.mcp.server.name', 'quarkus.mcp.server.server-info.name'].map(settingKey);

/** Servers that a starter makes out of annotated methods: no code names one. */
export function emitStarterServers(scan: Scan): void {
  const services = new Map<string, Hit[]>();
  for (const hit of scan.hits) {
    if (
      hit.construct.does !== 'mcp-tool' ||
      hit.decorates === undefined ||
      !isTyped(hit.module.language) ||
      hit.module.language === 'csharp'
    )
      continue;
    const folder = scan.graph.service(hit.path);
    services.set(folder, [...(services.get(folder) ?? []), hit]);
  }
  for (const [folder, tools] of services) {
    const [first] = tools;
    if (!first || scan.hits.some((hit) => hit.construct.does === 'mcp-server' && scan.graph.service(hit.path) === folder)) continue;
    const starter = [...scan.graph.declaredIn(first.path, 'maven')].find((name) => starters.test(name));
    const stated = scan.graph.settings
      .filter(({ path }) => scan.graph.service(path) === folder)
      .flatMap(({ settings }) => settings)
      .find(({ key }) => nameKeys.includes(settingKey(key)))?.value;
    const name = stated ?? (folder === '.' ? 'server' : (folder.split('/').at(-1) ?? 'server'));
    const at = { path: first.path, line: first.call.line };
    const id = scan.see.asset('mcp-server', {
      key: scan.see.local(folder, name),
      name,
      at,
      properties: { source: 'local', transport: starter === undefined ? undefined : transportOf(starter) },
    });
    scan.see.relate(id, 'defined-in', scan.services.of(first.path), { at });
    for (const hit of tools) emitMethod(scan, id, hit);
  }
}

function transportOf(starter: string): 'stdio' | 'http' | 'sse' | undefined {
  if (/-(http|webmvc|webflux)$/.test(starter)) return 'http';
  if (/-sse$/.test(starter)) return 'sse';
  return /-stdio$|spring-ai-(starter-)?mcp-server$/.test(starter) ? 'stdio' : undefined;
}

function emitMethod(scan: Scan, server: AssetId, hit: Hit): void {
  const fact = hit.decorates === undefined ? undefined : hit.module.scopes[hit.decorates];
  if (!fact || hit.decorates === undefined) return;
  const [declared] = textsOf(valuesOf(scan, given(scan, hit.site, hit.construct.name)));
  const name = declared ?? fact.name.split('.').at(-1) ?? 'tool';
  const at = { path: hit.path, line: fact.line };
  const tool = emitTool(scan, `${splitId(server).key}#${name}`, name, at, { module: hit.path, scope: hit.decorates }, {});
  scan.see.relate(server, 'exposes-tool', tool, { at });
}
