import { aiPackage } from '../packages.js';
import { cdkRules } from './cdk.js';
import { argument, type Construct } from './construct.js';
import { dotnetRules } from './dotnet.js';
import { frameworkRules } from './frameworks.js';
import { goRules } from './go.js';
import { javaRules } from './java.js';
import { javascriptProviderRules } from './javascript-providers.js';
import { connectionRules } from './mcp-and-stores.js';
import { phpRules } from './php.js';
import { providerRules } from './providers.js';
import { pythonRules } from './python.js';
import { rubyRules } from './ruby.js';
import { rustRules } from './rust.js';
import { hostedToolRules } from './tools.js';

const constructs = new Map<string, Construct>();
const symbols = new Map<string, Set<string>>();
for (const { roots, paths, construct } of [
  ...providerRules,
  ...javascriptProviderRules,
  ...frameworkRules,
  ...connectionRules,
  ...hostedToolRules,
  ...pythonRules,
  ...javaRules,
  ...dotnetRules,
  ...goRules,
  ...rustRules,
  ...rubyRules,
  ...phpRules,
  ...cdkRules,
]) {
  for (const root of roots) {
    const names = symbols.get(root) ?? new Set<string>();
    symbols.set(root, names);
    for (const path of paths) {
      constructs.set(`${root}\n${path}`, construct);
      const [first = ''] = path.split(/[.(]/);
      names.add(first);
    }
  }
}

/** Names of a package that some construct begins with: the second fact for packages with an ordinary name. */
export function knownSymbol(root: string, name: string): boolean {
  return symbols.get(root)?.has(name) ?? false;
}

/**
 * What calling a symbol does.
 * @param root package name @param path members from the package on, calls as `()`
 */
export function constructOf(root: string, path: string): Construct | undefined {
  // .NET sets things up in passing: `AddOllama().WithGpu().AddModel(…)`.
  const plain = path.includes('.With') ? path.replace(/\.With[A-Z]\w{0,60}\(\)(?=\.)/g, '') : path;
  const full = plain === '' ? 'default' : plain.startsWith('()') ? `default${plain}` : plain;
  // The gateway's provider comes with the framework too.
  const provider = root === 'ai' && /^(gateway|createGateway)\b/.test(full) ? '@ai-sdk/gateway' : root;
  if (aiSdkProviders.test(provider)) {
    const model = aiSdkModel(provider, full);
    if (model) return model;
  }
  const spanning = full.includes('()') ? spanningConstruct(root, full) : undefined;
  if (spanning) return spanning;
  for (let rest = full; ; ) {
    const found = constructs.get(`${root}\n${rest}`);
    if (found) return found;
    const dot = rest.indexOf('.');
    if (dot < 0) return undefined;
    const call = /\(\)$/.test(rest.slice(0, dot)) ? constructs.get(`${root}\n()${rest.slice(dot)}`) : undefined;
    if (call) return call;
    rest = rest.slice(dot + 1);
  }
}

/** Packages that hold a provider of the AI SDK. */
const aiSdkProviders =
  /^(@ai-sdk\/|workers-ai-provider$|ai-sdk-provider-|(@[\w-]+\/)?[\w-]*(ai-sdk-provider|ai-provider|vercel-provider)(-v2)?$|ai-sdk-ollama$|@(perplexity-ai|requesty)\/ai-sdk$)/;

/** `agent()…build`: a builder's first and last word, with whatever is said in between. */
function spanningConstruct(root: string, full: string): Construct | undefined {
  const end = full.slice(full.lastIndexOf('.') + 1);
  for (let at = full.lastIndexOf('().'); at > 0; at = full.lastIndexOf('().', at - 1)) {
    const first = full.slice(Math.max(full.lastIndexOf('.', at - 1), full.lastIndexOf('().', at - 1) + 2) + 1, at);
    const found = constructs.get(`${root}\n${first}()…${end}`);
    if (found) return found;
  }
  return undefined;
}

const aiSdkMethods = /^(chat|responses|completion|languageModel|chatModel|messages|image|imageModel)$/;
const aiSdkEmbeddings = /^(embedding|embeddingModel|textEmbedding|textEmbeddingModel)$/;

/** Every provider package of the AI SDK has one shape: `openai('id')`, `openai.embedding('id')`, `createOpenAI({…})('id')`. */
function aiSdkModel(root: string, path: string): Construct | undefined {
  const entry = aiPackage('npm', root);
  const provider = root === '@ai-sdk/gateway' ? 'vercel-gateway' : entry?.provider;
  if (/^@ai-sdk\/(react|vue|svelte|solid|ui-utils|provider|provider-utils|devtools|mcp|rsc|angular)$/.test(root)) return undefined;
  const match = /^(create[A-Z]\w*\(\)|[a-z]\w*)(?:\.(\w+))?$/.exec(path);
  if (!match) {
    if (!/^create[A-Z]\w*$/.test(path)) return undefined;
    return { does: 'client', ...(provider ? { provider } : {}), key: argument('apiKey'), base: argument('baseURL') };
  }
  const [, maker = '', method] = match;
  if (/^create[A-Z]\w*$/.test(maker))
    return { does: 'client', ...(provider ? { provider } : {}), key: argument('apiKey'), base: argument('baseURL') };
  if (method !== undefined && !aiSdkMethods.test(method) && !aiSdkEmbeddings.test(method)) return undefined;
  return {
    does: 'model',
    ...(provider ? { provider } : {}),
    model: argument('#0'),
    ...(maker.startsWith('create') ? {} : { key: argument('') }),
    prefixed: provider === 'vercel-gateway' || provider === 'openrouter',
    ...(method !== undefined && aiSdkEmbeddings.test(method) ? { modality: 'embedding' } : {}),
  };
}

/** Services of the AWS SDK for Python that are AI. The client for any other service says nothing. */
export const awsAiServices: ReadonlySet<string> = new Set(
  `bedrock bedrock-runtime bedrock-agent bedrock-agent-runtime bedrock-agentcore bedrock-agentcore-control bedrock-data-automation
   bedrock-data-automation-runtime sagemaker sagemaker-runtime sagemaker-featurestore-runtime sagemaker-a2i-runtime kendra qbusiness
   comprehend rekognition textract transcribe polly translate lexv2-runtime personalize-runtime opensearchserverless s3vectors`.split(
    /\s+/,
  ),
);

export { type Argument, argument, type Construct, type ToolFlag } from './construct.js';
export { claudeAgentTools, type Effect, effectOf } from './tools.js';
