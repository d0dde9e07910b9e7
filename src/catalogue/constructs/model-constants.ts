/** Constants of SDKs that stand for a model: `ChatModel.GPT_4O`, `AnthropicChatModelName.CLAUDE_3_5_HAIKU`, `OpenAIModels.Chat.GPT4o`. */
const holders: readonly (readonly [root: RegExp, holder: RegExp])[] = [
  [/^com\.openai$/, /(^|\.)(ChatModel|EmbeddingModel|ImageModel|ResponsesModel\.ChatModel|AudioModel|ModerationModel)\.([A-Z0-9_]+)$/],
  [/^com\.anthropic$/, /(^|\.)(Model)\.([A-Z0-9_]+)$/],
  [/^dev\.langchain4j$/, /(^|\.)(\w+ModelName|\w+EmbeddingModelName)\.([A-Z0-9_]+)$/],
  [/^org\.springframework\.ai$/, /(^|\.)(\w*ChatModel|EmbeddingModel|ChatCompletionModel|\w+Model)\.([A-Z0-9_]+)$/],
  [/^ai\.koog$/, /(^|\.)((?:OpenAI|Anthropic|Google|Bedrock|Ollama|OpenRouter|DeepSeek)Models(?:\.\w+)*)\.([A-Za-z0-9_]+)$/],
  [/^Anthropic$/, /(^|\.)(Model|AnthropicModels)\.([A-Za-z0-9_]+)$/],
];

/** The model id that a constant of an SDK stands for; undefined for everything else. */
export function modelOfConstant(root: string, path: string): string | undefined {
  const plain = path.replace(/(\.(getValue|getName|value|toString|asString|id|modelName|name)(\(\))?)+$/, '');
  for (const [of, holder] of holders) {
    const name = of.test(root) ? holder.exec(plain)?.[3] : undefined;
    if (name !== undefined && /[A-Za-z]\w/.test(name)) return spelled(name);
  }
  return undefined;
}

/** `GPT_4_1_MINI` is `gpt-4.1-mini`, `CLAUDE_SONNET_4_5_20250929` is `claude-sonnet-4-5-20250929`. */
function spelled(name: string): string {
  const claude = /^Claude(\d)(\d)?(Sonnet|Opus|Haiku)$/.exec(name);
  if (claude) {
    const version = [claude[1], claude[2]].filter(Boolean).join('-');
    const size = (claude[3] ?? '').toLowerCase();
    return Number(claude[1]) > 3 ? `claude-${size}-${version}` : `claude-${version}-${size}`;
  }
  const words = (
    /[a-z]/.test(name)
      ? name
          .replace(/([a-z])([A-Z])/g, '$1_$2')
          .replace(/(Sonnet|Opus|Haiku)(?=\d)/, '$1_')
          .replace(/^GPT(?=\d)/, 'GPT_')
          .replace(/(\d)O(?![A-Z])/, '$1o')
      : name
  )
    .toLowerCase()
    .replaceAll('_', '-');
  return words
    .replace(/^gpt-4-o(?=-|$)/, 'gpt-4o')
    .replace(/^(gpt-\d)-(\d)(?=-[a-z]|$)/, '$1.$2')
    .replace(/^(gemini-\d)-(\d)(?=-|$)/, '$1.$2')
    .replace(/^(sonnet|opus|haiku)/, 'claude-$1');
}
