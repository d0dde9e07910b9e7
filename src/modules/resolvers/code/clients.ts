import { argument, type Construct } from '../../../catalogue/constructs/index.js';
import { providerById, providerOfUrl } from '../../../catalogue/providers.js';
import { unknownValue } from '../../../contracts/index.js';
import { type AssetId, isRelativeUrl, normaliseUrl } from '../../../core/ids.js';
import { modelsOfCall } from './model-use.js';
import { given, type Hit, hasHiddenArguments, placeOf, type Scan, serviceOf, valuesOf } from './scan.js';
import { textsOf, type Value } from './values.js';

/** Where a client sends its calls, and what it proves itself with. */
export function emitClient(scan: Scan, hit: Hit): AssetId[] {
  const service = serviceOf(scan, hit.path);
  emitCredential(scan, hit, service);
  return emitEndpoint(scan, hit, service);
}

function emitEndpoint(scan: Scan, hit: Hit, service: AssetId): AssetId[] {
  const at = placeOf(scan, hit.site);
  const ids: AssetId[] = [];
  for (const value of valuesOf(scan, given(scan, hit.site, hit.construct.base))) {
    const url = value.is === 'constant' && typeof value.value === 'string' ? normaliseUrl(value.value) : undefined;
    if (url !== undefined) {
      ids.push(
        scan.see.asset('model-endpoint', {
          key: isRelativeUrl(url) ? scan.see.local('.', url) : url,
          name: new URL(url).host,
          at,
          properties: { url, encrypted: url.startsWith('https:'), provider: providerOfUrl(url)?.id ?? undefined },
        }),
      );
    } else if (value.is === 'environment') {
      const reason = `set by environment variable ${value.name}`;
      ids.push(
        scan.see.asset('model-endpoint', {
          key: scan.see.local('env', value.name),
          name: value.name,
          at,
          properties: { url: unknownValue(reason), encrypted: unknownValue(reason) },
        }),
      );
    }
  }
  for (const id of ids) scan.see.relate(service, 'invokes', id, { at });
  return ids;
}

