import { mcpIdentity, mcpServerKey } from '../../../../catalogue/mcp-launch.js';
import { canonicalModel } from '../../../../catalogue/models.js';
import { providerBySpelling, providerOfUrl } from '../../../../catalogue/providers.js';
import { type AssetId, isRelativeUrl, normaliseUrl } from '../../../../core/ids.js';
import { type ApplicationSetting, settingKey } from '../../../../parsing/application-settings.js';
import { placeholders } from '../../../../parsing/typed/known-calls.js';
import { emitVariable } from '../clients.js';
import type { Scan } from '../scan.js';
import { isEmpty } from './values.js';

interface File {
  readonly path: string;
  readonly settings: readonly ApplicationSetting[];
}

type Spot = Scan & { readonly service: AssetId; readonly path: string };

const engines: Readonly<Record<string, string>> = { pgvector: 'pgvector', azure: 'azure-ai-search', 'mongodb.atlas': 'mongodb' };

/**
 * What the settings of Spring AI, LangChain4j and Quarkus say by themselves: no code names the model that a starter makes. They count where
 * the service declares or imports a library that reads them.
 */
export function emitFrameworkSettings(scan: Scan): void {
  for (const file of scan.graph.settings) {
    if (!/\.(ya?ml|properties)$/.test(file.path) || !isRead(scan, file)) continue;
    const spot: Spot = { ...scan, service: scan.services.of(file.path), path: file.path };
    for (const setting of file.settings) emitSetting(spot, file, setting);
    emitStores(spot, file);
    emitServers(spot, file);
  }
}

/** Whether a library that reads such settings is part of the service. */
function isRead(scan: Scan, file: File): boolean {
  const family = /^(spring\.ai|langchain4j|quarkus\.langchain4j)\./;
  if (!file.settings.some(({ key }) => family.test(key))) return false;
  return [...scan.graph.declaredIn(file.path, 'maven')].some((name) =>
    /^(org\.springframework\.ai|dev\.langchain4j|io\.quarkiverse\.langchain4j):/.test(name),
  );
}

const shapes: readonly RegExp[] = [
  /^spring\.ai\.([\w.-]+?)\.(chat|embedding|image|audio\.[\w-]+|moderation)(?:\.options)?\.(model|deployment-name|deploymentName|model-id)$/,
  /^(?:quarkus\.)?langchain4j\.([\w-]+(?:\.[\w-]+)?)\.([\w-]*model)\.(model-name|model-id|deployment-name|model)$/,
];

