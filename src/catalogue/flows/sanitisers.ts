import { type ActionSink, actionSinks, type SymbolRow, symbolTable } from './kinds.js';

/** Sinks that a text is harmless for once it went through a symbol. */
export type Cleans = readonly ActionSink[];

const everything: Cleans = actionSinks;

const rows: readonly SymbolRow<Cleans>[] = [
  [
    'builtins',
    'int float bool len hash ord abs round Number parseInt parseFloat Boolean BigInt Number.parseInt Number.parseFloat',
    everything,
  ],
  ['uuid', 'UUID', everything],
  ['datetime', 'datetime.fromisoformat date.fromisoformat', everything],
  ['hashlib', 'sha256 md5 sha1', everything],
  ['shlex', 'quote join', ['shell']],
  ['shell-quote', 'quote default.quote', ['shell']],
  ['shescape', '*.quote *.escape', ['shell']],
  ['html', 'escape', ['html']],
  ['cgi', 'escape', ['html']],
  ['markupsafe', 'escape', ['html']],
  ['flask', 'escape', ['html']],
  ['django', 'utils.html.escape utils.html.strip_tags', ['html']],
  ['bleach', 'clean linkify', ['html']],
  ['nh3', 'clean', ['html']],
  ['dompurify isomorphic-dompurify', 'sanitize default.sanitize *.sanitize', ['html']],
  ['sanitize-html', 'default sanitize', ['html']],
  ['xss', 'default filterXSS', ['html']],
  ['he', 'encode escape default.encode default.escape', ['html']],
  ['escape-html', 'default', ['html']],
  ['validator', 'escape default.escape', ['html']],
  ['lodash', 'escape default.escape', ['html']],
  ['rehype-sanitize', 'default', ['html']],
  ['urllib', 'parse.quote parse.quote_plus parse.urlencode', ['outbound-request', 'redirect', 'file-path', 'html']],
  ['builtins', 'encodeURIComponent', ['outbound-request', 'redirect', 'file-path', 'html']],
  ['os', 'path.basename', ['file-path']],
  ['path', 'basename default.basename posix.basename', ['file-path']],
  ['werkzeug', 'utils.secure_filename', ['file-path']],
  ['sanitize-filename', 'default', ['file-path']],
  ['psycopg2 psycopg', 'sql.Identifier sql.Literal', ['sql']],
  ['sqlglot', 'parse_one', []],
  ['mysql2 mysql sqlstring', 'escape escapeId', ['sql']],
  ['tempfile', 'NamedTemporaryFile mkstemp mkdtemp', ['file-path']],
];

const table = symbolTable(rows);
export const cleansOf = table.of;
export const cleanerNames: ReadonlySet<string> = table.names;

/** Methods that give back a number, a truth value or a digest, whatever the text. */
export const narrowMethods: ReadonlySet<string> = new Set(
  `length size indexOf lastIndexOf search includes has startswith startsWith endswith endsWith isdigit isnumeric isalpha isalnum count index
   find test every some hexdigest digest getTime toFixed charCodeAt localeCompare equals exists is_file is_dir`.split(/\s+/),
);

/** Types that hold no free text. */
export const narrowAnnotation =
  /^(?:(?:typing\.)?(?:Optional|Annotated|list|List|set|Set|Sequence|tuple|Tuple)\[\s*)*(?:int|float|bool|complex|Decimal|UUID4?|uuid\.UUID|date|datetime|datetime\.(?:date|datetime)|conint\b.*|PositiveInt|NonNegativeInt|(?:typing\.)?Literal\[.*|number|boolean|bigint|null|None|EmailStr|IPv4Address|HttpUrl)(?:\s*[,|\]].*)?$/;

/** Steps of a schema after which no free text is left, by their names in the libraries of schemas. */
export const narrowSchema =
  /\.?(enum|nativeEnum|literal|number|boolean|int|date|bigint|uuid|cuid|cuid2|ulid|nan|int32|float32|float64|guid)\(\)/;

/** Functions that are named after checking something; what they check is not known unless they can be followed. */
export const checkingName =
  /^_*(?:is|has|can|ensure|assert|check|validate|verify|allow|approve|authori[sz]e|confirm|guard|sanit|clean|escape|safe|permit|restrict|enforce|must)(?![a-z])|^_*(?:valid|validate|verify|check|sanitize|sanitise|ensure|assert|guard|confirm|approve)|(?:allowed|safe|valid|permitted|sanitized|sanitised|escaped|approved|whitelisted|allowlisted)$/i;

/** A person is asked; what follows a yes is his decision. */
const askRows: readonly SymbolRow<true>[] = [
  ['builtins', 'input confirm prompt', true],
  ['click typer questionary', 'confirm prompt', true],
  ['rich', 'prompt.Confirm.ask prompt.Prompt.ask', true],
  ['inquirer @inquirer/prompts prompts', 'confirm default prompt default.prompt', true],
  ['langgraph @langchain/langgraph', 'interrupt types.interrupt', true],
];
const asks = symbolTable(askRows);
export const asksPersonBy = (root: string, path: string): boolean =>
  asks.of(root, path.replace(/\(\)(\..*)?$/, '')) ?? asks.of(root, path) ?? false;
