import type { ResolverExample } from '../../../testing/test-resolver.js';

export const bicepExamples: readonly ResolverExample[] = [
  {
    name: 'an account with its models, filter, rights and an app that is told of it',
    files: {
      'main.bicep': `targetScope = 'resourceGroup'

@description('Location')
param location string = resourceGroup().location
@allowed([
  'dev'
  'prod'
])
param env string = 'dev'
param publicAccess bool = true
param deployments array = [
  {
    name: 'gpt-4o'
    model: { format: 'OpenAI', name: 'gpt-4o', version: '2024-08-06' }
    capacity: 30
  }
  {
    name: 'embed'
    model: { format: 'OpenAI', name: 'text-embedding-3-large', version: '1' }
    capacity: 50
  }
]
type foo = {
  a: string
  b: 'x' | 'y'
}
@secure()
param adminPassword string
var token = toLower(uniqueString(subscription().id, env, location))
var accountName = 'cog-\${token}'
var tags = {
  env: env
  'azd-env': env
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-\${token}'
  location: location
}

resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  name: accountName
  location: location
  kind: 'OpenAI'
  sku: { name: 'S0' }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '\${identity.id}': {}
    }
  }
  tags: union(tags, { owner: 'team-ai' })
  properties: {
    customSubDomainName: accountName
    publicNetworkAccess: publicAccess ? 'Enabled' : 'Disabled'
    disableLocalAuth: env == 'prod'
    networkAcls: {
      defaultAction: 'Allow'
    }
  }

  resource strict 'raiPolicies@2024-10-01' = {
    name: 'strict'
    properties: {
      basePolicyName: 'Microsoft.Default'
      contentFilters: [
        { name: 'Jailbreak', enabled: true, blocking: true, source: 'Prompt' }
      ]
    }
  }
}

@batchSize(1)
resource models 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = [for d in deployments: {
  parent: account
  name: d.name
  sku: { name: 'Standard', capacity: d.capacity }
  properties: {
    model: d.model
    raiPolicyName: account::strict.name
  }
}]

module search 'modules/search.bicep' = {
  name: 'search'
  params: {
    name: 'srch-\${token}'
    location: location
    principalId: identity.properties.principalId
  }
}

module cosmos 'br/public:avm/res/cognitive-services/account:0.7.0' = if (env == 'prod') {
  name: 'cog2'
  params: {
    name: 'second'
    kind: 'AIServices'
    disableLocalAuth: false
    deployments: [
      {
        name: 'mini'
        model: { name: 'gpt-4o-mini', format: 'OpenAI', version: '2024-07-18' }
      }
    ]
  }
}

resource role 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, identity.id)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd')
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: 'chat'
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '\${identity.id}': {} }
  }
  properties: {
    configuration: {
      ingress: {
        external: true
        targetPort: 8000
      }
    }
    template: {
      containers: [
        {
          name: 'chat'
          image: 'ghcr.io/acme/chat:1.2'
          env: [
            { name: 'AZURE_OPENAI_ENDPOINT', value: account.properties.endpoint }
            { name: 'AZURE_SEARCH_ENDPOINT', value: search.outputs.endpoint }
            { name: 'AZURE_OPENAI_API_KEY', secretRef: 'openai-key' }
          ]
        }
      ]
    }
  }
}

output endpoint string = account.properties.endpoint
`,
      'modules/search.bicep': `param name string
param location string
param principalId string

resource search 'Microsoft.Search/searchServices@2024-06-01-preview' = {
  name: name
  location: location
  sku: { name: 'basic' }
  properties: {
    disableLocalAuth: true
    publicNetworkAccess: 'disabled'
    authOptions: null
  }
}

resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(search.id, principalId)
  scope: search
  properties: {
    principalId: principalId
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '1407120a-92aa-4202-b7e9-c0e197c71c8f')
  }
}

output endpoint string = 'https://\${search.name}.search.windows.net'
output id string = search.id
`,
    },
    finds: [
      'ai-service:account',
      'container-image:ghcr.io/acme/chat',
      'credential:AZURE_OPENAI_API_KEY',
      'guardrail:strict',
      'model:gpt-4o',
      'model:text-embedding-3-large',
      'model-endpoint:embed',
      'model-endpoint:gpt-4o',
      'network-endpoint:chat',
      'service-identity:identity',
      'vector-store:search',
      'workload:chat',
    ],
    properties: {
      'ai-service:account': { publicNetworkAccess: true, localAuthentication: true, encryptedWithOwnKey: false },
      'guardrail:strict': { mode: 'block', promptAttackFilter: 'high' },
      'model-endpoint:embed': { contentFilter: 'default', rateLimited: true },
      'vector-store:search': { publicNetworkAccess: false, authentication: 'identity' },
      'network-endpoint:chat': { public: true },
    },
  },
  {
    name: 'infrastructure without AI',
    files: {
      'main.bicep': `param openAiLikeName string = 'gpt-4o'
resource store 'Microsoft.Storage/storageAccounts@2023-01-01' = {
  name: 'st\${openAiLikeName}'
  location: 'westeurope'
  tags: { model: 'gpt-4o' }
}
resource app 'Microsoft.Web/sites@2022-03-01' = {
  name: 'web'
  properties: {
    siteConfig: {
      appSettings: [
        { name: 'STORAGE', value: store.properties.primaryEndpoints.blob }
      ]
    }
  }
}
module later 'br/public:avm/res/storage/storage-account:0.9.0' = {
  name: 'x'
  params: { name: 'y' }
}
`,
    },
    finds: [],
  },
  {
    name: 'what cannot be told is said to be unknown',
    files: {
      'main.bicep': `param open bool
param models array
resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  name: 'shared'
  location: 'westeurope'
  properties: {
    publicNetworkAccess: open ? 'Enabled' : 'Disabled'
    disableLocalAuth: true
  }
}
resource made 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = [for m in models: {
  parent: account
  name: 'one'
  properties: { model: { name: m } }
}]
module other 'br/public:avm/ptn/ai-ml/ai-foundry:0.4.0' = {
  name: 'other'
  params: { baseName: 'x' }
}
`,
    },
    finds: ['ai-service:shared', 'model-endpoint:one'],
    notices: ['unresolved'],
    properties: {
      'ai-service:shared': { localAuthentication: false, region: 'westeurope' },
    },
  },
];
