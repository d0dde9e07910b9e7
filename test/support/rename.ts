/**
 * What the estates call things, and what else they could be called. Words that tools give a meaning stay: packages, files, symbols of
 * SDKs, resource types, settings.
 */
const names: Readonly<Record<string, string>> = {
  shop: 'store',
  forecast: 'outlook',
  'ops-agent': 'night-watch',
  infrastructure: 'ground',
  incident_agent: 'fault_finder',
  incident: 'fault',
  experiment: 'trial',
  tidier: 'broom',
  fetch_page: 'get_site',
  read_orders: 'list_sales',
  delete_order: 'drop_sale',
  post_message: 'tell_channel',
  run_command: 'do_shell',
  count_orders: 'sum_sales',
  service_status: 'part_state',
  'ticket-classifier': 'letter-sorter',
  classifier: 'sorter',
  'product-encoder': 'goods-encoder',
  'order-history': 'sales-history',
  'orders-db': 'sales-db',
  orders: 'sales',
  passagesFor: 'snippetsFor',
  shortAnswer: 'quickReply',
  answer: 'reply',
  SYSTEM_PROMPT: 'GUIDANCE',
  MODELS: 'BRAINS',
  retrieval: 'lookup',
  tracing: 'trails',
  support: 'helpdesk',
  'fernhill-support-knowledge': 'fernhill-helpdesk-knowledge',
  'support-agent': 'helpdesk-worker',
  'team-support': 'team-help',
  'team-platform': 'team-base',
  'team-research': 'team-study',
  research: 'study',
  ranking: 'sorting',
  returns: 'send-backs',
  calculations: 'sums',
  tickets: 'letters',
  leaflets: 'handouts',
  handbook: 'manual',
  catalogue: 'listing',
  knowledge: 'learning',
  mira: 'nora',
  omar: 'ivan',
  'laptop-mira': 'laptop-nora',
  'laptop-omar': 'laptop-ivan',
  refunds: 'paybacks',
  'release-notes': 'news-letters',
  tracker: 'board',
  inventory: 'stockroom',
  stock: 'amount',
  notes: 'jottings',
  browser: 'viewer',
  repositories: 'sources',
  vectors: 'points',
  'local-model': 'house-brain',
  suggest: 'propose',
  assistant: 'helper',
};

const words = Object.keys(names)
  .sort((a, b) => b.length - a.length)
  .join('|');
/** Not as a part of a longer word: that may be a package, a resource type or a setting. */
const anyName = new RegExp(`(?<![A-Za-z0-9_-])(?:${words})(?![A-Za-z0-9_-])`, 'g');
/** `chat` is also what SDKs call a conversation, and part of the name of a model. */
const conversation = /(?<![A-Za-z]|client\.|deepseek-)chat(?![A-Za-z]|\.completions)/g;

export function renamed(text: string): string {
  return text
    .replace(anyName, (name) => names[name] as string)
    .replace(conversation, 'talk')
    .replaceAll('fernhill', 'oakdale')
    .replaceAll('Fernhill', 'Oakdale');
}
