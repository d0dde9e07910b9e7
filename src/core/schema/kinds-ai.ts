import { assetKind } from './kind.js';
import { boolean, choice, digest, integer, list, ordered, text, time, url } from './property.js';

/** How a caller proves who it is, from weakest to strongest. */
export const authentication = ordered(['none', 'api-key', 'basic', 'oauth', 'identity'], {
  describe: 'What a caller must present. `identity` is a cloud or workload identity.',
  weakerWhen: 'lower',
});

export const sensitivity = ordered(['public', 'internal', 'confidential', 'restricted'], {
  describe: 'How sensitive the content is, by label, tag or declared policy.',
  weakerWhen: 'higher',
  merge: 'strongest',
});

export const hiddenUnicode = boolean({
  describe: 'Holds invisible or direction-changing characters that a reader does not see and a model does.',
  weakerWhen: true,
});
export const runsRemoteScript = boolean({
  describe: 'Tells its reader to fetch a script and run it unseen (`curl … | sh`).',
  weakerWhen: true,
});
export const concealment = boolean({
  describe: 'Wording that tells an agent to hide actions from its user or to send secrets away. A reading, never proof.',
  weakerWhen: true,
});

export const aiKinds = {
  'ai-system': assetKind({
    title: 'AI system',
    plural: 'AI systems',
    group: 'ai',
    describe: 'What an auditor counts: a named group of assets with purpose, role and risk class. Declared in policy.',
    key: { parts: ['name in policy'], reach: 'global' },
    properties: {
      purpose: text({ describe: 'What it is for, in the words of whoever declared it.' }),
      role: choice(['provider', 'deployer'], { describe: 'Role of this organisation.' }),
      riskClass: ordered(['minimal', 'limited', 'high', 'prohibited'], { describe: 'Declared risk class. We never classify.' }),
      decidedBy: text({ describe: 'Who decided the risk class.' }),
      oversight: text({ describe: 'Who oversees it, and how.' }),
      permittedData: list({ describe: 'Data classes it may use.' }),
      state: choice(['planned', 'pilot', 'production', 'retired'], { describe: 'Lifecycle state.' }),
    },
  }),
  model: assetKind({
    title: 'Model',
    plural: 'Models',
    group: 'ai',
    describe: 'A model that is declared, deployed or called, under its canonical provider id.',
    key: { parts: ['provider or hub', 'canonical model id'], reach: 'global' },
    properties: {
      modelId: text({ describe: 'Canonical id at the provider.' }),
      floating: boolean({ describe: 'A moving alias instead of a dated snapshot.', weakerWhen: true }),
      lifecycle: ordered(['active', 'legacy', 'deprecated', 'retired'], {
        describe: 'Provider lifecycle, from the catalogue or API.',
        weakerWhen: 'higher',
      }),
      retiresOn: time({ describe: 'Date after which the provider stops serving it.' }),
      modality: choice(['text', 'embedding', 'image', 'audio', 'video', 'rerank', 'moderation', 'multimodal'], {
        describe: 'What it takes in or gives out.',
      }),
      environmentVariables: list({ describe: 'Environment variables that can replace the id at run time.' }),
      openWeights: boolean({ describe: 'Weights can be downloaded.' }),
    },
  }),
  'model-artifact': assetKind({
    title: 'Model artefact',
    plural: 'Model artefacts',
    group: 'ai',
    describe: 'A model file, or a reference to one on a hub.',
    key: { parts: ['home', 'path or hub id'], reach: 'either' },
    properties: {
      format: text({ describe: 'safetensors, pickle, gguf, onnx …' }),
      runsCode: ordered(['no', 'unknown-callable', 'yes'], { describe: 'Whether loading it can run code.', weakerWhen: 'higher' }),
      callables: list({ describe: 'What loading it names beyond what is known to be harmless.', weakerWhen: 'added' }),
      outsideFiles: list({ describe: 'Files beyond its own folder that loading it reads.', weakerWhen: 'added' }),
      revisionPinned: boolean({ describe: 'Fetched at an exact revision.', weakerWhen: false }),
      trustsRemoteCode: boolean({ describe: 'Loaded with code from the hub.', weakerWhen: true }),
      digest: digest({ describe: 'Digest of the content.', weakerWhen: 'changed' }),
      licence: text({ describe: 'Stated licence.' }),
    },
  }),
  'model-endpoint': assetKind({
    title: 'Model endpoint',
    plural: 'Model endpoints',
    group: 'ai',
    describe: 'An address or deployment at which a model answers.',
    key: { parts: ['host and path, or resource id, or deployment'], reach: 'either' },
    properties: {
      url: url({ describe: 'Base URL.', weakerWhen: 'changed' }),
      engine: text({ describe: 'Serving software: ollama, vllm, sagemaker …' }),
      authentication,
      encrypted: boolean({ describe: 'Traffic to it is encrypted.', weakerWhen: false }),
      publicNetworkAccess: boolean({ describe: 'Reachable from the internet by its own network settings.', weakerWhen: true }),
      contentFilter: ordered(['off', 'weak', 'default', 'strict'], {
        describe: 'Strength of the content filter in force.',
        weakerWhen: 'lower',
      }),
      region: text({ describe: 'Region, or `global`.' }),
      rateLimited: boolean({ describe: 'A rate or spend limit is in force.', weakerWhen: false }),
      dataCapture: boolean({ describe: 'Requests and responses are stored by the endpoint itself.' }),
      networkIsolated: boolean({ describe: 'Runs in a private network without its own way out.', weakerWhen: false }),
    },
  }),
  'ai-service': assetKind({
    title: 'AI service',
    plural: 'AI services',
    group: 'ai',
    describe: 'An account, project or resource at a provider of AI.',
    key: { parts: ['provider', 'account, project or resource id'], reach: 'either' },
    properties: {
      publicNetworkAccess: boolean({ describe: 'Reachable from the internet.', weakerWhen: true }),
      localAuthentication: boolean({ describe: 'Accepts keys beside identities.', weakerWhen: true }),
      invocationLogging: ordered(['off', 'metadata', 'content'], { describe: 'What is logged of each call.' }),
      encryptedWithOwnKey: boolean({ describe: 'Encrypted with a key of the customer.', weakerWhen: false }),
      retentionDays: integer({ describe: 'Days that prompts and outputs rest at the provider; 0 none.', weakerWhen: 'higher' }),
      region: text({ describe: 'Region.' }),
      networkIsolated: boolean({ describe: 'Runs in a private network.', weakerWhen: false }),
      rootAccess: boolean({ describe: 'Users of a notebook are root on it.', weakerWhen: true }),
      directInternetAccess: boolean({ describe: 'Has its own way to the internet.', weakerWhen: true }),
    },
  }),
  'training-job': assetKind({
    title: 'Training job',
    plural: 'Training jobs',
    group: 'ai',
    describe: 'A training or tuning run, or its definition.',
    key: { parts: ['home or provider', 'name'], reach: 'either' },
    properties: {
      encryptedInTransit: boolean({ describe: 'Traffic between its containers is encrypted.', weakerWhen: false }),
      networkIsolated: boolean({ describe: 'Has no way out of its network.', weakerWhen: false }),
    },
  }),
  dataset: assetKind({
    title: 'Dataset',
    plural: 'Datasets',
    group: 'ai',
    describe: 'Data used to train, tune or evaluate a model.',
    key: { parts: ['home, store or hub', 'name'], reach: 'either' },
    properties: { sensitivity, revisionPinned: boolean({ describe: 'Fetched at an exact revision.', weakerWhen: false }) },
  }),
  'vector-store': assetKind({
    title: 'Vector store',
    plural: 'Vector stores',
    group: 'ai',
    describe: 'A store that is searched by embedding.',
    key: { parts: ['engine', 'endpoint or resource id', 'index or collection'], reach: 'either' },
    properties: {
      engine: text({ describe: 'chroma, pinecone, pgvector …' }),
      authentication,
      publicNetworkAccess: boolean({ describe: 'Reachable from the internet by its own network settings.', weakerWhen: true }),
      encryptedAtRest: boolean({ describe: 'Encrypted at rest.', weakerWhen: false }),
      encrypted: boolean({ describe: 'Traffic to it is encrypted.', weakerWhen: false }),
      sensitivity,
    },
  }),
  'knowledge-base': assetKind({
    title: 'Knowledge base',
    plural: 'Knowledge bases',
    group: 'ai',
    describe: 'A managed retrieval source: documents, embedding and index as one.',
    key: { parts: ['provider resource id or IaC address'], reach: 'either' },
    properties: {
      encryptedWithOwnKey: boolean({ describe: 'Encrypted with a key of the customer.', weakerWhen: false }),
      deletionPolicy: choice(['delete', 'retain'], { describe: 'What happens to its vectors when a source goes.' }),
      sensitivity,
    },
  }),
  prompt: assetKind({
    title: 'Prompt',
    plural: 'Prompts',
    group: 'ai',
    describe: 'A system prompt, template or instruction file: text with authority over a model. Its place and digest, not its content.',
    key: { parts: ['home', 'path', 'symbol'], reach: 'either' },
    properties: {
      role: choice(['system', 'template', 'instruction', 'command'], { describe: 'What it is to the model.' }),
      digest: digest({ describe: 'Digest of the text.', weakerWhen: 'changed' }),
      hiddenUnicode,
      concealment,
      runsRemoteScript,
      readBy: list({ describe: 'Coding tools that read this file.' }),
    },
  }),
  guardrail: assetKind({
    title: 'Guardrail',
    plural: 'Guardrails',
    group: 'ai',
    describe: 'A control that somebody put around a model.',
    key: { parts: ['provider resource id, or home and symbol'], reach: 'either' },
    properties: {
      engine: text({ describe: 'bedrock, llm-guard, nemo …' }),
      mode: ordered(['off', 'log-only', 'block'], { describe: 'What it does when it matches.', weakerWhen: 'lower' }),
      covers: list({ describe: 'What it looks at: input, output, pii, prompt-attack, topics, grounding …', weakerWhen: 'removed' }),
      promptAttackFilter: ordered(['none', 'low', 'medium', 'high'], {
        describe: 'Strength of the prompt attack filter.',
        weakerWhen: 'lower',
      }),
      sensitiveDataFilter: ordered(['none', 'detect', 'mask', 'block'], {
        describe: 'What it does with personal data.',
        weakerWhen: 'lower',
      }),
      versionPinned: boolean({ describe: 'Used at a published version, not the draft.', weakerWhen: false }),
    },
  }),
  'ai-gateway': assetKind({
    title: 'AI gateway',
    plural: 'AI gateways',
    group: 'ai',
    describe: 'A proxy through which model calls go.',
    key: { parts: ['host, or home and definition'], reach: 'either' },
    properties: {
      url: url({ describe: 'Address.', weakerWhen: 'changed' }),
      engine: text({ describe: 'litellm, portkey …' }),
      authentication,
      logsContent: boolean({ describe: 'Stores prompts and outputs.' }),
    },
  }),
  'ai-application': assetKind({
    title: 'AI application',
    plural: 'AI applications',
    group: 'ai',
    describe: 'A SaaS product with AI in it.',
    key: { parts: ['vendor', 'product', 'tenant'], reach: 'global' },
    properties: { approved: boolean({ describe: 'Approved by policy.', weakerWhen: false }) },
  }),
  evaluation: assetKind({
    title: 'Evaluation',
    plural: 'Evaluations',
    group: 'ai',
    describe: 'A test of a model or an agent: a data set with a judge.',
    key: { parts: ['home', 'path or name'], reach: 'either' },
    properties: {
      engine: text({ describe: 'promptfoo, deepeval, ragas …' }),
      adversarial: boolean({ describe: 'Holds attacks, not only tasks.', weakerWhen: false }),
    },
  }),
} as const;
