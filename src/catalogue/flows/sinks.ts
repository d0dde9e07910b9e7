import { type ActionSink, type SymbolRow, symbolTable } from './kinds.js';

export interface SinkSpec {
  readonly kind: ActionSink;
  /** Which argument does it: a position or names; `receiver` for what the object was made from. Default the first. */
  readonly at?: number | 'receiver' | 'all';
  readonly names?: readonly string[];
  /**
   * `argv`: a list runs its first item only, unless that is a shell or an interpreter. `unsafe-html`: only with the switch that allows
   * markup. `loader`: only without a safe loader. `tagged-safe`: a tagged template binds its values.
   */
  readonly when?: 'argv' | 'unsafe-html' | 'loader' | 'tagged-safe';
}

const spec = (kind: ActionSink, more: Omit<SinkSpec, 'kind'> = {}): SinkSpec => ({ kind, ...more });

const rows: readonly SymbolRow<SinkSpec>[] = [
  ['builtins', 'eval exec compile Function', spec('code')],
  ['importlib', 'import_module', spec('code')],
  ['vm', 'runInNewContext runInContext runInThisContext compileFunction Script', spec('code')],
  ['code', 'InteractiveInterpreter().runcode InteractiveConsole().push', spec('code')],
  ['langchain-experimental', 'utilities.PythonREPL().run PythonREPL().run', spec('code')],
  ['vm2', 'VM().run NodeVM().run', spec('code')],
  ['os', 'system popen', spec('shell')],
  ['os', 'execv execvp execl spawnv', spec('shell', { at: 'all' })],
  ['subprocess', 'run Popen call check_output check_call getoutput getstatusoutput', spec('shell', { names: ['args'], when: 'argv' })],
  ['asyncio', 'create_subprocess_shell subprocess.create_subprocess_shell', spec('shell')],
  ['asyncio', 'create_subprocess_exec subprocess.create_subprocess_exec', spec('shell', { when: 'argv' })],
  ['child_process', 'exec execSync', spec('shell')],
  ['child_process', 'spawn spawnSync execFile execFileSync', spec('shell', { when: 'argv' })],
  ['execa', 'execaCommand execaCommandSync', spec('shell')],
  ['execa', 'execa execaSync', spec('shell', { when: 'argv' })],
  ['shelljs', 'exec', spec('shell')],
  ['paramiko', '*.exec_command', spec('shell')],
  ['sqlite3', '*.execute *.executescript *.executemany', spec('sql')],
  ['psycopg2 psycopg pymysql MySQLdb mysql oracledb snowflake duckdb clickhouse_connect', '*.execute *.executemany *.query', spec('sql')],
  ['asyncpg', '*.fetch *.fetchrow *.fetchval *.execute', spec('sql')],
  ['aiosqlite', '*.execute *.executescript', spec('sql')],
  ['sqlalchemy', 'text sql.text', spec('sql')],
  ['sqlalchemy', '*.execute *.exec_driver_sql', spec('sql')],
  ['django', 'db.connection.cursor().execute db.connections.cursor().execute *.raw', spec('sql')],
  ['duckdb', 'sql query execute', spec('sql')],
  ['pandas', 'read_sql read_sql_query', spec('sql', { names: ['sql'] })],
  ['langchain-community', '*.run_no_throw SQLDatabase.from_uri().run SQLDatabase().run utilities.SQLDatabase.from_uri().run', spec('sql')],
  ['pg mysql2 mysql', '*.query *.execute', spec('sql')],
  ['@vercel/postgres', '*.query', spec('sql')],
  ['better-sqlite3', '*.prepare *.exec', spec('sql')],
  ['sqlite3', '*.all *.get *.run *.exec', spec('sql')],
  ['@prisma/client', '*.$queryRawUnsafe *.$executeRawUnsafe', spec('sql')],
  ['knex', '*.raw', spec('sql')],
  ['sequelize', '*.query', spec('sql')],
  ['typeorm', '*.query', spec('sql')],
  ['drizzle-orm', 'sql.raw', spec('sql')],
  ['@neondatabase/serverless', 'neon()', spec('sql', { when: 'tagged-safe' })],
  ['postgres', '*.unsafe', spec('sql')],
  ['markupsafe', 'Markup', spec('html')],
  ['flask', 'Markup', spec('html')],
  ['django', 'utils.safestring.mark_safe utils.html.format_html', spec('html')],
  ['streamlit', 'markdown write', spec('html', { names: ['body'], when: 'unsafe-html' })],
  ['streamlit', 'html components.v1.html', spec('html')],
  ['fastapi starlette', 'responses.HTMLResponse', spec('html', { names: ['content'] })],
  ['builtins', 'document.write document.writeln', spec('html')],
  ['builtins', 'open', spec('file-path', { names: ['file'] })],
  ['aiofiles', 'open', spec('file-path', { names: ['file'] })],
  [
    'pathlib',
    'Path().write_text Path().write_bytes Path().read_text Path().read_bytes Path().open Path().unlink Path().rmdir Path().mkdir',
    spec('file-path', { at: 'receiver' }),
  ],
  ['os', 'remove unlink rmdir makedirs mkdir rename listdir', spec('file-path')],
  ['shutil', 'rmtree move copy copyfile copytree', spec('file-path', { at: 'all' })],
  [
    'fs fs/promises fs-extra',
    `readFile readFileSync writeFile writeFileSync appendFile appendFileSync unlink unlinkSync rm rmSync rmdir rmdirSync mkdir mkdirSync
     createReadStream createWriteStream rename renameSync promises.readFile promises.writeFile promises.appendFile promises.unlink
     promises.rm promises.mkdir promises.rename promises.readdir readdir readdirSync outputFile remove`,
    spec('file-path'),
  ],
  ['flask', 'send_file', spec('file-path')],
  ['fastapi starlette', 'responses.FileResponse', spec('file-path', { names: ['path'] })],
  [
    'requests httpx',
    `get post put delete patch head request options stream Session().get Session().post Session().request Client().get Client().post
     Client().request Client().stream AsyncClient().get AsyncClient().post AsyncClient().put AsyncClient().request AsyncClient().stream`,
    spec('outbound-request', { names: ['url'] }),
  ],
  [
    'aiohttp',
    'ClientSession().get ClientSession().post ClientSession().put ClientSession().request request',
    spec('outbound-request', { names: ['url'] }),
  ],
  ['urllib', 'request.urlopen request.urlretrieve urlopen', spec('outbound-request', { names: ['url'] })],
  ['builtins', 'fetch', spec('outbound-request')],
  ['node-fetch undici cross-fetch', 'default fetch request', spec('outbound-request')],
  [
    'axios got ky',
    'default get post put delete patch request create().get create().post create().request extend().get',
    spec('outbound-request'),
  ],
  ['playwright puppeteer @playwright/test playwright-core puppeteer-core', '*.goto', spec('outbound-request', { names: ['url'] })],
  ['pickle dill cloudpickle _pickle', 'loads load Unpickler().load', spec('deserialisation')],
  ['marshal', 'loads load', spec('deserialisation')],
  ['yaml', 'load unsafe_load load_all', spec('deserialisation', { when: 'loader' })],
  ['node-serialize serialize-javascript', 'unserialize', spec('deserialisation')],
  ['jinja2', 'Template Environment().from_string', spec('template')],
  ['jinja2', '*.from_string', spec('template')],
  ['flask', 'render_template_string', spec('template')],
  ['mako', 'template.Template', spec('template')],
  ['ejs', 'render compile default.render default.compile', spec('template')],
  ['handlebars pug nunjucks lodash', 'compile renderString template default.compile default.renderString render', spec('template')],
  ['flask', 'redirect', spec('redirect')],
  ['django', 'shortcuts.redirect http.HttpResponseRedirect', spec('redirect')],
  ['fastapi starlette', 'responses.RedirectResponse', spec('redirect', { names: ['url'] })],
  ['next', 'redirect permanentRedirect', spec('redirect')],
];

