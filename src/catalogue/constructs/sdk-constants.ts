/** Constants by which SDKs name models, roles and providers, as their documentation lists them. One line: prefix of the constant, then pairs. */
const lists: readonly (readonly [roots: string, prefix: string, pairs: string])[] = [
  [
    'github.com/sashabaranov/go-openai',
    '',
    `GPT4o=gpt-4o GPT4o20240513=gpt-4o-2024-05-13 GPT4o20240806=gpt-4o-2024-08-06 GPT4o20241120=gpt-4o-2024-11-20 GPT4oLatest=chatgpt-4o-latest
     GPT4oMini=gpt-4o-mini GPT4oMini20240718=gpt-4o-mini-2024-07-18 GPT4Turbo=gpt-4-turbo GPT4TurboPreview=gpt-4-turbo-preview
     GPT4Turbo20240409=gpt-4-turbo-2024-04-09 GPT4TurboPreview=gpt-4-turbo-preview GPT4=gpt-4 GPT40613=gpt-4-0613 GPT432K=gpt-4-32k
     GPT4VisionPreview=gpt-4-vision-preview GPT4Dot1=gpt-4.1 GPT4Dot1Mini=gpt-4.1-mini GPT4Dot1Nano=gpt-4.1-nano
     GPT4Dot5Preview=gpt-4.5-preview GPT5=gpt-5 GPT5Mini=gpt-5-mini GPT5Nano=gpt-5-nano GPT5ChatLatest=gpt-5-chat-latest O1=o1 O1Mini=o1-mini
     O1Preview=o1-preview O3=o3 O3Mini=o3-mini O4Mini=o4-mini GPT3Dot5Turbo=gpt-3.5-turbo GPT3Dot5Turbo0125=gpt-3.5-turbo-0125
     GPT3Dot5Turbo1106=gpt-3.5-turbo-1106 GPT3Dot5Turbo16K=gpt-3.5-turbo-16k GPT3Dot5TurboInstruct=gpt-3.5-turbo-instruct
     AdaEmbeddingV2=text-embedding-ada-002 SmallEmbedding3=text-embedding-3-small LargeEmbedding3=text-embedding-3-large
     Whisper1=whisper-1 TTSModel1=tts-1 TTSModel1HD=tts-1-hd CreateImageModelDallE2=dall-e-2 CreateImageModelDallE3=dall-e-3
     CreateImageModelGptImage1=gpt-image-1 ChatMessageRoleSystem=system ChatMessageRoleDeveloper=developer ChatMessageRoleUser=user
     ChatMessageRoleAssistant=assistant ChatMessageRoleTool=tool`,
  ],
  [
    'github.com/openai/openai-go',
    '',
    `ChatModelGPT4o=gpt-4o ChatModelGPT4o2024_11_20=gpt-4o-2024-11-20 ChatModelGPT4o2024_08_06=gpt-4o-2024-08-06
     ChatModelGPT4o2024_05_13=gpt-4o-2024-05-13 ChatModelGPT4oMini=gpt-4o-mini ChatModelGPT4oMini2024_07_18=gpt-4o-mini-2024-07-18
     ChatModelChatgpt4oLatest=chatgpt-4o-latest ChatModelGPT4_1=gpt-4.1 ChatModelGPT4_1Mini=gpt-4.1-mini ChatModelGPT4_1Nano=gpt-4.1-nano
     ChatModelGPT4_1_2025_04_14=gpt-4.1-2025-04-14 ChatModelGPT4Turbo=gpt-4-turbo ChatModelGPT4=gpt-4 ChatModelGPT3_5Turbo=gpt-3.5-turbo
     ChatModelO1=o1 ChatModelO1Mini=o1-mini ChatModelO1Preview=o1-preview ChatModelO3=o3 ChatModelO3Mini=o3-mini ChatModelO4Mini=o4-mini
     ChatModelO3_2025_04_16=o3-2025-04-16 ChatModelO3Mini2025_01_31=o3-mini-2025-01-31 ChatModelGPT5=gpt-5 ChatModelGPT5Mini=gpt-5-mini
     ChatModelGPT5Nano=gpt-5-nano ChatModelGPT5_2025_08_07=gpt-5-2025-08-07 ChatModelGPT5ChatLatest=gpt-5-chat-latest ChatModelGPT5_1=gpt-5.1
     ChatModelGPT5_2=gpt-5.2 ResponsesModelO1Pro=o1-pro ResponsesModelO3Pro=o3-pro ResponsesModelO3DeepResearch=o3-deep-research
     ResponsesModelGPT5Codex=gpt-5-codex EmbeddingModelTextEmbedding3Small=text-embedding-3-small
     EmbeddingModelTextEmbedding3Large=text-embedding-3-large EmbeddingModelTextEmbeddingAda002=text-embedding-ada-002
     ImageModelDallE2=dall-e-2 ImageModelDallE3=dall-e-3 ImageModelGPTImage1=gpt-image-1 AudioModelWhisper1=whisper-1
     AudioModelGPT4oTranscribe=gpt-4o-transcribe AudioModelGPT4oMiniTranscribe=gpt-4o-mini-transcribe SpeechModelTTS1=tts-1
     SpeechModelTTS1HD=tts-1-hd SpeechModelGPT4oMiniTTS=gpt-4o-mini-tts ModerationModelOmniModerationLatest=omni-moderation-latest`,
  ],
  [
    'github.com/anthropics/anthropic-sdk-go',
    'Model',
    `ClaudeOpus4_5=claude-opus-4-5 ClaudeOpus4_5_20251101=claude-opus-4-5-20251101 ClaudeSonnet4_5=claude-sonnet-4-5
     ClaudeSonnet4_5_20250929=claude-sonnet-4-5-20250929 ClaudeHaiku4_5=claude-haiku-4-5 ClaudeHaiku4_5_20251001=claude-haiku-4-5-20251001
     ClaudeOpus4_1=claude-opus-4-1 ClaudeOpus4_1_20250805=claude-opus-4-1-20250805 ClaudeOpus4_0=claude-opus-4-0
     ClaudeOpus4_20250514=claude-opus-4-20250514 Claude4Opus20250514=claude-4-opus-20250514 ClaudeSonnet4_0=claude-sonnet-4-0
     ClaudeSonnet4_20250514=claude-sonnet-4-20250514 Claude4Sonnet20250514=claude-4-sonnet-20250514
     Claude3_7SonnetLatest=claude-3-7-sonnet-latest Claude3_7Sonnet20250219=claude-3-7-sonnet-20250219
     Claude3_5SonnetLatest=claude-3-5-sonnet-latest Claude3_5Sonnet20241022=claude-3-5-sonnet-20241022
     Claude_3_5_Sonnet_20240620=claude-3-5-sonnet-20240620 Claude3_5HaikuLatest=claude-3-5-haiku-latest
     Claude3_5Haiku20241022=claude-3-5-haiku-20241022 Claude3OpusLatest=claude-3-opus-latest Claude_3_Opus_20240229=claude-3-opus-20240229
     Claude_3_Haiku_20240307=claude-3-haiku-20240307`,
  ],
  [
    'github.com/liushuangls/go-anthropic',
    'Model',
    `Claude3Dot5Sonnet20241022=claude-3-5-sonnet-20241022 Claude3Dot5SonnetLatest=claude-3-5-sonnet-latest
     Claude3Dot5HaikuLatest=claude-3-5-haiku-latest Claude3Opus20240229=claude-3-opus-20240229 Claude3Haiku20240307=claude-3-haiku-20240307
     Claude3Dot7SonnetLatest=claude-3-7-sonnet-latest ClaudeSonnet4Dot0=claude-sonnet-4-0`,
  ],
  [
    'rig-core',
    '',
    `providers.openai.GPT_4O=gpt-4o providers.openai.GPT_4O_MINI=gpt-4o-mini providers.openai.GPT_4=gpt-4 providers.openai.GPT_4_TURBO=gpt-4-turbo
     providers.openai.GPT_4_1=gpt-4.1 providers.openai.GPT_35_TURBO=gpt-3.5-turbo providers.openai.O1=o1 providers.openai.O3_MINI=o3-mini
     providers.openai.O3=o3 providers.openai.O4_MINI=o4-mini providers.openai.GPT_5=gpt-5 providers.openai.GPT_5_MINI=gpt-5-mini
     providers.openai.TEXT_EMBEDDING_3_SMALL=text-embedding-3-small providers.openai.TEXT_EMBEDDING_3_LARGE=text-embedding-3-large
     providers.openai.TEXT_EMBEDDING_ADA_002=text-embedding-ada-002
     providers.openai.embedding.TEXT_EMBEDDING_3_SMALL=text-embedding-3-small
     providers.anthropic.CLAUDE_3_5_SONNET=claude-3-5-sonnet-latest providers.anthropic.completion.CLAUDE_3_5_SONNET=claude-3-5-sonnet-latest
     providers.anthropic.CLAUDE_3_7_SONNET=claude-3-7-sonnet-latest providers.anthropic.completion.CLAUDE_3_7_SONNET=claude-3-7-sonnet-latest
     providers.anthropic.CLAUDE_3_5_HAIKU=claude-3-5-haiku-latest providers.anthropic.CLAUDE_3_OPUS=claude-3-opus-latest
     providers.anthropic.completion.CLAUDE_4_SONNET=claude-sonnet-4-0 providers.anthropic.completion.CLAUDE_4_OPUS=claude-opus-4-0
     providers.cohere.COMMAND_R_PLUS=command-r-plus providers.cohere.COMMAND_R=command-r providers.cohere.EMBED_ENGLISH_V3=embed-english-v3.0
     providers.gemini.completion.GEMINI_1_5_PRO=gemini-1.5-pro providers.gemini.completion.GEMINI_1_5_FLASH=gemini-1.5-flash
     providers.gemini.completion.GEMINI_2_0_FLASH=gemini-2.0-flash providers.perplexity.SONAR=sonar providers.perplexity.SONAR_PRO=sonar-pro`,
  ],
  ['langchain-rust', 'llm.openai.OpenAIModel.', 'Gpt35=gpt-3.5-turbo Gpt4=gpt-4 Gpt4Turbo=gpt-4-turbo Gpt4o=gpt-4o Gpt4oMini=gpt-4o-mini'],
  ['langchain-rust', 'llm.OpenAIModel.', 'Gpt35=gpt-3.5-turbo Gpt4=gpt-4 Gpt4Turbo=gpt-4-turbo Gpt4o=gpt-4o Gpt4oMini=gpt-4o-mini'],
  [
    'fastembed',
    'EmbeddingModel.',
    `AllMiniLML6V2=sentence-transformers/all-MiniLM-L6-v2 AllMiniLML12V2=sentence-transformers/all-MiniLM-L12-v2
     BGESmallENV15=BAAI/bge-small-en-v1.5 BGEBaseENV15=BAAI/bge-base-en-v1.5 BGELargeENV15=BAAI/bge-large-en-v1.5
     NomicEmbedTextV15=nomic-ai/nomic-embed-text-v1.5 NomicEmbedTextV1=nomic-ai/nomic-embed-text-v1
     MultilingualE5Small=intfloat/multilingual-e5-small MultilingualE5Large=intfloat/multilingual-e5-large
     MxbaiEmbedLargeV1=mixedbread-ai/mxbai-embed-large-v1`,
  ],
  [
    'prism-php/prism',
    'Enums.Provider.',
    `OpenAI=openai Anthropic=anthropic Ollama=ollama Mistral=mistral Groq=groq XAI=xai Gemini=google DeepSeek=deepseek VoyageAI=voyage
     OpenRouter=openrouter ElevenLabs=elevenlabs Perplexity=perplexity`,
  ],
  [
    'echolabsdev/prism',
    'Enums.Provider.',
    'OpenAI=openai Anthropic=anthropic Ollama=ollama Mistral=mistral Groq=groq XAI=xai Gemini=google DeepSeek=deepseek',
  ],
  [
    'laravel/ai',
    'Enums.Lab.',
    'OpenAI=openai Anthropic=anthropic Gemini=google Groq=groq XAI=xai DeepSeek=deepseek Mistral=mistral Ollama=ollama Azure=azure OpenRouter=openrouter Cohere=cohere',
  ],
  [
    'symfony/ai-platform',
    'Platform.Bridge.OpenAi.',
    'Gpt.GPT_4O=gpt-4o Gpt.GPT_4O_MINI=gpt-4o-mini Gpt.GPT_4_TURBO=gpt-4-turbo Embeddings.TEXT_3_SMALL=text-embedding-3-small Embeddings.TEXT_3_LARGE=text-embedding-3-large Embeddings.TEXT_ADA_002=text-embedding-ada-002',
  ],
];

