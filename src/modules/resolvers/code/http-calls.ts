import { canonicalModel } from '../../../catalogue/models.js';
import { type Provider, providerOfUrl } from '../../../catalogue/providers.js';
import { normaliseUrl } from '../../../core/ids.js';
import type { CallFact, Expression, ModuleSummary } from '../../../parsing/module-summary.js';
import { emitVariable } from './clients.js';
import { emitModels, modelsOf } from './model-use.js';
import { given, placeOf, type Scan, serviceOf, valuesOf } from './scan.js';
import { type Site, textsOf, type Value, type Where } from './values.js';

/** Libraries that send a request to the address they are given. */
const senders: Readonly<Record<string, RegExp>> = {
  builtins: /^((globalThis|window|self)\.)?(fetch|\$fetch)$/,
  axios: /^(default(\.(post|request))?|(default\.)?create\(\)(\.(post|request))?|post|request)$/,
  got: /^(default|got)(\.post)?$/,
  ky: /^default(\.post)?$/,
  ofetch: /^(\$fetch|ofetch)$/,
  undici: /^(fetch|request)$/,
  'node-fetch': /^default$/,
  'cross-fetch': /^(default|fetch)$/,
  requests: /^(post|request|Session\(\)\.post)$/,
  httpx: /^(post|request|stream|(Async)?Client\(\)\.(post|request|stream))$/,
  aiohttp: /^ClientSession\(\)\.post$/,
};

/** Providers that keep data or traces, and answer no model calls. */
const others = new Set(
  `pinecone weaviate qdrant zilliz chroma turbopuffer langsmith langfuse wandb braintrust tavily exa firecrawl e2b composio databricks
   snowflake modal`.split(/\s+/),
);

const modelCall =
  /\/(chat\/completions|completions|responses|messages|embeddings|images\/(generations|edits)|audio\/\w+|moderations|[^/?:]{1,200}:((stream)?[gG]enerateContent|(batch)?[eE]mbedContents?|predict)|invoke(-with-response-stream)?|converse(-stream)?|api\/(chat|generate|embed|embeddings)|rerank|embed|ai\/run\/|predictions|text-to-speech|speech-to-text|listen|generate)\b/;

function providerAt(url: string): Provider | undefined {
  const found = providerOfUrl(url);
  if (!found || others.has(found.id)) return undefined;
  // Their sites are much more than their APIs.
  if (/^https?:\/\/(huggingface\.co|ollama\.com)(\/|$)/.test(url)) return undefined;
  return found.id !== 'cloudflare' || /gateway\.ai\.|\/ai\//.test(url) ? found : undefined;
}

/** Whether some text of a module is an address of a provider, or a name that only one gives its models. */
export function namesProvider(module: ModuleSummary): boolean {
  const seen = (expression: Expression, level: number): boolean => {
    if (level > 6) return false;
    switch (expression.is) {
      case 'literal':
        return typeof expression.value === 'string' && /^(https?:\/\/|@cf\/)/.test(expression.value) && isAddress(expression.value);
      case 'join':
        return expression.parts.some((part) => seen(part, level + 1));
      case 'either':
        return expression.options.some((option) => seen(option, level + 1));
      case 'object':
        return expression.entries.some(({ value }) => seen(value, level + 1));
      case 'list':
        return expression.items.some((item) => seen(item, level + 1));
      case 'environment':
        return expression.default !== undefined && seen(expression.default, level + 1);
      default:
        return false;
    }
  };
  return (
    module.scopes.some(({ bindings }) => Object.values(bindings).some((values) => values.some((value) => seen(value, 0)))) ||
    module.calls.some((call) => call.arguments.some(({ value }) => seen(value, 0)))
  );
}

const isAddress = (text: string): boolean => /^@cf\/[\w-]+\/./.test(text) || providerAt(text) !== undefined || isOllama(text);
const isOllama = (text: string): boolean => /^https?:\/\/[^/]+:11434(\/|$)/.test(text);

/** Calls of models by plain requests: the address says whose they are, the body which model. */
export function emitHttpCalls(scan: Scan): void {
  for (const path of scan.graph.paths) {
    const module = scan.graph.loaded(path);
    module?.calls.forEach((call, index) => {
      const where: Where = { module: path, scope: call.scope };
      if (call.arguments.length > 0 && mayCall(call) && isSent(scan, call, where))
        emitCall(scan, call, { module: path, call: index }, where);
    });
  }
}

/** The last name of the callee, before anything is worked out. */
function mayCall(call: CallFact): boolean {
  const name = call.callee.is === 'member' ? call.callee.property : call.callee.is === 'name' ? call.callee.name : '';
  return /fetch|post|request|stream|axios|got|ky|default/i.test(name);
}

function isSent(scan: Scan, call: CallFact, where: Where): boolean {
  return scan.evaluator
    .evaluate(call.callee, where)
    .some((value) => value.is === 'external' && (senders[value.root]?.test(value.path) ?? false));
}

