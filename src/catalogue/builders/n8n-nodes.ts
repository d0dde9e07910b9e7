/** Nodes of n8n's general package as far as an AI flow is judged by them: triggers, stores, and what passes data on unchanged. */

/** Who can cause the event. `settings`: its authentication decides. */
export type TriggerAudience = 'nobody' | 'members' | 'outsiders' | 'settings' | 'unknown';

const audiences: Readonly<Record<Exclude<TriggerAudience, 'unknown'>, readonly string[]>> = {
  nobody: words('manualTrigger start scheduleTrigger cron interval errorTrigger n8nTrigger workflowTrigger localFileTrigger sseTrigger'),
  members: words(
    'slackTrigger microsoftTeamsTrigger mattermostTrigger googleDriveTrigger googleSheetsTrigger notionTrigger airtableTrigger asanaTrigger',
  ),
  outsiders: words(
    `telegramTrigger whatsAppTrigger gmailTrigger emailReadImap microsoftOutlookTrigger twilioTrigger facebookTrigger
     facebookLeadAdsTrigger typeformTrigger jotFormTrigger surveyMonkeyTrigger calendlyTrigger calTrigger rssFeedReadTrigger lineTrigger`,
  ),
  settings: words('webhook formTrigger'),
};

/** Undefined for nodes that start nothing. */
export function triggerAudience(name: string): TriggerAudience | undefined {
  for (const audience of ['nobody', 'members', 'outsiders', 'settings'] as const) if (audiences[audience].includes(name)) return audience;
  return /Trigger$/.test(name) ? 'unknown' : undefined;
}

const passing = new Set(
  words(
    `set code function functionItem if switch merge filter noOp splitOut splitInBatches itemLists aggregate limit sort wait summarize
     removeDuplicates renameKeys dateTime html markdown xml extractFromFile convertToFile moveBinaryData spreadsheetFile readPDF crypto
     compareDatasets editImage compression respondToWebhook stopAndError executionData`,
  ),
);

/** Nodes whose output is made of what comes in, and of nothing from elsewhere. */
export function passesOn(name: string): boolean {
  return passing.has(name);
}

export interface N8nStore {
  readonly engine: string;
  /** Parameters that say which one, outermost first; none where the credential does. */
  readonly place: readonly string[];
  /** What it does when the export names no operation, where every version agrees. */
  readonly operation?: string;
}

const stores: Readonly<Record<string, N8nStore>> = {
  postgres: { engine: 'postgresql', place: [] },
  mySql: { engine: 'mysql', place: [] },
  microsoftSql: { engine: 'sqlserver', place: [] },
  mongoDb: { engine: 'mongodb', place: [], operation: 'find' },
  redis: { engine: 'redis', place: [] },
  snowflake: { engine: 'snowflake', place: [] },
  googleBigQuery: { engine: 'bigquery', place: ['projectId', 'datasetId'] },
  elasticsearch: { engine: 'elasticsearch', place: [] },
  supabase: { engine: 'supabase', place: [] },
  airtable: { engine: 'airtable', place: ['base'] },
  baserow: { engine: 'baserow', place: ['databaseId'], operation: 'getAll' },
  nocoDb: { engine: 'nocodb', place: ['projectId'] },
  dataTable: { engine: 'n8n-data-table', place: ['dataTableId'] },
  googleSheets: { engine: 'google-sheets', place: ['documentId'], operation: 'read' },
  googleDocs: { engine: 'google-docs', place: ['documentURL'] },
  notion: { engine: 'notion', place: ['databaseId'] },
  awsS3: { engine: 's3', place: ['bucketName'] },
  s3: { engine: 's3', place: ['bucketName'] },
  googleCloudStorage: { engine: 'gcs', place: ['bucketName'] },
};

export function n8nStore(name: string): N8nStore | undefined {
  return Object.hasOwn(stores, name) ? stores[name] : undefined;
}

/** What reading with an app brings in. `private`: outsiders may not see it. `untrusted`: outsiders can write it. */
export interface AppContent {
  readonly private?: boolean;
  readonly untrusted?: boolean;
  readonly operation?: string;
}

const apps: Readonly<Record<string, AppContent>> = {
  gmail: { private: true, untrusted: true, operation: 'send' },
  microsoftOutlook: { private: true, untrusted: true },
  emailSend: { private: false, untrusted: false, operation: 'send' },
  telegram: { untrusted: true, operation: 'sendMessage' },
  slack: { private: true, operation: 'post' },
  discord: {},
  googleCalendar: { private: true, operation: 'create' },
  googleDrive: { private: true },
  googleAnalytics: { private: true, untrusted: false, operation: 'report' },
  microsoftOneDrive: { private: true },
  microsoftSharePoint: { private: true },
  dropbox: { private: true },
  jira: { private: true },
  linear: { private: true },
  zendesk: { private: true, untrusted: true },
  hubspot: { private: true },
  salesforce: { private: true },
  wooCommerce: { private: true },
  rssFeedRead: { private: false, untrusted: true, operation: 'read' },
  hackerNews: { private: false, untrusted: true },
  reddit: { private: false, untrusted: true },
  twitter: { private: false, untrusted: true },
  youTube: { private: false, untrusted: true },
  perplexity: { private: false, untrusted: true, operation: 'search' },
};

export function appContent(name: string): AppContent {
  if (Object.hasOwn(apps, name)) return apps[name] as AppContent;
  const store = n8nStore(name);
  return store ? { private: true, ...(store.operation ? { operation: store.operation } : {}) } : {};
}

export type Effect = 'read' | 'write' | 'delete' | 'query';

const readVerb = /^(get|read|search|select|list|lookup|find|aggregate|count|download|report|query|info|keys|info)/i;
const deleteVerb = /^(delete|remove|clear|drop|deleteTable|empty|trash)/i;
const writeVerb =
  /^(create|send|post|update|upsert|append|insert|add|reply|upload|move|copy|share|publish|push|set|incr|mark|invite|edit|assign|comment|archive|draft|message|pin|forward|star)/i;

/** What an operation does, by its verb; undefined for verbs that say nothing. */
export function effectOf(operation: string): Effect | undefined {
  if (/^(executeQuery|execute|rawQuery)/i.test(operation)) return 'query';
  if (deleteVerb.test(operation)) return 'delete';
  if (readVerb.test(operation)) return 'read';
  return writeVerb.test(operation) ? 'write' : undefined;
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
