import type { ResolverExample } from '../../../testing/test-resolver.js';

export const collectionExamples: readonly ResolverExample[] = [
  {
    name: 'a collection of modules of which two are used, one of the registry, values for one deployment',
    files: {
      'infra/main.bicep': `targetScope = 'subscription'
param environmentName string
param location string
param openAiModel string
param useSearch bool = false
var abbrs = loadJsonContent('./abbreviations.json')
var resourceToken = toLower(uniqueString(subscription().id, environmentName, location))
resource rg 'Microsoft.Resources/resourceGroups@2021-04-01' = {
  name: '\${abbrs.resourcesResourceGroups}\${environmentName}'
  location: location
}
module openAi 'core/ai/cognitiveservices.bicep' = {
  name: 'openai'
  scope: rg
  params: {
    name: '\${abbrs.cognitiveServicesAccounts}\${resourceToken}'
    location: location
    deployments: concat([
      {
        name: openAiModel
        model: { format: 'OpenAI', name: openAiModel, version: '2025-04-14' }
        sku: { name: 'GlobalStandard', capacity: 10 }
      }
    ], useSearch ? [
      { name: 'embed', model: { format: 'OpenAI', name: 'text-embedding-3-small', version: '1' } }
    ] : [])
  }
}
module search 'br/public:avm/res/search/search-service:0.7.1' = if (useSearch) {
  name: 'search'
  scope: rg
  params: { name: 'srch', location: location }
}
module account2 'br/public:avm/res/cognitive-services/account:0.7.2' = {
  name: 'a2'
  scope: rg
  params: {
    name: 'foundry'
    kind: 'AIServices'
    publicNetworkAccess: 'Enabled'
    deployments: [ { name: 'phi', model: { format: 'Microsoft', name: 'Phi-4', version: '1' }, sku: { name: 'GlobalStandard', capacity: 1 } } ]
    roleAssignments: [ { principalId: mi.outputs.principalId, roleDefinitionIdOrName: 'Cognitive Services OpenAI User' } ]
  }
}
module mi 'br/public:avm/res/managed-identity/user-assigned-identity:0.4.0' = {
  name: 'mi'
  scope: rg
  params: { name: 'app-id' }
}
module role 'core/role.bicep' = {
  scope: rg
  name: 'role'
  params: { principalId: mi.outputs.principalId, accountName: openAi.outputs.name }
}
output AZURE_OPENAI_ENDPOINT string = openAi.outputs.endpoint
`,
      'infra/main.parameters.json': `{ "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#", "contentVersion": "1.0.0.0",
  "parameters": { "environmentName": { "value": "\${AZURE_ENV_NAME}" }, "location": { "value": "\${AZURE_LOCATION}" }, "openAiModel": {"value": "gpt-4.1"} } }
`,
      'infra/core/ai/cognitiveservices.bicep': `metadata description = 'Creates an Azure Cognitive Services instance.'
param name string
param location string = resourceGroup().location
param tags object = {}
@description('The custom subdomain name used to access the API. Defaults to the value of the name parameter.')
param customSubDomainName string = name
param disableLocalAuth bool = false
param deployments array = []
param kind string = 'OpenAI'
@allowed([ 'Enabled', 'Disabled' ])
param publicNetworkAccess string = 'Enabled'
param sku object = {
  name: 'S0'
}
param allowedIpRules array = []
param networkAcls object = empty(allowedIpRules) ? {
  defaultAction: 'Allow'
} : {
  ipRules: allowedIpRules
  defaultAction: 'Deny'
}
resource account 'Microsoft.CognitiveServices/accounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: kind
  properties: {
    customSubDomainName: customSubDomainName
    publicNetworkAccess: publicNetworkAccess
    networkAcls: networkAcls
    disableLocalAuth: disableLocalAuth
  }
  sku: sku
}
@batchSize(1)
resource deployment 'Microsoft.CognitiveServices/accounts/deployments@2023-05-01' = [for deployment in deployments: {
  parent: account
  name: deployment.name
  properties: {
    model: deployment.model
    raiPolicyName: contains(deployment, 'raiPolicyName') ? deployment.raiPolicyName : null
  }
  sku: contains(deployment, 'sku') ? deployment.sku : {
    name: 'Standard'
    capacity: 20
  }
}]
output endpoint string = account.properties.endpoint
output id string = account.id
output name string = account.name
`,
      'infra/core/ai/hub.bicep': `param name string
resource hub 'Microsoft.MachineLearningServices/workspaces@2024-01-01-preview' = {
  name: name
  kind: 'Hub'
  properties: {}
}
`,
      'infra/core/role.bicep': `param principalId string
param accountName string
resource account 'Microsoft.CognitiveServices/accounts@2023-05-01' existing = {
  name: accountName
}
resource role 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(subscription().id, resourceGroup().id, principalId)
  scope: account
  properties: {
    principalId: principalId
    roleDefinitionId: resourceId('Microsoft.Authorization/roleDefinitions', 'a001fd3d-188f-4b5b-821b-7da978bf7442')
  }
}
`,
    },
    finds: [
      'ai-service:account',
      'ai-service:foundry',
      'model:Phi-4',
      'model:gpt-4.1',
      'model-endpoint:gpt-4.1',
      'model-endpoint:phi',
      'service-identity:app-id',
    ],
    relates: [
      'account contains gpt-4.1',
      'app-id can-access account',
      'app-id can-access foundry',
      'foundry contains phi',
      'gpt-4.1 serves gpt-4.1',
      'phi serves Phi-4',
    ],
  },
];
