import { choice, present, type TerraformEntry } from './entry.js';

const provider = 'aws';
const store = 'storage_configuration';
/** A knowledge base, with the store that holds its vectors. */
export const knowledgeBase: TerraformEntry = {
  kind: 'knowledge-base',
  role: 'ai',
  provider,
  name: 'name',
  links: [
    { relation: 'runs-as', to: 'role_arn', kinds: ['service-identity'] },
    {
      relation: 'embeds-with',
      to: 'knowledge_base_configuration.vector_knowledge_base_configuration.embedding_model_arn',
      model: provider,
    },
    {
      relation: 'retrieves-from',
      to: [
        `${store}.opensearch_serverless_configuration.collection_arn`,
        `${store}.opensearch_managed_cluster_configuration.domain_arn`,
        `${store}.rds_configuration.resource_arn`,
        `${store}.neptune_analytics_configuration.graph_arn`,
        `${store}.s3_vectors_configuration.index_arn`,
        `${store}.s3_vectors_configuration.vector_bucket_arn`,
        'knowledge_base_configuration.kendra_knowledge_base_configuration.kendra_index_arn',
      ],
      kinds: ['vector-store', 'data-store', 'knowledge-base'],
      loose: true,
    },
  ],
};

/** What a knowledge base is filled from. */
export const dataSource: TerraformEntry = {
  // A bucket is an asset already; what a connector reads elsewhere is one by this.
  kindBy: {
    at: 'data_source_configuration.type',
    values: { WEB: 'data-store', CONFLUENCE: 'data-store', SHAREPOINT: 'data-store', SALESFORCE: 'data-store' },
  },
  role: 'ai',
  provider,
  name: 'name',
  properties: {
    engine: choice('data_source_configuration.type', {
      WEB: 'web',
      CONFLUENCE: 'confluence',
      SHAREPOINT: 'sharepoint',
      SALESFORCE: 'salesforce',
    }),
  },
  standsFor: 'knowledge_base_id',
  links: [
    {
      relation: 'sourced-from',
      from: 'knowledge_base_id',
      to: 'data_source_configuration.s3_configuration.bucket_arn',
      kinds: ['data-store'],
    },
    { relation: 'sourced-from', to: 'knowledge_base_id', reverse: true, kinds: ['knowledge-base'] },
  ],
  sets: {
    of: 'knowledge_base_id',
    properties: {
      encryptedWithOwnKey: present('server_side_encryption_configuration.kms_key_arn'),
      deletionPolicy: choice('data_deletion_policy', { DELETE: 'delete', RETAIN: 'retain' }, { default: 'delete' }),
    },
  },
};
