// Part of a collection; nothing here calls it.
param name string
resource workspace 'Microsoft.MachineLearningServices/workspaces@2024-04-01' = {
  name: name
  properties: {}
}
