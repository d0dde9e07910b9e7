/**
 * Well-known MCP servers. Tools are listed only for the reference servers, whose whole list is published with them; for others only
 * what the server is for is known, not what it can do in the version at hand.
 */
export interface ServerToolGroup {
  /** What the group does; part of the tool's key. */
  readonly name: string;
  readonly tools: readonly string[];
  readonly readsPrivateData?: boolean;
  readonly takesUntrustedContent?: boolean;
  readonly actsOutside?: boolean;
  readonly executesCode?: boolean;
  readonly destructive?: boolean;
}

export interface KnownServer {
  /** Vendor id where the server belongs to a service. */
  readonly provider?: string;
  /** Its path arguments are the folders that it may touch. */
  readonly rootsAsArguments?: boolean;
  /** All its tools, by what they can do. Absent: not known with certainty. */
  readonly groups?: readonly ServerToolGroup[];
}

const filesystem: KnownServer = {
  rootsAsArguments: true,
  groups: [
    {
      name: 'read',
      tools: [
        'read_file',
        'read_text_file',
        'read_media_file',
        'read_multiple_files',
        'list_directory',
        'list_directory_with_sizes',
        'directory_tree',
        'search_files',
        'get_file_info',
        'list_allowed_directories',
      ],
      readsPrivateData: true,
    },
    { name: 'write', tools: ['write_file', 'edit_file', 'create_directory', 'move_file'], actsOutside: true, destructive: true },
  ],
};
const fetch: KnownServer = { groups: [{ name: 'fetch', tools: ['fetch'], takesUntrustedContent: true, actsOutside: true }] };
const git: KnownServer = {
  groups: [
    {
      name: 'read',
      tools: ['git_status', 'git_diff_unstaged', 'git_diff_staged', 'git_diff', 'git_log', 'git_show', 'git_branch'],
      readsPrivateData: true,
    },
    {
      name: 'write',
      tools: ['git_add', 'git_commit', 'git_reset', 'git_checkout', 'git_create_branch'],
      actsOutside: true,
      destructive: true,
    },
  ],
};
const time: KnownServer = { groups: [{ name: 'time', tools: ['get_current_time', 'convert_time'] }] };
const memory: KnownServer = {
  groups: [
    { name: 'read', tools: ['read_graph', 'search_nodes', 'open_nodes'], readsPrivateData: true },
    {
      name: 'write',
      tools: ['create_entities', 'create_relations', 'add_observations', 'delete_entities', 'delete_observations', 'delete_relations'],
      actsOutside: true,
      destructive: true,
    },
  ],
};
const thinking: KnownServer = { groups: [{ name: 'think', tools: ['sequentialthinking'] }] };
const postgres: KnownServer = { groups: [{ name: 'query', tools: ['query'], readsPrivateData: true }] };

const servers: Readonly<Record<string, KnownServer>> = {
  'npm/@modelcontextprotocol/server-filesystem': filesystem,
  'oci/mcp/filesystem': filesystem,
  'pypi/mcp-server-fetch': fetch,
  'oci/mcp/fetch': fetch,
  'pypi/mcp-server-git': git,
  'oci/mcp/git': git,
  'pypi/mcp-server-time': time,
  'oci/mcp/time': time,
  'npm/@modelcontextprotocol/server-memory': memory,
  'oci/mcp/memory': memory,
  'npm/@modelcontextprotocol/server-sequential-thinking': thinking,
  'oci/mcp/sequentialthinking': thinking,
  'npm/@modelcontextprotocol/server-postgres': postgres,
  'oci/mcp/postgres': postgres,
  'npm/@modelcontextprotocol/server-github': { provider: 'github' },
  'oci/ghcr.io/github/github-mcp-server': { provider: 'github' },
  'npm/@modelcontextprotocol/server-gitlab': { provider: 'gitlab' },
  'npm/@modelcontextprotocol/server-slack': { provider: 'slack' },
  'npm/@modelcontextprotocol/server-google-maps': { provider: 'google' },
  'npm/@modelcontextprotocol/server-brave-search': { provider: 'brave' },
  'npm/@modelcontextprotocol/server-puppeteer': {},
  'npm/@modelcontextprotocol/server-everything': {},
  'pypi/mcp-server-sqlite': {},
  'npm/@playwright/mcp': { provider: 'microsoft' },
  'npm/chrome-devtools-mcp': { provider: 'google' },
  'npm/@upstash/context7-mcp': { provider: 'upstash' },
  'npm/@supabase/mcp-server-supabase': { provider: 'supabase' },
  'npm/@notionhq/notion-mcp-server': { provider: 'notion' },
  'npm/@sentry/mcp-server': { provider: 'sentry' },
  'npm/@azure/mcp': { provider: 'azure' },
  'npm/@heroku/mcp-server': { provider: 'heroku' },
  'npm/@salesforce/mcp': { provider: 'salesforce' },
  'npm/@cloudflare/mcp-server-cloudflare': { provider: 'cloudflare' },
  'npm/@browserbasehq/mcp-server-browserbase': { provider: 'browserbase' },
  'npm/@pinecone-database/mcp': { provider: 'pinecone' },
  'npm/@perplexity-ai/mcp-server': { provider: 'perplexity' },
  'npm/@stripe/mcp': { provider: 'stripe' },
};

/** The entry of a server by the kind of its package and its name; undefined when nothing is known of it. */
export function knownServer(type: string, name: string): KnownServer | undefined {
  const key = `${type}/${name}`;
  return Object.hasOwn(servers, key) ? servers[key] : undefined;
}