function emitSetting(spot: Spot, file: File, setting: ApplicationSetting): void {
  const key = setting.key.replace(/"/g, '');
  for (const shape of shapes) {
    const match = shape.exec(key);
    if (!match) continue;
    const named = providerOfSettings(file, match[1] ?? '');
    if (named) emitModel(spot, named, setting, /embedding/.test(match[2] ?? ''));
    return;
  }
  const at = { path: spot.path, line: setting.line };
  const access =
    /^(?:spring\.ai|(?:quarkus\.)?langchain4j)\.([\w-]+(?:\.[\w-]+){0,2}?)\.(?:[\w-]*model\.)?(api-?key|base-?url|endpoint)$/i.exec(key);
  const provider = access && providerOfSettings(file, access[1] ?? '');
  if (!access || !provider) return;
  if (/key$/i.test(access[2] ?? '')) emitKey(spot, setting, provider, at);
  else for (const text of texts(setting)) emitEndpoint(spot, text, at);
}

/** The provider that a part of a key names, also through `provider` of a named model of Quarkus. */
function providerOfSettings(file: File, name: string): string | undefined {
  const provider = file.settings.find(
    ({ key }) => settingKey(key).startsWith(settingKey(`quarkus.langchain4j.${name}.`)) && /model\.provider$/.test(key),
  )?.value;
  const spelled = (provider ?? name).toLowerCase();
  if (/^azure/.test(spelled)) return 'azure';
  if (/bedrock/.test(spelled)) return 'aws';
  if (/vertex/.test(spelled)) return 'google-vertex';
  if (/^(google|ai\.gemini|gemini)/.test(spelled)) return 'google';
  const plain = spelled.replace(/[^a-z]/g, '').replace(/ai$/, (end) => (/^(open|mistral|zhipu)/.test(spelled) ? end : ''));
  const found = providerBySpelling(spelled) ?? providerBySpelling(plain) ?? (/^openai/.test(plain) ? 'openai' : undefined);
  // `ollama.fast` is a configuration of its own of one provider.
  return found ?? (spelled.includes('.') ? providerOfSettings(file, spelled.slice(0, spelled.indexOf('.'))) : undefined);
}

/** The values of a setting that do not stand elsewhere. */
function texts(setting: ApplicationSetting): string[] {
  if (setting.value === undefined || isEmpty(setting.value)) return [];
  const read = placeholders(setting.value, setting.line);
  if (read.is === 'literal') return [String(read.value)];
  const fallback = read.is === 'environment' || read.is === 'setting' ? read.default : undefined;
  return fallback?.is === 'literal' && fallback.value !== '' ? [String(fallback.value)] : [];
}

function emitModel(spot: Spot, provider: string, setting: ApplicationSetting, embedding: boolean): void {
  const at = { path: spot.path, line: setting.line };
  const variable = /\$\{([A-Z][A-Z0-9_]*)/.exec(setting.value ?? '')?.[1];
  const found = texts(setting).flatMap((text) => canonicalModel(provider, text) ?? []);
  if (found.length === 0 && variable !== undefined)
    spot.see.notice('unresolved', `The model is environment variable ${variable}, which could not be followed.`, at);
  for (const model of found) {
    const id = spot.see.asset('model', {
      key: model.key,
      name: model.id,
      at,
      properties: {
        provider: model.provider,
        modelId: model.id,
        floating: model.floating,
        lifecycle: model.lifecycle?.state,
        retiresOn: model.lifecycle?.retiresOn,
        modality: model.modality ?? (embedding ? 'embedding' : undefined),
        openWeights: model.openWeights,
        environmentVariables: variable === undefined ? undefined : [variable],
      },
    });
    spot.see.relate(spot.service, 'invokes', id, { at });
  }
}

function emitKey(spot: Spot, setting: ApplicationSetting, provider: string, at: { path: string; line: number }): void {
  const variable = /\$\{([A-Za-z][\w.]*)/.exec(setting.value ?? '')?.[1];
  if (variable !== undefined) emitVariable(spot, spot.service, variable, provider, at, 'certain');
  if (variable !== undefined || !setting.secret) return;
  const name = setting.key;
  const id = spot.see.asset('credential', {
    key: spot.see.local(spot.path, name),
    name,
    at,
    properties: { literal: true, placement: 'repository', variable: name, provider },
  });
  spot.see.relate(spot.service, 'uses-credential', id, { at });
}

function emitEndpoint(spot: Spot, text: string, at: { path: string; line: number }): void {
  const url = normaliseUrl(text);
  if (url === undefined) return;
  const id = spot.see.asset('model-endpoint', {
    key: isRelativeUrl(url) ? spot.see.local('.', url) : url,
    name: /^https?:\/\/([^/]+)/.exec(url)?.[1] ?? url,
    at,
    properties: { url, encrypted: url.startsWith('https:'), provider: providerOfUrl(text)?.id },
  });
  spot.see.relate(spot.service, 'invokes', id, { at });
}

/** `spring.ai.vectorstore.<engine>.…`: one store for each engine. */
function emitStores(spot: Spot, file: File): void {
  const found = new Map<string, ApplicationSetting[]>();
  for (const setting of file.settings) {
    const match =
      /^(?:spring\.ai\.vectorstore|quarkus\.langchain4j\.(?=pgvector|chroma|qdrant|milvus|weaviate|redis|pinecone))\.?([a-z0-9]+)\./.exec(
        setting.key,
      );
    if (match?.[1] && match[1] !== 'observations') found.set(match[1], [...(found.get(match[1]) ?? []), setting]);
  }
  for (const [name, settings] of found) {
    const engine = engines[name] ?? name;
    const collection = settings.find(({ key }) => /\.(collection-?name|index-?name|table-?name|index)$/i.test(key));
    const [label] = collection ? texts(collection) : [];
    const first = collection ?? settings[0];
    if (!first) continue;
    const at = { path: spot.path, line: first.line };
    const title = label === undefined ? engine : `${engine}/${label}`;
    const id = spot.see.asset('vector-store', {
      key: spot.see.local(spot.graph.service(spot.path), title),
      name: title,
      at,
      properties: { engine },
    });
    spot.see.relate(spot.service, 'connects-to', id, { at });
  }
}

/** `spring.ai.mcp.client.<transport>.connections.<name>.…`, `quarkus.langchain4j.mcp.<name>.…`. */
function emitServers(spot: Spot, file: File): void {
  const found = new Map<string, Map<string, ApplicationSetting>>();
  for (const setting of file.settings) {
    const match = /^(?:spring\.ai\.mcp\.client\.[\w-]+\.connections|quarkus\.langchain4j\.mcp)\.([\w-]+)\.([\w[\]-]+)$/.exec(setting.key);
    if (!match?.[1] || !match[2]) continue;
    const parts = found.get(match[1]) ?? new Map<string, ApplicationSetting>();
    found.set(match[1], parts);
    parts.set(match[2], setting);
  }
  for (const [name, parts] of found) {
    const value = (key: string) => {
      const setting = parts.get(key);
      return setting ? texts(setting)[0] : undefined;
    };
    const url = normaliseUrl(value('url') ?? '');
    const words = (value('command') ?? '').split(/[\s,]+/).filter(Boolean);
    const listed = [...parts].filter(([key]) => /^args\[\d+\]$/.test(key)).flatMap(([, setting]) => texts(setting));
    const args = [...words.slice(1), ...listed];
    const identity = mcpIdentity({
      ...(url === undefined ? { command: words[0] ?? '', args } : { url }),
      folder: spot.graph.service(spot.path),
    });
    if (!identity || (url === undefined && words.length === 0)) continue;
    const at = { path: spot.path, line: [...parts.values()][0]?.line ?? 1 };
    const id = spot.see.asset('mcp-server', {
      key: mcpServerKey(spot.see, identity),
      name,
      at,
      properties: {
        transport: identity.transport,
        url,
        encrypted: url === undefined ? undefined : url.startsWith('https:'),
        launcher: identity.launcher,
        source: identity.source,
        installsOnDemand: url === undefined ? identity.installsOnDemand : undefined,
      },
    });
    spot.see.relate(spot.service, 'connects-to', id, { at });
  }
}
