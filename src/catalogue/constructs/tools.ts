import { argument, type ConstructRule, rule, type ToolFlag } from './construct.js';

function hosted(roots: string, paths: string, brings: readonly ToolFlag[]): ConstructRule {
  return rule(roots, paths, { does: 'hosted-tool', name: argument(''), brings });
}

/** Tools that come with a framework or provider; their names say what they do, by the vendor's documentation. */
export const hostedToolRules: readonly ConstructRule[] = [
  hosted('openai-agents @openai/agents', 'WebSearchTool webSearchTool', ['takesUntrustedContent']),
  hosted('openai-agents @openai/agents', 'FileSearchTool fileSearchTool', ['readsPrivateData']),
  hosted('openai-agents @openai/agents', 'CodeInterpreterTool codeInterpreterTool', ['executesCode']),
  hosted('openai-agents @openai/agents', 'ComputerTool computerTool', ['takesUntrustedContent', 'actsOutside']),
  hosted('openai-agents @openai/agents', 'LocalShellTool ShellTool shellTool localShellTool', ['executesCode', 'actsOutside']),
  hosted('langchain-experimental langchain-community', 'PythonREPLTool PythonAstREPLTool', ['executesCode']),
  hosted('langchain-community', 'ShellTool', ['executesCode', 'actsOutside']),
  hosted(
    'langchain-community langchain-tavily',
    'TavilySearchResults TavilySearch DuckDuckGoSearchRun DuckDuckGoSearchResults WikipediaQueryRun',
    ['takesUntrustedContent'],
  ),
  hosted('crewai-tools', 'SerperDevTool WebsiteSearchTool EXASearchTool TavilySearchTool BraveSearchTool', ['takesUntrustedContent']),
  hosted('crewai-tools', 'ScrapeWebsiteTool SeleniumScrapingTool FirecrawlScrapeWebsiteTool', ['takesUntrustedContent', 'actsOutside']),
  hosted('crewai-tools', 'CodeInterpreterTool', ['executesCode']),
  hosted('crewai-tools', 'FileWriterTool', ['actsOutside']),
  hosted('crewai-tools', 'FileReadTool DirectoryReadTool PDFSearchTool CSVSearchTool TXTSearchTool', ['readsPrivateData']),
  hosted('smolagents', 'DuckDuckGoSearchTool WebSearchTool GoogleSearchTool', ['takesUntrustedContent']),
  hosted('smolagents', 'VisitWebpageTool', ['takesUntrustedContent', 'actsOutside']),
  hosted('smolagents', 'PythonInterpreterTool', ['executesCode']),
];

/** Tools of the coding agent that its SDK names by text. */
export const claudeAgentTools: Readonly<Record<string, readonly ToolFlag[]>> = {
  Bash: ['executesCode', 'actsOutside'],
  Write: ['actsOutside'],
  Edit: ['actsOutside'],
  MultiEdit: ['actsOutside'],
  NotebookEdit: ['actsOutside'],
  Read: ['readsPrivateData'],
  Grep: ['readsPrivateData'],
  Glob: ['readsPrivateData'],
  WebFetch: ['takesUntrustedContent', 'actsOutside'],
  WebSearch: ['takesUntrustedContent'],
};

/** What calling an ordinary library proves about the function around it. */
export interface Effect {
  readonly flags: readonly ToolFlag[];
  /** `url`: only when the address is not constant. `write`: only with a mode that writes. `sql`: read or write by the statement. `path`: only
   * when the caller chooses the file. */
  readonly when?: 'url' | 'write' | 'sql' | 'path';
}

