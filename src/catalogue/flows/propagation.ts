/** Methods whose value holds the text of their receiver. */
export const carryingMethods: ReadonlySet<string> = new Set(
  `strip lstrip rstrip lower upper title capitalize casefold replace split rsplit splitlines partition rpartition removeprefix removesuffix
   encode decode format format_map join get pop setdefault items values keys copy read readline readlines json text content body getvalue
   group groups expandtabs translate zfill center trim trimStart trimEnd toLowerCase toUpperCase toString valueOf slice substring substr
   replaceAll concat at shift splice flat reverse sort toSorted filter match matchAll exec padStart padEnd normalize repeat entries
   arrayBuffer blob formData getAll getFirst model_dump model_dump_json dict to_dict tojson toJSON get_text find_all select
   select_one string stripped_strings getvalue first all next __anext__ __next__ strings then catch finally tee getReader pipeThrough
   get_json get_data raw param query queries parseBody get_payload walk as_string dump dumps tolist to_string execute result fetchall
   fetchone decode_contents soup outputText textContent content_blocks text_stream get_final_message get_final_text finalMessage
   final_output getText __truediv__ joinpath with_suffix expanduser resolve absolute as_posix __or__ unwrap unwrap_or map_err`.split(/\s+/),
);

/** Functions whose value holds the text of their arguments: root, paths. `*` as root for what every module calls by that name. */
const functions: readonly (readonly [roots: string, paths: string])[] = [
  [
    'builtins',
    `str repr list tuple dict set sorted reversed iter next enumerate zip map filter bytes bytearray format min max String Array.from
     Object.values Object.entries Object.keys Object.assign Object.fromEntries JSON.parse JSON.stringify structuredClone Promise.all
     Promise.resolve Promise.race Promise.allSettled decodeURIComponent decodeURI unescape atob btoa Buffer.from encodeURI URL
     URLSearchParams Response.json Headers TextDecoder print vars anext aiter`,
  ],
  ['json', 'loads dumps load'],
  ['orjson ujson json5 json_repair demjson3', 'loads dumps repair_json'],
  ['yaml', 'safe_load safe_load_all dump'],
  ['js-yaml yaml', 'load parse default.load default.parse'],
  ['ast', 'literal_eval parse unparse'],
  ['re', 'search match findall finditer sub split fullmatch compile'],
  ['textwrap', 'dedent indent fill shorten'],
  ['base64', 'b64decode b64encode urlsafe_b64decode'],
  ['copy', 'copy deepcopy'],
  ['itertools', 'chain islice'],
  ['functools', 'partial reduce'],
  ['asyncio', 'gather wait_for to_thread run create_task'],
  ['os', 'path.join path.abspath path.realpath path.normpath path.expanduser path.dirname fspath'],
  ['path', 'join resolve normalize dirname default.join default.resolve default.normalize'],
  ['pathlib', 'Path PurePath'],
  ['url', 'URL fileURLToPath'],
  ['urllib', 'parse.unquote parse.urljoin parse.urlparse'],
  ['shlex', 'split'],
  ['io', 'StringIO BytesIO'],
  ['string', 'Template Template().substitute Template().safe_substitute'],
  ['html', 'unescape'],
  ['html2text markdownify', 'html2text markdownify'],
  ['markdown markdown2 mistune commonmark', 'markdown html'],
  ['marked', 'marked parse default default.parse marked.parse'],
  ['markdown-it', '*.render'],
  ['showdown', '*.makeHtml'],
  ['remark remark-html unified', '*.process *.processSync'],
  ['bs4', 'BeautifulSoup'],
  ['cheerio', 'load'],
  ['turndown', '*.turndown'],
  ['sqlparse', 'format'],
  ['sqlglot', 'parse_one transpile'],
  ['flask quart', 'jsonify make_response Response'],
  ['sqlalchemy', 'text'],
  ['lodash', 'get pick omit merge template'],
  ['zod', '*.parse *.safeParse *.parseAsync'],
  ['dataclasses', 'asdict replace'],
  ['langchain langchain-core @langchain/core langchain-community', '*'],
  ['llama-index llamaindex', '*'],
  ['openai anthropic google-genai @google/genai @anthropic-ai/sdk ai groq mistralai cohere litellm google-generativeai', '*'],
  ['langgraph @langchain/langgraph openai-agents @openai/agents pydantic-ai crewai autogen-core mcp', '*'],
];

const byRoot = new Map<string, Set<string>>();
for (const [roots, paths] of functions)
  for (const root of roots.split(/\s+/)) {
    const known = byRoot.get(root) ?? new Set<string>();
    byRoot.set(root, known);
    for (const path of paths.split(/\s+/)) if (path) known.add(path);
  }

/** Whether the value of calling a symbol holds the text of its arguments. */
export function carriesArguments(root: string, path: string): boolean {
  const paths = byRoot.get(root);
  if (!paths) return false;
  const plain = path.replace(/^default\./, '');
  if (paths.has('*') || paths.has(path) || paths.has(plain)) return true;
  const parts = plain.split('.');
  return parts.length > 1 && paths.has(`*.${parts.at(-1)}`);
}

/** Methods that call the function that they are given with what they are called on. */
export const callbackMethods: ReadonlySet<string> = new Set(
  'map filter forEach flatMap then find findIndex findLast some every sort reduce reduceRight catch finally apply tap subscribe pipe'.split(
    ' ',
  ),
);

/** Methods that put what they are given into what they are called on; the position of what is put in. */
export const fillingMethods: ReadonlyMap<string, number | 'all'> = new Map<string, number | 'all'>([
  ['append', 'all'],
  ['appendleft', 'all'],
  ['extend', 'all'],
  ['push', 'all'],
  ['unshift', 'all'],
  ['insert', 1],
  ['add', 'all'],
  ['update', 'all'],
  ['set', 1],
  ['write', 'all'],
  ['__setitem__', 1],
  ['__setattr__', 1],
  ['add_message', 'all'],
  ['add_user_message', 'all'],
  ['splice', 'all'],
]);

/** Members of a model's reply that hold no text of it. */
export const quietReplyMembers =
  /^(usage|usage_metadata|usageMetadata|id|model|created|finish_reason|finishReason|stop_reason|stopReason|role|type|object|system_fingerprint|index|response_metadata|status|status_code|statusCode|ok|length|total_tokens|input_tokens|output_tokens|promptTokens|completionTokens|request_id|_request_id|headers)$/;

/** Calls that ask a model or an agent: the last part of the symbol's path. */
export const askingVerbs: ReadonlySet<string> = new Set(
  `create parse stream complete complete_async stream_async generate generate_content generateContent generate_content_stream
   generate_content_async generateContentStream generateText streamText generateObject streamObject invoke ainvoke astream astream_events
   streamEvents batch abatch predict apredict predict_messages run arun run_sync runSync run_stream run_streamed runStreamed run_async
   kickoff kickoff_async akickoff chat chat_stream chatStream chat_completion chatCompletion text_generation textGeneration completion
   acompletion text_completion converse converse_stream invoke_model invoke_agent invoke_model_with_response_stream send_message
   sendMessage send_message_async sendMessageStream query aquery call acall initiate_chat on_messages a_initiate_chat get_response
   stream_chat stream_complete acomplete achat structured_predict runTools ChatCompletion.create tool_runner`.split(/\s+/),
);

/** Calls of providers' SDKs that ask for something else than text. */
export const silentPaths =
  /(^|\.)(embeddings?|moderations|images?|audio|speech|files|fine_tuning|batches|vector_stores|models|threads|uploads|containers|evals)\.|Embeddings?\(\)|embed/i;
