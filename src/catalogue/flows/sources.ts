import { type SourceKind, type SymbolRow, symbolTable } from './kinds.js';

export interface SourceSpec {
  readonly kind: SourceKind;
  /** In words: “… from <this>”. */
  readonly label: string;
  /** `open-url`: only where the address is not fixed, for then it is anybody's page. */
  readonly when?: 'open-url';
  /** Only these members of what the call gives back. */
  readonly members?: RegExp;
}

const user = (label: string): SourceSpec => ({ kind: 'user-input', label });
const outside = (label: string, when?: 'open-url'): SourceSpec => ({ kind: 'outside-content', label, ...(when ? { when } : {}) });

/** Calls that give such a text back. */
const rows: readonly SymbolRow<SourceSpec>[] = [
  [
    '@ai-sdk/react ai @ai-sdk/vue @ai-sdk/svelte',
    'useChat useCompletion useObject experimental_useObject',
    { kind: 'model-output', label: 'the chat', members: /^(messages|completion|object)$/ },
  ],
  ['streamlit', 'chat_input text_input text_area', user('an input field')],
  ['streamlit', 'file_uploader', outside('an uploaded file')],
  ['chainlit', 'AskUserMessage().send', user('a chat message')],
  [
    'requests httpx',
    'get post request Session().get Session().post Client().get AsyncClient().get AsyncClient().post AsyncClient().request',
    outside('a web page', 'open-url'),
  ],
  ['aiohttp', 'ClientSession().get ClientSession().post ClientSession().request', outside('a web page', 'open-url')],
  ['urllib', 'request.urlopen urlopen', outside('a web page', 'open-url')],
  ['builtins', 'fetch', outside('a web page', 'open-url')],
  [
    'node-fetch undici cross-fetch axios got ky',
    'default get post request fetch *.get *.post *.request',
    outside('a web page', 'open-url'),
  ],
  [
    'playwright puppeteer @playwright/test playwright-core puppeteer-core',
    '*.content *.innerText *.inner_text *.textContent *.text_content *.innerHTML *.inner_html *.evaluate',
    outside('a web page'),
  ],
  ['selenium', '*.page_source *.text', outside('a web page')],
  ['langchain-community', '*.load *.aload *.lazy_load', outside('loaded documents')],
  ['@langchain/community', '*.load', outside('loaded documents')],
  ['feedparser', 'parse', outside('a feed')],
  ['trafilatura', 'fetch_url', outside('a web page')],
  ['newspaper', 'Article().text', outside('a web page')],
  ['wikipedia', 'summary page search', outside('a wiki page')],
  ['tavily tavily-python @tavily/core', '*.search *.extract *.qna_search', outside('search results')],
  ['duckduckgo_search ddgs', '*.text *.news', outside('search results')],
  [
    'langchain-community langchain-tavily',
    '*.results DuckDuckGoSearchRun().run DuckDuckGoSearchRun().invoke TavilySearch().invoke',
    outside('search results'),
  ],
  [
    'serpapi google_search_results exa_py exa-js',
    '*.get_dict *.search *.search_and_contents *.searchAndContents search',
    outside('search results'),
  ],
  ['firecrawl @mendable/firecrawl-js', '*.scrape_url *.scrapeUrl *.crawl_url *.scrape', outside('a web page')],
  ['imaplib', '*.fetch *.uid', outside('an e-mail')],
  ['imap_tools', '*.fetch', outside('an e-mail')],
  ['imapflow', '*.fetch *.fetchOne *.download', outside('an e-mail')],
  ['mailparser', 'simpleParser default', outside('an e-mail')],
  ['email', 'message_from_bytes message_from_string', outside('an e-mail')],
  ['googleapiclient', '*.messages().get().execute *.threads().get().execute', outside('an e-mail')],
  ['exchangelib', '*.inbox.all *.inbox.filter', outside('an e-mail')],
  ['googleapis', '*.users.messages.get *.users.threads.get', outside('an e-mail')],
  [
    'slack_sdk @slack/web-api',
    '*.conversations_history *.conversations_replies *.conversations.history *.conversations.replies',
    outside('chat messages'),
  ],
  ['praw', '*.comments *.hot *.new *.selftext', outside('forum posts')],
  ['github PyGithub', '*.get_issue *.get_issues *.get_pull *.get_comments', outside('issues of outsiders')],
  ['@octokit/rest octokit @octokit/core', '*.issues.get *.issues.listComments *.pulls.get *.issues.list', outside('issues of outsiders')],
  ['youtube_transcript_api', '*.get_transcript *.fetch', outside('a video transcript')],
  ['pypdf PyPDF2 pdfplumber docx pdf-parse mammoth', 'PdfReader default open Document extractRawText', outside('a document')],
  ['kafka confluent_kafka aiokafka', 'KafkaConsumer Consumer().poll Consumer().consume AIOKafkaConsumer', user('a queue message')],
  ['boto3', '*.receive_message', user('a queue message')],
  ['pika', '*.basic_get', user('a queue message')],
];

const table = symbolTable(rows);
export const sourceOf = table.of;

/** Objects of a request that a web framework keeps in a global: what stands behind which names. */
export const requestGlobals: Readonly<Record<string, RegExp>> = {
  flask: /^request\.(json|form|args|values|data|files|headers|cookies|get_json|get_data|stream)\b/,
  quart: /^request\.(json|form|args|values|data|files|headers|cookies|get_json|get_data)\b/,
  bottle: /^request\.(json|forms|query|params|body|files)\b/,
};

