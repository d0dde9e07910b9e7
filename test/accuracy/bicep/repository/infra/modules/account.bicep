param name string
param location string
param models array
param closed bool
param reader string

resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  name: name
  location: location
  kind: 'OpenAI'
  sku: {
    name: 'S0'
  }
  properties: {
    customSubDomainName: name
    publicNetworkAccess: closed ? 'Disabled' : 'Enabled'
    disableLocalAuth: true
  }

  resource filter 'raiPolicies' = {
    name: 'calm'
    properties: {
      basePolicyName: 'Microsoft.DefaultV2'
      contentFilters: [
        { name: 'Jailbreak', enabled: true, blocking: true, source: 'Prompt' }
      ]
    }
  }
}

@batchSize(1)
resource made 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = [for item in models: {
  parent: account
  name: item.name
  sku: {
    name: 'GlobalStandard'
    capacity: item.capacity
  }
  properties: {
    model: {
      format: 'OpenAI'
      name: item.model
    }
    raiPolicyName: account::filter.name
  }
}]

resource right 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, reader)
  scope: account
  properties: {
    principalId: reader
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd')
  }
}

output endpoint string = account.properties.endpoint
