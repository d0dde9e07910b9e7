import type { ResolverExample } from '../../../testing/test-resolver.js';

export const armExamples: readonly ResolverExample[] = [
  {
    name: 'functions, copies, children, a nested deployment, and a file of parameters',
    files: {
      'azuredeploy.json': `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "parameters": {
    "accountName": { "type": "string", "defaultValue": "[concat('openai-', uniqueString(resourceGroup().id))]" },
    "location": { "type": "string", "defaultValue": "[resourceGroup().location]" },
    "modelName": { "type": "string", "defaultValue": "gpt-4o" },
    "deployWorkspace": { "type": "bool", "defaultValue": true },
    "names": { "type": "array", "defaultValue": ["a", "b"] }
  },
  "variables": {
    "deploymentName": "[format('{0}-chat', parameters('modelName'))]",
    "storage": "[concat('st', uniqueString(resourceGroup().id))]"
  },
  "resources": [
    {
      "type": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2023-05-01",
      "name": "[parameters('accountName')]",
      "location": "[parameters('location')]",
      "kind": "OpenAI",
      "sku": { "name": "S0" },
      "properties": { "publicNetworkAccess": "Enabled", "disableLocalAuth": false }
    },
    {
      "type": "Microsoft.CognitiveServices/accounts/deployments",
      "apiVersion": "2023-05-01",
      "name": "[concat(parameters('accountName'), '/', variables('deploymentName'))]",
      "dependsOn": ["[resourceId('Microsoft.CognitiveServices/accounts', parameters('accountName'))]"],
      "sku": { "name": "Standard", "capacity": 10 },
      "properties": { "model": { "format": "OpenAI", "name": "[parameters('modelName')]", "version": "2024-08-06" } }
    },
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-01-01",
      "name": "[variables('storage')]",
      "location": "[parameters('location')]",
      "sku": { "name": "Standard_LRS" },
      "kind": "StorageV2",
      "properties": {}
    },
    {
      "condition": "[parameters('deployWorkspace')]",
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "mlw",
      "location": "[parameters('location')]",
      "identity": { "type": "SystemAssigned" },
      "properties": { "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', variables('storage'))]", "publicNetworkAccess": "Disabled" },
      "resources": [
        { "type": "onlineEndpoints", "apiVersion": "2024-04-01", "name": "score", "properties": { "authMode": "Key" } }
      ]
    },
    {
      "type": "Microsoft.Search/searchServices",
      "apiVersion": "2023-11-01",
      "name": "[concat('srch-', parameters('names')[copyIndex()])]",
      "copy": { "name": "loop", "count": "[length(parameters('names'))]" },
      "location": "[parameters('location')]",
      "properties": {}
    },
    {
      "type": "Microsoft.Web/sites",
      "apiVersion": "2022-03-01",
      "name": "web",
      "kind": "app,linux",
      "properties": { "siteConfig": { "appSettings": [
        { "name": "AZURE_OPENAI_ENDPOINT", "value": "[reference(resourceId('Microsoft.CognitiveServices/accounts', parameters('accountName'))).endpoint]" },
        { "name": "AZURE_OPENAI_KEY", "value": "[listKeys(resourceId('Microsoft.CognitiveServices/accounts', parameters('accountName')), '2023-05-01').key1]" }
      ] } }
    },
    {
      "type": "Microsoft.Resources/deployments",
      "apiVersion": "2022-09-01",
      "name": "inner",
      "properties": {
        "mode": "Incremental",
        "expressionEvaluationOptions": { "scope": "inner" },
        "parameters": { "bot": { "value": "helper" }, "scope": { "value": "[reference('x')]" } },
        "template": {
          "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
          "contentVersion": "1.0.0.0",
          "parameters": { "bot": { "type": "string" } },
          "resources": [ { "type": "Microsoft.BotService/botServices", "apiVersion": "2022-09-15", "name": "[parameters('bot')]", "properties": { "displayName": "Helper" } } ]
        }
      }
    },
    {
      "type": "Microsoft.CognitiveServices/accounts/providers/diagnosticSettings",
      "apiVersion": "2021-05-01-preview",
      "name": "[concat(parameters('accountName'), '/Microsoft.Insights/diag')]",
      "properties": { "workspaceId": "x", "logs": [ { "category": "RequestResponse", "enabled": true } ] }
    }
  ]
}
`,
      'azuredeploy.parameters.json': `{ "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#", "contentVersion": "1.0.0.0",
  "parameters": { "modelName": { "value": "gpt-4o-mini" } } }
`,
    },
    finds: [
      'agent:Helper',
      'ai-service:accountName',
      'ai-service:mlw',
      'data-store:storage',
      'model:gpt-4o-mini',
      'model-endpoint:gpt-4o-mini-chat',
      'model-endpoint:score',
      'vector-store:srch-a',
      'vector-store:srch-b',
      'workload:web',
    ],
    properties: {
      'ai-service:accountName': { invocationLogging: 'metadata', localAuthentication: true },
      'ai-service:mlw': { publicNetworkAccess: false },
      'model-endpoint:score': { authentication: 'api-key' },
    },
  },
  {
    name: 'the template that was made of the Bicep beside it is not told twice',
    files: {
      'main.bicep': `resource a 'Microsoft.Search/searchServices@2023-11-01' = {
  name: 'search'
}
`,
      'main.json': JSON.stringify({
        $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
        metadata: { _generator: { name: 'bicep', version: '0.30.0' } },
        resources: [{ type: 'Microsoft.Search/searchServices', name: 'search', apiVersion: '2023-11-01' }],
      }),
    },
    finds: ['vector-store:search'],
  },
  {
    name: 'symbolic names',
    files: {
      'main.json': JSON.stringify({
        $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
        languageVersion: '2.0',
        resources: {
          account: { type: 'Microsoft.CognitiveServices/accounts', name: 'openai', apiVersion: '2024-10-01', location: 'westeurope' },
          chat: {
            type: 'Microsoft.CognitiveServices/accounts/deployments',
            name: "[format('{0}/{1}', 'openai', 'chat')]",
            properties: { model: { name: 'gpt-4o' } },
          },
        },
      }),
    },
    finds: ['ai-service:openai', 'model:gpt-4o', 'model-endpoint:chat'],
    relates: ['chat serves gpt-4o', 'openai contains chat'],
  },
];
