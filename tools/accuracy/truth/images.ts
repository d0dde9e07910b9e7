import { parseAllDocuments } from 'yaml';
import { baseOf } from '../tree.js';
import type { ReportedAsset, Tree, Truth } from '../types.js';

/** Images of model servers, gateways, builders and vector stores, by path. */
const aiImages =
  `ollama/ollama vllm/vllm-openai huggingface/text-generation-inference huggingface/text-embeddings-inference ggml-org/llama.cpp
ggerganov/llama.cpp lmsysorg/sglang localai/localai go-skynet/local-ai nvidia/tritonserver openvino/model_server tensorflow/serving
berriai/litellm portkeyai/gateway maximhq/bifrost docker/mcp-gateway tensorzero/gateway open-webui/open-webui danny-avila/librechat
mintplexlabs/anythingllm n8nio/n8n langgenius/dify-api langgenius/dify-web flowiseai/flowise langflowai/langflow infiniflow/ragflow
qdrant/qdrant semitechnologies/weaviate milvusdb/milvus chromadb/chroma chroma-core/chroma pgvector/pgvector ankane/pgvector
langchain/langgraph-api`.split(/\s+/);

/** Registry and path without tag or digest; a variable stands for its default. */
export function imagePath(reference: string): string | undefined {
  const plain = reference.replaceAll(/\$\{[A-Za-z_]+:?-([^}]*)\}/g, '$1');
  if (plain.includes('$') || plain.includes('{{')) return undefined;
  const name = plain.split('@')[0] ?? '';
  const colon = name.lastIndexOf(':');
  const path = colon > name.lastIndexOf('/') ? name.slice(0, colon) : name;
  const first = path.split('/')[0] ?? '';
  if (path === '') return undefined;
  if (first.includes('.') || first.includes(':') || first === 'localhost') return path;
  return path.includes('/') ? `docker.io/${path}` : `docker.io/library/${path}`;
}

function dockerfileImages(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const words = line.trim().split(/\s+/);
    if (words[0]?.toUpperCase() !== 'FROM') return [];
    return words.slice(1).find((word) => !word.startsWith('--')) ?? [];
  });
}

/** Values of every `image` in a YAML tree, however deep; `repository` beside `registry` as charts write it. */
function yamlImages(value: unknown, depth = 0): string[] {
  if (depth > 40 || value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((item) => yamlImages(item, depth + 1));
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => {
    if (key === 'image' && typeof inner === 'string') return [inner];
    if (key === 'image' && inner !== null && typeof inner === 'object') {
      const parts = inner as { registry?: unknown; repository?: unknown };
      if (typeof parts.repository === 'string')
        return [typeof parts.registry === 'string' ? `${parts.registry}/${parts.repository}` : parts.repository];
    }
    return yamlImages(inner, depth + 1);
  });
}

function imagesOf(tree: Tree, path: string): string[] {
  if (/^(Dockerfile|Containerfile)(\..+)?$|\.dockerfile$/i.test(baseOf(path))) return dockerfileImages(tree.read(path));
  if (!/\.ya?ml$/.test(path)) return [];
  try {
    return parseAllDocuments(tree.read(path), { uniqueKeys: false }).flatMap((document) =>
      yamlImages(document.toJS({ maxAliasCount: 100 })),
    );
  } catch {
    return [];
  }
}

/** What an image that is built here is built from. */
function baseOfImage(asset: ReportedAsset): string | undefined {
  const { baseImage } = asset.properties;
  return typeof baseImage === 'string' ? imagePath(baseImage) : undefined;
}

/** Images that are written down; those of AI software must be reported, the others may be. An image without a name is built here. */
export function imageTruth(tree: Tree): Truth {
  const images = new Set(tree.paths.flatMap((path) => imagesOf(tree, path)).flatMap((reference) => imagePath(reference) ?? []));
  const units = [...images].map((image) => ({
    row: 'container image',
    identity: image,
    required: aiImages.some((path) => image.endsWith(`/${path}`)),
    matches: (asset: ReportedAsset) =>
      asset.kind === 'container-image' && (asset.id === `container-image:${image}` || baseOfImage(asset) === image),
  }));
  const builtHere = (asset: ReportedAsset) => asset.id.endsWith('#image');
  return { units, reaches: [{ row: 'container image', covers: (asset) => asset.kind === 'container-image' && !builtHere(asset) }] };
}
