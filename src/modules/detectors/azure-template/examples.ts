import type { DetectorExample } from '../../../testing/test-detector.js';

const schema = 'https://schema.management.azure.com/schemas/2019-04-01';

/** The detector itself names no asset: the resolver does. */
export const examples: readonly DetectorExample[] = [
  {
    name: 'a template with functions, copies and a nested deployment',
    path: 'azuredeploy.json',
    text: JSON.stringify({
      $schema: `${schema}/deploymentTemplate.json#`,
      parameters: { name: { type: 'string', defaultValue: "[concat('ai-', uniqueString(resourceGroup().id))]" } },
      variables: { full: "[format('{0}-x', parameters('name'))]" },
      resources: [
        {
          type: 'Microsoft.CognitiveServices/accounts',
          apiVersion: '2023-05-01',
          name: "[variables('full')]",
          resources: [{ type: 'deployments', name: 'gpt', copy: { name: 'loop', count: 2 } }],
        },
        { type: 'Microsoft.Resources/deployments', name: 'inner', properties: { template: { resources: [] } } },
      ],
    }),
    finds: [],
  },
  {
    name: 'values of parameters',
    path: 'azuredeploy.parameters.json',
    text: JSON.stringify({ $schema: `${schema}/deploymentParameters.json#`, parameters: { name: { value: 'x' } } }),
    finds: [],
  },
  {
    name: 'another file that names the schema',
    path: 'settings.json',
    text: JSON.stringify({ see: `${schema}/deploymentTemplate.json#` }),
    finds: [],
  },
  {
    name: 'broken JSON',
    path: 'main.json',
    text: `{"$schema": "${schema}/deploymentTemplate.json#", "resources": [`,
    finds: [],
    notices: ['unreadable'],
  },
];
