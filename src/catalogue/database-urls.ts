/** Addresses of databases, without what they are opened with. */
export interface DatabaseAddress {
  readonly engine: string;
  /** `engine://host[:port]/database`. */
  readonly address: string;
  readonly host: string;
  /** Whether a password stands in it as a literal. */
  readonly hasPassword: boolean;
  /** User and database, for display. */
  readonly name: string;
}

const engines: Readonly<Record<string, { readonly engine: string; readonly port?: string }>> = {
  postgres: { engine: 'postgresql', port: '5432' },
  postgresql: { engine: 'postgresql', port: '5432' },
  'postgresql+psycopg2': { engine: 'postgresql', port: '5432' },
  'postgresql+psycopg': { engine: 'postgresql', port: '5432' },
  'postgresql+asyncpg': { engine: 'postgresql', port: '5432' },
  mysql: { engine: 'mysql', port: '3306' },
  'mysql+pymysql': { engine: 'mysql', port: '3306' },
  mariadb: { engine: 'mariadb', port: '3306' },
  mongodb: { engine: 'mongodb', port: '27017' },
  'mongodb+srv': { engine: 'mongodb' },
  redis: { engine: 'redis', port: '6379' },
  rediss: { engine: 'redis', port: '6379' },
  mssql: { engine: 'sqlserver', port: '1433' },
  sqlserver: { engine: 'sqlserver', port: '1433' },
  clickhouse: { engine: 'clickhouse', port: '9000' },
  neo4j: { engine: 'neo4j', port: '7687' },
  'neo4j+s': { engine: 'neo4j', port: '7687' },
  bolt: { engine: 'neo4j', port: '7687' },
  cockroachdb: { engine: 'cockroachdb', port: '26257' },
  snowflake: { engine: 'snowflake' },
  amqp: { engine: 'rabbitmq', port: '5672' },
  amqps: { engine: 'rabbitmq', port: '5671' },
};

/** Undefined for text that is no database address, or whose host a variable decides. */
export function databaseAddress(text: string): DatabaseAddress | undefined {
  if (text.length > 2000) return undefined;
  const match = /^([a-z][a-z0-9+]*):\/\/(?:([^/@\s]*)@)?(\[[^\]\s]+\]|[^/:?#,@\s]+)(?::(\d{1,5}))?[^/?#\s]*(?:\/([^?#\s]*))?/i.exec(
    text.trim(),
  );
  const known = match && engines[(match[1] as string).toLowerCase()];
  if (!match || !known) return undefined;
  const host = (match[3] as string).toLowerCase();
  if (/[${}<>%]/.test(host)) return undefined;
  const port = match[4] && match[4] !== known.port ? `:${match[4]}` : '';
  const database = match[5] && /^[\w.-]{1,64}$/.test(match[5]) ? `/${match[5]}` : '';
  const password = match[2]?.includes(':') ? match[2].slice(match[2].indexOf(':') + 1) : '';
  return {
    engine: known.engine,
    address: `${known.engine}://${host}${port}${database}`,
    host,
    hasPassword: password !== '' && !/[$<{%*]/.test(password),
    name: database ? database.slice(1) : host,
  };
}
