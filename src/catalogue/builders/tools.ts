/** What tools of flow builders do, by the name of their node. What is not listed is not known, and said to be so. */
export interface BuilderTool {
  readonly readsPrivateData?: boolean;
  readonly takesUntrustedContent?: boolean;
  readonly actsOutside?: boolean;
  readonly executesCode?: boolean;
  readonly destructive?: boolean;
  readonly sandboxed?: boolean;
}

const harmless: BuilderTool = {
  readsPrivateData: false,
  takesUntrustedContent: false,
  actsOutside: false,
  executesCode: false,
  destructive: false,
};
const reads: BuilderTool = { ...harmless, takesUntrustedContent: true };

const families: readonly (readonly [BuilderTool, string])[] = [
  [
    harmless,
    'calculator calculatortool calculatorcomponent calculatortoolcomponent currentdatetime currentdate time maths eval_expression current_time',
  ],
  [
    reads,
    `serpapi serper searxng bravesearchapi googlecustomsearch tavilyapi exasearch wolframalpha webbrowser webscrapertool arxiv wikipedia
     duckduckgo duckduckgosearchcomponent tavilysearchcomponent wikipediacomponent arxivcomponent serpcomponent searchcomponent
     googlesearchapicore googleserperapicore urlcomponent wikipedia_search ddgo_search google_search tavily_search webscraper jina_reader`,
  ],
  [reads, 'requestsget'],
  [{ ...reads, actsOutside: true }, 'requestspost'],
  [{ ...reads, actsOutside: true, destructive: true }, 'requestsput requestsdelete'],
  [{ executesCode: true, actsOutside: true, sandboxed: true }, 'codeinterpretere2b simple_code code_interpreter'],
  [
    { executesCode: true, actsOutside: true, sandboxed: false },
    'pythonreplcomponent pythonrepltool pythonrepltoolcomponent pythoncodestructuredtool',
  ],
  [{ actsOutside: true }, 'gmail gmailsendemail slackmcp slack_send_message email_send'],
];

const byName = new Map(families.flatMap(([tool, names]) => names.split(/\s+/).map((name) => [name, tool] as const)));

export function builderTool(name: string): BuilderTool {
  return byName.get(name.toLowerCase()) ?? {};
}