const table = symbolTable(rows);

/** What a symbol does with what it is given; undefined for all that does no harm by it. */
export const sinkOf = table.of;

/** Last parts of the names of sinks: a call of anything else needs no look. */
export const sinkNames: ReadonlySet<string> = table.names;

/** Members that a page renders as markup when something is assigned to them. */
export const markupMembers: ReadonlySet<string> = new Set(['innerHTML', 'outerHTML', 'srcdoc', 'dangerouslySetInnerHTML']);

/** Methods of pages that render their argument as markup: which one. */
export const markupMethods: ReadonlyMap<string, number> = new Map([['insertAdjacentHTML', 1]]);

/** Methods of a response of a web framework for Node: what they do with a text. */
export const responseMethods: ReadonlyMap<string, ActionSink> = new Map([
  ['send', 'html'],
  ['redirect', 'redirect'],
  ['sendFile', 'file-path'],
  ['download', 'file-path'],
]);

/** The same of frameworks that hand over one context for request and response. */
export const contextMethods: ReadonlyMap<string, ActionSink> = new Map([
  ['html', 'html'],
  ['redirect', 'redirect'],
]);

/** Programs that run what their arguments say. */
export const interpreters =
  /^(?:.*\/)?(?:ba|z|da|k|c)?sh$|^(?:cmd(?:\.exe)?|powershell|pwsh|python[\d.]*|node|deno|bun|perl|ruby|php|env|xargs|sudo|ssh|eval)$/;

/** In words, as they stand in a sentence: “… reaches <this>”. */
export const sinkWords: Readonly<Record<ActionSink | 'instructions' | 'prompt', string>> = {
  code: 'is run as code',
  shell: 'is run as a command',
  sql: 'is run as SQL',
  html: 'is rendered as HTML',
  'file-path': 'decides which file is touched',
  'outbound-request': 'decides where a request goes',
  deserialisation: 'is deserialised',
  template: 'is run as a template',
  redirect: 'decides where a browser is sent',
  instructions: 'becomes part of the instructions',
  prompt: 'becomes part of the prompt',
};
