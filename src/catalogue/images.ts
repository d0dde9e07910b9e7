/** A reference to a container image, taken apart. */
export interface ImageReference {
  /** Identity: `<registry host>/<repository>`, without tag. */
  readonly key: string;
  /** As a person says it: without Docker Hub's implied parts. */
  readonly name: string;
  readonly tag?: string;
  /** `sha256:<hex>`. */
  readonly digest?: string;
  /** Fixed by digest or by a tag that names an exact version. */
  readonly pinned: boolean;
}

const part = /^[a-z0-9]+(?:(?:[._]|__|-{1,10})[a-z0-9]+){0,40}$/;

/** Undefined for text that is no image reference, as with an unresolved variable in it. */
export function imageKey(reference: string): ImageReference | undefined {
  const text = reference.trim().replace(/^(docker|oci):\/\//, '');
  if (text.length === 0 || text.length > 500) return undefined;
  const [withoutDigest = '', digest] = text.split('@');
  const slash = withoutDigest.lastIndexOf('/');
  const colon = withoutDigest.indexOf(':', slash + 1);
  const path = colon === -1 ? withoutDigest : withoutDigest.slice(0, colon);
  const tag = colon === -1 ? undefined : withoutDigest.slice(colon + 1);
  const parts = path.toLowerCase().split('/');
  const first = parts[0] as string;
  const hasHost = parts.length > 1 && (first.includes('.') || first.includes(':') || first === 'localhost');
  const host = hasHost ? first : 'docker.io';
  const repository = hasHost ? parts.slice(1) : parts;
  if (!repository.every((item) => part.test(item)) || (hasHost && !/^[a-z0-9.-]+(:\d{1,5})?$/.test(host))) return undefined;
  if (tag !== undefined && !/^\w[\w.-]{0,127}$/.test(tag)) return undefined;
  const hub = host === 'docker.io' || host === 'index.docker.io' || host === 'registry-1.docker.io';
  const full = hub && repository.length === 1 ? ['library', ...repository] : repository;
  const short = hub ? (full[0] === 'library' ? full.slice(1) : full).join('/') : `${host}/${full.join('/')}`;
  const exact = digest !== undefined && /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : undefined;
  return {
    key: `${hub ? 'docker.io' : host}/${full.join('/')}`,
    name: short,
    ...(tag === undefined ? {} : { tag }),
    ...(exact ? { digest: exact } : {}),
    pinned: exact !== undefined || (tag !== undefined && isExactTag(tag)),
  };
}

/** A full version, a date or a commit; `latest`, `main`, `3` and `3.1` move. */
export function isExactTag(tag: string): boolean {
  return (
    /(^|-)v?\d+\.\d+\.\d+/.test(tag) ||
    /^\d{4}-?\d{2}-?\d{2}/.test(tag) ||
    /(^|[-.])(?=[0-9a-f]*\d)[0-9a-f]{7,40}$/.test(tag) ||
    /(^|-)b\d{4,6}$/.test(tag)
  );
}

/** What an AI image turns its workload into. */
export type ImageRole = 'model-endpoint' | 'vector-store' | 'ai-gateway' | 'log-sink' | 'mcp-server' | 'ai-product' | 'base';

export interface AiImage {
  /** Path of the repository; `*` at its end takes any rest. */
  readonly path: string;
  readonly role: ImageRole;
  readonly engine: string;
  readonly ports: readonly number[];
  /** What makes it ask callers for something. Absent: not known; empty: it never does by itself. */
  readonly guardedBy?: readonly string[];
  /** Only the name says so. */
  readonly weak?: boolean;
}

/** Lines of `path engine ports [guard,…]`; `-` for a guard says that it has none of its own. */
const table: Readonly<Record<ImageRole, string>> = {
  'model-endpoint': `
    ollama/ollama ollama 11434 -
    vllm/vllm-openai vllm 8000 VLLM_API_KEY,--api-key
    lmcache/vllm-openai vllm 8000 VLLM_API_KEY,--api-key
    huggingface/text-generation-inference tgi 80 API_KEY,--api-key
    huggingface/text-embeddings-inference tei 80 API_KEY,--api-key
    ggml-org/llama.cpp llama.cpp 8080 LLAMA_API_KEY,--api-key,--api-key-file
    ggerganov/llama.cpp llama.cpp 8080 LLAMA_API_KEY,--api-key,--api-key-file
    lmsysorg/sglang sglang 30000 --api-key
    localai/localai localai 8080 API_KEY,LOCALAI_API_KEY,--api-keys
    go-skynet/local-ai localai 8080 API_KEY,LOCALAI_API_KEY,--api-keys
    nvidia/tritonserver triton 8000,8001,8002 -
    nim/* nim 8000
    openvino/model_server openvino 9000 -
    tensorflow/serving tensorflow-serving 8501,8500 -
    pytorch/torchserve* torchserve 8080,8081
    seldonio/mlserver mlserver 8080 -
    rayproject/ray-llm ray 8000,8265
    rayproject/ray-ml ray 8000,8265
    rayproject/ray ray 8265,8000,10001
    xprobe/xinference xinference 9997
    openmmlab/lmdeploy lmdeploy 23333 --api-keys
    docker/model-runner docker-model-runner 12434 -`,
  'ai-gateway': `
    berriai/litellm* litellm 4000 LITELLM_MASTER_KEY
    litellm/litellm* litellm 4000 LITELLM_MASTER_KEY
    portkeyai/gateway portkey 8787 -
    maximhq/bifrost bifrost 8080
    envoyproxy/ai-gateway* envoy-ai-gateway 8080
    agentgateway/agentgateway agentgateway 3000
    tensorzero/gateway tensorzero 3000
    calciumion/new-api new-api 3000
    songquanpeng/one-api one-api 3000`,
  'vector-store': `
    qdrant/qdrant qdrant 6333,6334 QDRANT__SERVICE__API_KEY
    semitechnologies/weaviate weaviate 8080,50051
    milvusdb/milvus milvus 19530
    chromadb/chroma chroma 8000 CHROMA_SERVER_AUTHN_PROVIDER,CHROMA_SERVER_AUTHN_CREDENTIALS,CHROMA_SERVER_AUTH_PROVIDER
    chroma-core/chroma chroma 8000 CHROMA_SERVER_AUTHN_PROVIDER,CHROMA_SERVER_AUTHN_CREDENTIALS,CHROMA_SERVER_AUTH_PROVIDER
    pgvector/pgvector pgvector 5432
    ankane/pgvector pgvector 5432
    vespaengine/vespa vespa 8080
    marqoai/marqo marqo 8882 -`,
  'log-sink': `
    langfuse/langfuse langfuse 3000
    langfuse/langfuse-worker langfuse 3030
    arizephoenix/phoenix phoenix 6006,4317 PHOENIX_ENABLE_AUTH
    helicone/* helicone 8585`,
  'mcp-server': 'mcp/* mcp 3000,8000,8080\nmodelcontextprotocol/* mcp 3000,8000,8080',
  'ai-product': `
    open-webui/open-webui open-webui 8080
    danny-avila/librechat librechat 3080
    mintplexlabs/anythingllm anythingllm 3001
    lobehub/lobe-chat lobe-chat 3210
    n8nio/n8n n8n 5678
    langgenius/dify-* dify 5001
    flowiseai/* flowise 3000
    langflowai/langflow langflow 7860
    infiniflow/ragflow ragflow 9380
    labring/fastgpt fastgpt 3000
    langchain/langgraph-* langgraph 8000
    letta/letta letta 8283
    mem0/* mem0 8000
    all-hands-ai/openhands openhands 3000
    docker/mcp-gateway mcp-gateway 8811
    mlflow/mlflow mlflow 5000
    zenmldocker/* zenml 8080
    argilla/* argilla 6900
    heartexlabs/label-studio label-studio 8080`,
  base: `
    pytorch/pytorch pytorch
    nvidia/pytorch pytorch
    tensorflow/tensorflow tensorflow
    huggingface/transformers-* transformers
    nvidia/nemo* nemo`,
};

const entries: readonly AiImage[] = (Object.entries(table) as [ImageRole, string][]).flatMap(([role, lines]) =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [path = '', engine = '', ports = '', guard] = line.trim().split(' ');
      return {
        path,
        role,
        engine,
        ports: ports.split(',').filter(Boolean).map(Number),
        ...(guard === undefined ? {} : { guardedBy: guard === '-' ? [] : guard.split(',') }),
      };
    }),
);

/** The catalogue's entry for an image, whatever registry or mirror it comes from; undefined for every other image. */
export function aiImage(key: string): AiImage | undefined {
  const path = key.slice(key.indexOf('/') + 1);
  const segments = path.split('/');
  // A mirror puts folders in front: the last two parts decide.
  const tail = segments.slice(-2).join('/');
  const found = entries.find((entry) => {
    if (!entry.path.endsWith('*')) return entry.path === tail;
    const start = entry.path.slice(0, -1);
    return start.endsWith('/') ? tail.startsWith(start) && (start !== 'mcp/' || key.startsWith('docker.io/mcp/')) : tail.startsWith(start);
  });
  if (found) return found;
  const last = segments[segments.length - 1] as string;
  return /(^|[-_])mcp[-_]server([-_]|$)|[-_]mcp$/.test(last)
    ? { path: last, role: 'mcp-server', engine: 'mcp', ports: [], weak: true }
    : undefined;
}