function emitCall(scan: Scan, call: CallFact, site: Site, where: Where): void {
  const address = given(scan, site, { names: ['url'], position: 0 });
  const spelled = address ? spelledOut(scan, address.expression, address.where, 0) : undefined;
  const url = (spelled?.text ?? '').slice(0, 2_000);
  const ollama = isOllama(url);
  const provider = providerAt(url)?.id ?? (ollama ? 'ollama' : undefined);
  if (provider === undefined) return;
  const at = placeOf(scan, site);
  const service = serviceOf(scan, site.module);
  for (const variable of [...keysOf(scan, site), ...(spelled?.variables ?? [])])
    emitVariable(scan, service, variable, provider, at, 'certain');
  if (!modelCall.test(url)) return;
  const base = normaliseUrl(/^https?:\/\/[^/?]+(?:\/(?:api|openai|inference|compatible-mode|v\d\w*(?=\/)))*/.exec(url)?.[0] ?? url);
  if (base !== undefined && !ollama) {
    const id = scan.see.asset('model-endpoint', {
      key: base,
      name: new URL(base).host,
      at,
      properties: { url: base, encrypted: base.startsWith('https:'), provider },
    });
    scan.see.relate(service, 'invokes', id, { at });
  }
  const inAddress = /\/(?:models|model|deployments|ai\/run)\/([^:?]+?)(?::\w+|\/(?:invoke|converse|chat|embeddings)[^?]*)?(?:\?.*)?$/.exec(
    url,
  )?.[1];
  const named = inAddress === undefined ? undefined : canonicalModel(provider, decodeURIComponentSafe(inAddress));
  if (named) emitModels(scan, { models: [named] }, [service], site);
  emitModels(scan, modelsOf(scan, bodyMember(scan, site, where, call, 'model'), provider), [service], site);
}

function decodeURIComponentSafe(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A member of the request's body, however the library takes it. */
function bodyMember(scan: Scan, site: Site, where: Where, call: CallFact, name: string): Value[] {
  const bodies = [
    ...['body', 'json', 'data'].flatMap((key) => [...valuesOf(scan, given(scan, site, { names: [key] }))]),
    ...call.arguments.slice(1, 2).flatMap(({ value }) => [...scan.evaluator.evaluate(value, where)]),
  ];
  return bodies.flatMap((body): Value[] => {
    if (body.is === 'external' && /^(JSON\.stringify|dumps)\(\)$/.test(body.path)) {
      const inner = body.sites.at(-1);
      return inner ? [...valuesOf(scan, given(scan, inner, { names: [name] }))] : [];
    }
    const entry = body.is === 'object' ? body.entries.get(name) : undefined;
    return entry ? [...scan.evaluator.force(entry)] : [];
  });
}

const keyHeader = /^(authorization|(x-)?api-?key|x-goog-api-key|xi-api-key|ocp-apim-subscription-key)$/i;

/** Variables that stand in the headers which prove who one is. */
function keysOf(scan: Scan, site: Site): string[] {
  return valuesOf(scan, given(scan, site, { names: ['headers'] })).flatMap((headers) =>
    headers.is !== 'object'
      ? []
      : [...headers.entries].flatMap(([name, value]) =>
          keyHeader.test(name) ? scan.evaluator.force(value).flatMap((each) => (each.is === 'environment' ? [each.name] : [])) : [],
        ),
  );
}

interface Spelled {
  /** As far as it is constant; gaps behind the host are left out. */
  readonly text: string;
  readonly variables: readonly string[];
}

/** An address as it is written, with what is known of its parts. */
function spelledOut(scan: Scan, expression: Expression, where: Where, level: number): Spelled | undefined {
  if (level > 5) return undefined;
  if (expression.is === 'join') {
    let text = '';
    const variables: string[] = [];
    for (const part of expression.parts) {
      const inner = spelledOut(scan, part, where, level + 1);
      if (inner) {
        text += inner.text;
        variables.push(...inner.variables);
      } else if (!/^https?:\/\/[^/]+\//.test(text)) return undefined;
    }
    return { text, variables };
  }
  const values = scan.evaluator.evaluate(expression, where);
  const [known] = textsOf(values);
  if (known !== undefined) return { text: known, variables: [] };
  if (expression.is === 'name') {
    const bound = scan.graph.loaded(where.module)?.scopes[where.scope]?.bindings;
    const own = bound && Object.hasOwn(bound, expression.name) ? bound[expression.name] : undefined;
    if (own?.length === 1 && own[0]?.is === 'join') return spelledOut(scan, own[0], where, level + 1);
  }
  const variables = values.flatMap((value) => (value.is === 'environment' ? [value.name] : []));
  return variables.length > 0 ? { text: '', variables } : undefined;
}
