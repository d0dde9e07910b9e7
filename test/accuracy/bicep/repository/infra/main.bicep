@description('Where everything runs')
param location string = 'swedencentral'
param stage string = 'live'
@secure()
param databasePassword string
param models array = [
  { name: 'answers', model: 'gpt-4o', capacity: 20 }
  { name: 'vectors', model: 'text-embedding-3-small', capacity: 40 }
]

var token = uniqueString(resourceGroup().id)
var accountName = 'harbour-${token}'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'harbour-desk'
  location: location
}

module account 'modules/account.bicep' = {
  name: 'account'
  params: {
    name: accountName
    location: location
    models: models
    closed: stage == 'live'
    reader: identity.properties.principalId
  }
}

module index './modules/search.bicep' = if (stage == 'live') {
  name: 'index'
  params: {
    name: 'berths'
    location: location
  }
}

// resource old 'Microsoft.CognitiveServices/accounts@2023-05-01' = { name: 'old' }
var note = 'resource other \'Microsoft.CognitiveServices/accounts@2023-05-01\''

resource desk 'Microsoft.App/containerApps@2024-03-01' = {
  name: 'desk'
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    configuration: {
      ingress: {
        external: true
        targetPort: 8080
      }
    }
    template: {
      containers: [
        {
          name: 'desk'
          image: 'ghcr.io/harbour/desk:2.4.1'
          env: [
            { name: 'AZURE_OPENAI_ENDPOINT', value: account.outputs.endpoint }
            { name: 'TIDES_URL', value: 'https://tides.example.org' }
          ]
        }
      ]
    }
  }
}

// No AI in these.
resource pictures 'Microsoft.Storage/storageAccounts@2023-01-01' = {
  name: 'pictures${token}'
  location: location
  sku: { name: 'Standard_LRS' }
  kind: 'StorageV2'
}
resource site 'Microsoft.Web/sites@2023-01-01' = {
  name: 'openai-fan-club'
  location: location
  properties: {
    siteConfig: {
      appSettings: [
        { name: 'PICTURES', value: pictures.properties.primaryEndpoints.blob }
      ]
    }
  }
}