/** Models of Bedrock as the constructs of the CDK name them. */
const bedrockModels = `ANTHROPIC_CLAUDE_3_5_SONNET_V2_0=anthropic.claude-3-5-sonnet-20241022-v2:0
  ANTHROPIC_CLAUDE_3_5_SONNET_V1_0=anthropic.claude-3-5-sonnet-20240620-v1:0 ANTHROPIC_CLAUDE_3_5_HAIKU_V1_0=anthropic.claude-3-5-haiku-20241022-v1:0
  ANTHROPIC_CLAUDE_3_7_SONNET_V1_0=anthropic.claude-3-7-sonnet-20250219-v1:0 ANTHROPIC_CLAUDE_HAIKU_V1_0=anthropic.claude-3-haiku-20240307-v1:0
  ANTHROPIC_CLAUDE_SONNET_V1_0=anthropic.claude-3-sonnet-20240229-v1:0 ANTHROPIC_CLAUDE_OPUS_V1_0=anthropic.claude-3-opus-20240229-v1:0
  ANTHROPIC_CLAUDE_SONNET_4_V1_0=anthropic.claude-sonnet-4-20250514-v1:0 ANTHROPIC_CLAUDE_OPUS_4_V1_0=anthropic.claude-opus-4-20250514-v1:0
  AMAZON_NOVA_MICRO_V1=amazon.nova-micro-v1:0 AMAZON_NOVA_LITE_V1=amazon.nova-lite-v1:0 AMAZON_NOVA_PRO_V1=amazon.nova-pro-v1:0
  AMAZON_NOVA_PREMIER_V1=amazon.nova-premier-v1:0 TITAN_EMBED_TEXT_V1=amazon.titan-embed-text-v1
  TITAN_EMBED_TEXT_V2_256=amazon.titan-embed-text-v2:0 TITAN_EMBED_TEXT_V2_512=amazon.titan-embed-text-v2:0
  TITAN_EMBED_TEXT_V2_1024=amazon.titan-embed-text-v2:0 COHERE_EMBED_ENGLISH_V3=cohere.embed-english-v3
  COHERE_EMBED_MULTILINGUAL_V3=cohere.embed-multilingual-v3 DEEPSEEK_R1_V1=deepseek.r1-v1:0`;

const bedrockLists = [
  '@aws-cdk/aws-bedrock-alpha',
  'aws-cdk-aws-bedrock-alpha',
  '@cdklabs/generative-ai-cdk-constructs',
  'cdklabs-generative-ai-cdk-constructs',
].flatMap((root) => ['BedrockFoundationModel.', 'bedrock.BedrockFoundationModel.'].map((prefix) => [root, prefix, bedrockModels] as const));

const constants = new Map<string, string>();
for (const [root, prefix, pairs] of [...lists, ...bedrockLists])
  for (const pair of pairs.split(/\s+/).filter(Boolean)) {
    const [name = '', value = ''] = pair.split('=');
    constants.set(`${root}\n${prefix}${name}`, value);
  }

/**
 * The text that a constant of an SDK stands for; undefined for constants that are not listed, which stay unresolved.
 * @param path members from the package on; packages inside the module may stand in front
 */
export function sdkConstantOf(named: string, path: string): string | undefined {
  const root = named.replace(/^cargo:/, '');
  return (
    constants.get(`${root}\n${path}`) ??
    (root.startsWith('github.com/') ? constants.get(`${root}\n${path.slice(path.lastIndexOf('.') + 1)}`) : undefined)
  );
}
