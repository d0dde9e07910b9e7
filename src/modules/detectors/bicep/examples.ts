import type { DetectorExample } from '../../../testing/test-detector.js';

/** The detector itself names no asset: the resolver does. */
export const examples: readonly DetectorExample[] = [
  {
    name: 'parameters, loops, conditions and nested resources',
    path: 'infra/main.bicep',
    text: `param location string = resourceGroup().location
@secure()
param password string
param models array = [
  'gpt-4o'
  'text-embedding-3-large'
]
var name = 'ai-\${uniqueString(resourceGroup().id)}'

resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' = if (location != 'none') {
  name: name
  location: location
  properties: { publicNetworkAccess: location == 'x' ? 'Enabled' : 'Disabled' }

  resource filter 'raiPolicies' = {
    name: 'strict'
  }
}

resource deployed 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = [for (m, i) in models: {
  parent: account
  name: m
}]

module search './search.bicep' = {
  name: 'search'
  params: { name: name }
}
output id string = account.id
`,
    finds: [],
  },
  { name: 'values of parameters', path: 'main.bicepparam', text: "using './main.bicep'\nparam location = 'westeurope'\n", finds: [] },
  {
    name: 'a broken statement',
    path: 'main.bicep',
    text: "resource a 'T@1' = {\n  name: = = 3\n}\nparam b string = 'x'\n",
    finds: [],
    notices: ['unreadable'],
  },
  { name: 'a text that does not end', path: 'main.bicep', text: "var a = 'x ${b\nparam c string\n", finds: [] },
  { name: 'an empty file', path: 'empty.bicep', text: '', finds: [] },
];