/** What of a request its sender decides. Who the sender is, by session or token, he does not. */
export const requestMembers =
  /^(body|query|params|headers|cookies|files?|rawBody|json|text|formData|form|args|values|data|POST|GET|FILES|url|nextUrl|searchParams|stream|get_json|get_body|req|request|param|queries|parseBody|bodyUsed|message|receive_text|receive_json|receive|query_params|path_params|queryStringParameters|Records|content|detail|event)$/;

/** Parameters of a handler that carry no text of whoever calls. */
export const quietParameters =
  /^(res|response|reply|next|done|ctx_?|context|say|ack|client|respond|logger|log|db|session|background_tasks|self|cls|_.*)$/;

/** Types that frameworks fill by themselves. */
export const quietAnnotations =
  /\b(Depends|Session|AsyncSession|BackgroundTasks|Response|NextFunction|Principal|CurrentUser|ServerResponse|Annotated\[[^\]]*Depends|RunContext|RunContextWrapper|Context|ToolContext|CallbackContext|ToolRuntime|InjectedState|InjectedToolArg|InjectedToolCallId|RunnableConfig)\b/;

/** Registrations other than of HTTP routes and tools: who calls the function that they are given. */
export interface HandlerSpec {
  readonly label: string;
  readonly kind: SourceKind;
  /** Parameters, or fields of the one parameter, that carry the text. All but quiet ones without it. */
  readonly parameters?: RegExp;
  /** As a decorator, or as a call that is given the function. */
  readonly as: 'decorator' | 'call' | 'both';
}

export const handlerRegistrations: readonly (readonly [roots: RegExp, path: RegExp, spec: HandlerSpec])[] = [
  [
    /^(slack_bolt|@slack\/bolt)$/,
    /(^|\.)(App|AsyncApp|default\.App)\(\)\.(message|event|command|action|shortcut|view|options)$/,
    { label: 'a Slack message', kind: 'user-input', parameters: /^(message|event|body|command|payload|shortcut|view|args)$/, as: 'both' },
  ],
  [
    /^(discord|nextcord|disnake)$/,
    /\.(command|slash_command|tree\.command|hybrid_command|listen|event)$/,
    { label: 'a Discord message', kind: 'user-input', as: 'decorator' },
  ],
  [/^discord\.js$/, /Client\(\)\.(on|once)$/, { label: 'a Discord message', kind: 'user-input', as: 'call' }],
  [
    /^(telegram|python-telegram-bot)$/,
    /(^|\.)(MessageHandler|CommandHandler|CallbackQueryHandler)$/,
    { label: 'a Telegram message', kind: 'user-input', parameters: /^(update|msg|message)$/, as: 'call' },
  ],
  [
    /^(aiogram|telebot|pyrogram)$/,
    /\.(message|message_handler|on_message|callback_query)$/,
    { label: 'a Telegram message', kind: 'user-input', as: 'decorator' },
  ],
  [
    /^(telegraf|grammy)$/,
    /(Telegraf|Bot)\(\)\.(on|command|hears)$/,
    { label: 'a Telegram message', kind: 'user-input', parameters: /^ctx$|^context$/, as: 'call' },
  ],
  [/^chainlit$/, /^(on_message|on_chat_start|action_callback)$/, { label: 'a chat message', kind: 'user-input', as: 'decorator' }],
  [/^gradio$/, /^(Interface|ChatInterface)$/, { label: 'a form', kind: 'user-input', as: 'call' }],
  [/^functions_framework$/, /^(http|cloud_event)$/, { label: 'a request', kind: 'user-input', as: 'decorator' }],
  [
    /^(azure)$/,
    /\.(route|function_name|queue_trigger|blob_trigger|service_bus_queue_trigger)$/,
    { label: 'a request', kind: 'user-input', as: 'decorator' },
  ],
  [/^@google-cloud\/functions-framework$/, /^(http|cloudEvent)$/, { label: 'a request', kind: 'user-input', as: 'call' }],
  [/^bullmq$/, /^Worker$/, { label: 'a queue message', kind: 'user-input', as: 'call' }],
];

/** Names of variables that hold secrets, and of calls that fetch them. */
export const secretVariable = /(^|_)(api_?key|secret|token|password|passwd|private_?key|credentials?|connection_?string|dsn)$/i;
/** Names under which public things hide that sound secret. */
export const publicVariable = /(^|_)(public|publishable|anon|site_?key|max_tokens?|num_tokens?|token_(limit|count|budget))|^NEXT_PUBLIC_/i;

const secretRows: readonly SymbolRow<true>[] = [
  ['boto3', '*.get_secret_value *.get_parameter', true],
  ['google-cloud-secret-manager google', '*.access_secret_version', true],
  ['azure', '*.get_secret', true],
  ['hvac', '*.read_secret_version *.read_secret', true],
  ['@aws-sdk/client-secrets-manager', '*.getSecretValue', true],
  ['@google-cloud/secret-manager', '*.accessSecretVersion', true],
  ['@azure/keyvault-secrets', '*.getSecret', true],
];
const secrets = symbolTable(secretRows);
export const isSecretCall = (root: string, path: string): boolean => secrets.of(root, path) ?? false;

/** Fields that code itself names after what they hold. */
export const personalMember =
  /^(password|passwd|ssn|social_?security(_?number)?|credit_?card(_?number)?|card_?number|cvv|passport(_?number)?|tax_?id|national_?id|iban|date_?of_?birth|dob|diagnosis|medical_?(history|record)s?|salary|home_?address|bank_?account)$/i;