const placeholder =
  /^(|.{0,7}|my[-_ ].*|.*(\*{3}|<.*>|\.\.\.|changeme|your[-_ ]|xxx|placeholder|dummy|example|not[-_]needed|no[-_]key|\$\{|os\.environ\/).*|ollama|lm-studio|EMPTY|none|null|na|n\/a)$/i;

/** Default variables where an SDK reads another one than its provider's first. */
const defaults: Readonly<Record<string, string>> = {
  '@ai-sdk/google': 'GOOGLE_GENERATIVE_AI_API_KEY',
};

/** The variable that a provider's SDK reads when it is given no key. Clouds have identities first, so that none is taken for granted. */
export function defaultVariable(root: string, provider: string | undefined): string | undefined {
  if (provider === undefined || provider === 'aws' || provider === 'google-vertex' || provider === 'ollama') return undefined;
  const own =
    provider === 'google' && !/^(google-genai|@google\/genai|@genkit-ai\/.*)$/.test(root)
      ? 'GOOGLE_API_KEY'
      : providerById(provider)?.keys[0];
  return defaults[root] ?? own;
}

/** SDKs of Java and .NET take a key from nowhere unless they are told to; these read their provider's variable. */
function readsDefault({ ecosystem, root, path }: Hit['external']): boolean {
  if (ecosystem !== 'maven' && ecosystem !== 'nuget') return true;
  return /fromEnv$/.test(path) || root === 'com.google.genai' || root === 'Anthropic' || root === 'Google.GenAI';
}

/** What a client proves itself with: a variable, a text in the code, or what its SDK reads by itself. */
export function emitCredential(scan: Scan, hit: Hit, service: AssetId): void {
  const { construct, site } = hit;
  if (!construct.key) return;
  const found = given(scan, site, construct.key);
  if (!found && !readsDefault(hit.external)) return;
  const at = placeOf(scan, site);
  const provider = providerOfClient(scan, hit, construct);
  if (!found && construct.prefixed && construct.does === 'model') {
    // A model object brings its own key.
    const models = valuesOf(scan, given(scan, site, construct.model));
    if (models.length > 0 && models.every((value) => value.is === 'external')) return;
    // The model's own prefix says whose key is read; a gateway reads its own, whatever the model.
    const named = modelsOfCall(scan, hit).models.map((model) =>
      model.via === undefined || model.via === 'litellm' ? model.provider : model.via,
    );
    const gateway = construct.provider === undefined || construct.provider === 'litellm' ? [] : [construct.provider];
    for (const reader of new Set([...named, ...gateway])) {
      const variable = defaultVariable('', reader);
      if (variable) emitVariable(scan, service, variable, reader, at, 'likely');
    }
    return;
  }
  if (!found) {
    if (given(scan, site, identities) || valuesOf(scan, given(scan, site, clients)).some((value) => value.is === 'external')) return;
    const variable =
      construct.key.names.length > 0 && hasHiddenArguments(scan, site) ? undefined : defaultVariable(hit.external.root, provider);
    if (variable && provider === construct.provider) emitVariable(scan, service, variable, provider, at, 'likely');
    return;
  }
  for (const value of valuesOf(scan, found).flatMap((each) => keyInside(scan, each))) {
    if (value.is === 'environment') emitVariable(scan, service, value.name, provider, at, 'certain');
    else if (isSecret(value)) {
      // Readers of files name a key by the setting that holds it: the same place has one name.
      const name = found.expression.is === 'name' ? found.expression.name : (found.name ?? construct.key.names[0] ?? 'api_key');
      const id = scan.see.asset('credential', {
        key: scan.see.local(found.where.module, name),
        name,
        at,
        properties: { literal: true, placement: 'repository', variable: name, provider },
      });
      scan.see.relate(service, 'uses-credential', id, { at });
    }
  }
}

/** Other proofs of who one is: with one of them, no key is read. */
const identities = argument('azureADTokenProvider azure_ad_token_provider azure_ad_token credential authClient accessToken');

/** Objects that bring the client along, which has a key of its own. */
const clients = argument('provider openai_client client async_client');

/** `new AzureKeyCredential(key)` holds the key. */
function keyInside(scan: Scan, value: Value): readonly Value[] {
  const site =
    value.is === 'external' && /(Credential|SecretStr|Secret\.from_token|from_env_var)\(\)$/.test(value.path)
      ? value.sites.at(-1)
      : undefined;
  if (!site || value.is !== 'external') return [value];
  const inside = valuesOf(scan, given(scan, site, { names: [], position: 0 }));
  return value.path.endsWith('from_env_var()') ? textsOf(inside).map((name): Value => ({ is: 'environment', name })) : inside;
}

/** The text is judged here and never leaves. */
function isSecret(value: Value): boolean {
  // Readers of source keep back what has the format of a key, and say so.
  if (value.is === 'unknown') return value.why === 'secret';
  return value.is === 'constant' && value.variable === undefined && typeof value.value === 'string' && !placeholder.test(value.value);
}

function providerOfClient(scan: Scan, hit: Hit, construct: Construct): string | undefined {
  for (const value of valuesOf(scan, given(scan, hit.site, construct.base))) {
    if (value.is === 'constant' && typeof value.value === 'string') return providerOfUrl(value.value)?.id;
    if (value.is === 'environment') return construct.provider;
  }
  return construct.provider;
}

export function emitVariable(
  scan: Scan,
  service: AssetId,
  variable: string,
  provider: string | undefined,
  at: { path: string; line?: number },
  confidence: 'certain' | 'likely',
): void {
  const id = scan.see.asset('credential', {
    key: scan.see.local('env', variable),
    name: variable,
    at,
    properties: { variable, literal: false, placement: 'environment', provider },
    confidence,
  });
  scan.see.relate(service, 'uses-credential', id, { at, confidence });
}