const effects: readonly (readonly [root: string, paths: string, effect: Effect])[] = [
  ['os/exec', 'Command CommandContext', { flags: ['executesCode'] }],
  ['std', 'process.Command.new', { flags: ['executesCode'] }],
  ['builtins', 'system shell_exec passthru proc_open', { flags: ['executesCode'] }],
  ['subprocess', 'run Popen call check_output check_call getoutput', { flags: ['executesCode'] }],
  ['asyncio', 'create_subprocess_shell create_subprocess_exec', { flags: ['executesCode'] }],
  ['os', 'system popen execv', { flags: ['executesCode'] }],
  ['builtins', 'eval exec Function', { flags: ['executesCode'] }],
  ['child_process', 'exec execSync spawn spawnSync execFile execFileSync', { flags: ['executesCode'] }],
  ['execa', 'execa execaCommand default $', { flags: ['executesCode'] }],
  ['vm', 'runInNewContext runInContext runInThisContext Script', { flags: ['executesCode'] }],
  [
    'requests',
    'get post put delete patch request Session().get Session().post',
    { flags: ['takesUntrustedContent', 'actsOutside'], when: 'url' },
  ],
  [
    'httpx',
    'get post put delete patch request AsyncClient().get AsyncClient().post Client().get Client().post AsyncClient().request',
    { flags: ['takesUntrustedContent', 'actsOutside'], when: 'url' },
  ],
  ['urllib', 'request.urlopen urlopen', { flags: ['takesUntrustedContent', 'actsOutside'], when: 'url' }],
  ['aiohttp', 'ClientSession().get ClientSession().post', { flags: ['takesUntrustedContent', 'actsOutside'], when: 'url' }],
  ['builtins', 'fetch', { flags: ['takesUntrustedContent', 'actsOutside'], when: 'url' }],
  [
    'axios',
    'default default.get default.post default.put default.delete get post',
    { flags: ['takesUntrustedContent', 'actsOutside'], when: 'url' },
  ],
  ['got', 'default default.get default.post', { flags: ['takesUntrustedContent', 'actsOutside'], when: 'url' }],
  ['smtplib', 'SMTP().sendmail SMTP().send_message SMTP_SSL().sendmail SMTP_SSL().send_message', { flags: ['actsOutside'] }],
  ['nodemailer', 'createTransport().sendMail default.createTransport().sendMail', { flags: ['actsOutside'] }],
  ['builtins', 'open', { flags: ['actsOutside'], when: 'write' }],
  [
    'fs',
    'writeFile writeFileSync appendFile promises.writeFile promises.appendFile promises.rename default.writeFile default.writeFileSync',
    { flags: ['actsOutside'] },
  ],
  ['fs', 'readFile readFileSync promises.readFile createReadStream', { flags: ['readsPrivateData'], when: 'path' }],
  ['fs/promises', 'readFile', { flags: ['readsPrivateData'], when: 'path' }],
  ['fs/promises', 'writeFile appendFile rename default.writeFile default.appendFile', { flags: ['actsOutside'] }],
  ['fs', 'unlink unlinkSync rm rmSync promises.unlink promises.rm', { flags: ['actsOutside', 'destructive'] }],
  ['fs/promises', 'unlink rm default.unlink default.rm', { flags: ['actsOutside', 'destructive'] }],
  ['os', 'remove unlink rmdir', { flags: ['actsOutside', 'destructive'] }],
  ['shutil', 'rmtree', { flags: ['actsOutside', 'destructive'] }],
  ['sqlite3', 'connect().execute connect().cursor().execute', { flags: ['readsPrivateData'], when: 'sql' }],
  ['psycopg2', 'connect().cursor().execute', { flags: ['readsPrivateData'], when: 'sql' }],
  ['psycopg', 'connect().execute connect().cursor().execute', { flags: ['readsPrivateData'], when: 'sql' }],
  ['asyncpg', 'connect().fetch connect().execute create_pool().fetch', { flags: ['readsPrivateData'], when: 'sql' }],
  ['sqlalchemy', 'create_engine().connect().execute orm.Session().execute', { flags: ['readsPrivateData'], when: 'sql' }],
  ['pg', 'Pool().query Client().query default.Pool().query', { flags: ['readsPrivateData'], when: 'sql' }],
  ['mysql2', 'createConnection().query createPool().query', { flags: ['readsPrivateData'], when: 'sql' }],
];

const byPath = new Map(effects.flatMap(([root, paths, effect]) => paths.split(' ').map((path) => [`${root}\n${path}`, effect] as const)));

/** What calling a symbol of an ordinary library does; undefined for all that says nothing. */
export function effectOf(root: string, path: string): Effect | undefined {
  return byPath.get(`${root}\n${path}`) ?? byPath.get(`${root}\n${path.replace(/^default\./, '')}`);
}
