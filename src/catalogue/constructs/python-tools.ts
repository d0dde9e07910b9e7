import { argument, type ConstructRule, rule, type ToolFlag } from './construct.js';

function hosted(roots: string, paths: string, brings: readonly ToolFlag[]): ConstructRule {
  return rule(roots, paths, { does: 'hosted-tool', name: argument(''), brings });
}

const community = 'langchain-community langchain-experimental langchain';

/** Tools that Python frameworks bring along; what they do, by their documentation. */
export const pythonToolRules: readonly ConstructRule[] = [
  hosted(
    community,
    'DuckDuckGoSearchResults DuckDuckGoSearchRun WikipediaQueryRun ArxivQueryRun BraveSearch.from_api_key GoogleSearchRun GoogleSerperRun PubmedQueryRun SearxSearchRun BingSearchRun BingSearchResults TavilySearchResults TavilyAnswer YouTubeSearchTool StackExchangeTool WikidataQueryRun',
    ['takesUntrustedContent'],
  ),
  hosted(community, 'OpenWeatherMapQueryRun WolframAlphaQueryRun YahooFinanceNewsTool SleepTool HumanInputRun', []),
  hosted(community, 'RequestsGetTool RequestsPostTool RequestsPutTool RequestsDeleteTool', ['takesUntrustedContent', 'actsOutside']),
  hosted(community, 'PythonREPLTool PythonAstREPLTool', ['executesCode']),
  hosted(community, 'ShellTool', ['executesCode', 'actsOutside']),
  hosted(community, 'ReadFileTool ListDirectoryTool FileSearchTool', ['readsPrivateData']),
  hosted(community, 'WriteFileTool MoveFileTool CopyFileTool', ['actsOutside']),
  hosted(community, 'DeleteFileTool', ['actsOutside', 'destructive']),
  hosted(community, 'QuerySQLDataBaseTool QuerySQLDatabaseTool InfoSQLDatabaseTool ListSQLDatabaseTool', ['readsPrivateData']),
  hosted('langchain-tavily', 'TavilySearch TavilyExtract TavilyCrawl', ['takesUntrustedContent']),
  hosted('langchain-exa', 'ExaSearchResults', ['takesUntrustedContent']),
  hosted('openai-agents', 'HostedMCPTool ImageGenerationTool ApplyPatchTool', []),
  hosted(
    'crewai-tools',
    'SerperDevTool WebsiteSearchTool EXASearchTool TavilySearchTool TavilyExtractorTool BraveSearchTool SerpApiGoogleSearchTool LinkupSearchTool GithubSearchTool YoutubeVideoSearchTool YoutubeChannelSearchTool ScrapflyScrapeWebsiteTool SpiderTool',
    ['takesUntrustedContent'],
  ),
  hosted(
    'crewai-tools',
    'ScrapeWebsiteTool SeleniumScrapingTool FirecrawlScrapeWebsiteTool FirecrawlCrawlWebsiteTool FirecrawlSearchTool BrowserbaseLoadTool HyperbrowserLoadTool StagehandTool ScrapeElementFromWebsiteTool',
    ['takesUntrustedContent', 'actsOutside'],
  ),
  hosted(
    'crewai-tools',
    'FileReadTool DirectoryReadTool DirectorySearchTool PDFSearchTool CSVSearchTool TXTSearchTool JSONSearchTool XMLSearchTool DOCXSearchTool MDXSearchTool PGSearchTool MySQLSearchTool NL2SQLTool RagTool CodeDocsSearchTool QdrantVectorSearchTool MongoDBVectorSearchTool',
    ['readsPrivateData'],
  ),
  hosted('crewai-tools', 'DallETool VisionTool OCRTool AIMindTool', []),
  hosted('crewai-tools', 'CodeInterpreterTool', ['executesCode']),
  hosted('crewai-tools', 'FileWriterTool S3WriterTool', ['actsOutside']),
  hosted(
    'agno phidata',
    'DuckDuckGoTools DuckDuckGo GoogleSearchTools TavilyTools ExaTools SerpApiTools WikipediaTools ArxivTools HackerNewsTools HackerNews NewspaperTools Newspaper4kTools BraveSearchTools BaiduSearchTools PubmedTools',
    ['takesUntrustedContent'],
  ),
  hosted('agno phidata', 'FirecrawlTools Crawl4aiTools WebsiteTools JinaReaderTools SpiderTools BrowserbaseTools', [
    'takesUntrustedContent',
    'actsOutside',
  ]),
  hosted('agno phidata', 'PythonTools ShellTools E2BTools DockerTools', ['executesCode']),
  hosted('agno phidata', 'YFinanceTools CalculatorTools ReasoningTools ThinkingTools KnowledgeTools MemoryTools OpenWeatherTools', []),
  hosted('agno phidata', 'FileTools SQLTools PostgresTools DuckDbTools CsvTools PandasTools LocalFileSystemTools', ['readsPrivateData']),
  hosted(
    'agno phidata',
    'GmailTools SlackTools EmailTools GithubTools JiraTools TwilioTools DiscordTools TelegramTools NotionTools LinearTools GoogleCalendarTools GoogleSheetsTools',
    ['actsOutside'],
  ),
  hosted('google-adk', 'VertexAiSearchTool EnterpriseWebSearchTool', ['readsPrivateData']),
  hosted('google-adk', 'google_search url_context', ['takesUntrustedContent']),
  hosted('google-adk', 'load_memory preload_memory load_artifacts', ['readsPrivateData']),
  hosted('google-adk', 'built_in_code_execution', ['executesCode']),
  hosted('strands-agents-tools', 'shell python_repl code_interpreter', ['executesCode', 'actsOutside']),
  hosted('strands-agents-tools', 'http_request browser', ['takesUntrustedContent', 'actsOutside']),
  hosted('strands-agents-tools', 'tavily exa rss', ['takesUntrustedContent']),
  hosted('strands-agents-tools', 'file_read retrieve memory mem0_memory', ['readsPrivateData']),
  hosted('strands-agents-tools', 'file_write editor use_aws slack', ['actsOutside']),
  hosted('strands-agents-tools', 'calculator current_time think sleep environment load_tool use_llm swarm workflow image_reader', []),
  hosted('google-adk', 'BigQueryToolset', ['readsPrivateData']),
  hosted('smolagents', 'DuckDuckGoSearchTool WebSearchTool GoogleSearchTool ApiWebSearchTool WikipediaSearchTool', [
    'takesUntrustedContent',
  ]),
  hosted('smolagents', 'VisitWebpageTool', ['takesUntrustedContent', 'actsOutside']),
  hosted('smolagents', 'PythonInterpreterTool', ['executesCode']),
  hosted('smolagents', 'UserInputTool FinalAnswerTool SpeechToTextTool', []),
  hosted('pydantic-ai pydantic-ai-slim', 'duckduckgo_search_tool tavily_search_tool WebSearchTool WebFetchTool UrlContextTool', [
    'takesUntrustedContent',
  ]),
  hosted('pydantic-ai pydantic-ai-slim', 'CodeExecutionTool', ['executesCode']),
  hosted('agent-framework', 'HostedWebSearchTool', ['takesUntrustedContent']),
  hosted('agent-framework', 'HostedCodeInterpreterTool', ['executesCode']),
  hosted('agent-framework', 'HostedFileSearchTool', ['readsPrivateData']),
  hosted('azure-ai-agents azure-ai-projects', 'CodeInterpreterTool CodeInterpreterToolDefinition', ['executesCode']),
  hosted('azure-ai-agents azure-ai-projects', 'FileSearchTool AzureAISearchTool FabricTool SharepointTool', ['readsPrivateData']),
  hosted('azure-ai-agents azure-ai-projects', 'BingGroundingTool', ['takesUntrustedContent']),
  hosted('autogen-ext', 'PythonCodeExecutionTool', ['executesCode']),
  hosted('llama-index', 'DuckDuckGoSearchToolSpec TavilyToolSpec WikipediaToolSpec', ['takesUntrustedContent']),
  hosted('llama-index', 'CodeInterpreterToolSpec', ['executesCode']),
];
