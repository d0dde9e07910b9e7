/** Calls of typed languages whose value is their first argument in other clothes: addresses, keys, ids of models. */
const wrappers = new Set(
  `Uri URI.create Url URL ApiKeyCredential AzureKeyCredential KeyCredential SimpleApiKey ModelId Model.of ChatModel.of EmbeddingModel.of ResponsesModel.ofString
   ChatCompletionModel.of ApiKeyAuth OpenAIApiKey SystemPromptTemplate PromptTemplate String.valueOf`.split(/\s+/),
);

export function isTransparent(path: string): boolean {
  const parts = path.split('.');
  return wrappers.has(parts.at(-1) ?? '') || wrappers.has(parts.slice(-2).join('.'));
}
