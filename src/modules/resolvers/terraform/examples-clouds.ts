import type { ResolverExample } from '../../../testing/test-resolver.js';

export const cloudExamples: readonly ResolverExample[] = [
  {
    name: 'Azure OpenAI as it comes, and closed',
    files: {
      'main.tf': `resource "azurerm_cognitive_account" "open" {
  name     = "acme-openai"
  kind     = "OpenAI"
  location = "westeurope"
}
resource "azurerm_cognitive_account" "closed" {
  name                          = "acme-closed"
  kind                          = "OpenAI"
  location                      = "westeurope"
  public_network_access_enabled = false
  local_auth_enabled            = false
  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.u.id]
  }
}
resource "azurerm_user_assigned_identity" "u" {
  name = "ai-id"
}
resource "azurerm_cognitive_account_customer_managed_key" "k" {
  cognitive_account_id = azurerm_cognitive_account.closed.id
  key_vault_key_id     = "x"
}
resource "azurerm_cognitive_deployment" "d" {
  name                 = "chat"
  cognitive_account_id = azurerm_cognitive_account.open.id
  rai_policy_name      = azurerm_cognitive_account_rai_policy.p.name
  model {
    format  = "OpenAI"
    name    = "gpt-4o"
    version = "2024-08-06"
  }
  sku {
    name     = "Standard"
    capacity = 10
  }
}
resource "azurerm_cognitive_account_rai_policy" "p" {
  name                 = "weak"
  cognitive_account_id = azurerm_cognitive_account.open.id
  content_filter {
    name               = "Jailbreak"
    filter_enabled     = true
    block_enabled      = false
    severity_threshold = "High"
    source             = "Prompt"
  }
}
resource "azurerm_monitor_diagnostic_setting" "m" {
  target_resource_id         = azurerm_cognitive_account.open.id
  log_analytics_workspace_id = azurerm_log_analytics_workspace.w.id
  enabled_log {
    category = "RequestResponse"
  }
}
resource "azurerm_log_analytics_workspace" "w" {
  name              = "logs"
  retention_in_days = 90
}
resource "azurerm_search_service" "s" {
  name = "search"
}
`,
    },
    finds: [
      'ai-service:acme-openai',
      'ai-service:acme-closed',
      'service-identity:ai-id',
      'model-endpoint:chat',
      'model:gpt-4o',
      'guardrail:weak',
      'log-sink:logs',
      'vector-store:search',
    ],
    relates: [
      'acme-closed runs-as ai-id',
      'acme-openai contains chat',
      'acme-openai logs-to logs',
      'chat protected-by weak',
      'chat serves gpt-4o',
    ],
    properties: {
      'ai-service:acme-openai': {
        publicNetworkAccess: true,
        localAuthentication: true,
        encryptedWithOwnKey: false,
        invocationLogging: 'metadata',
        region: 'westeurope',
      },
      'ai-service:acme-closed': { publicNetworkAccess: false, localAuthentication: false, encryptedWithOwnKey: true },
      'guardrail:weak': { mode: 'log-only', promptAttackFilter: 'none', covers: ['input'] },
      'model-endpoint:chat': { contentFilter: 'default', rateLimited: true },
      'log-sink:logs': { retentionDays: 90 },
      'vector-store:search': { publicNetworkAccess: true, authentication: 'api-key' },
    },
  },
  {
    name: 'azapi by resource type, body as JSON text',
    files: {
      'main.tf': `resource "azapi_resource" "account" {
  type     = "Microsoft.CognitiveServices/accounts@2024-10-01"
  name     = "foundry"
  location = "swedencentral"
  body = jsonencode({
    kind       = "AIServices"
    properties = { publicNetworkAccess = "Disabled", disableLocalAuth = true }
  })
}
resource "azapi_resource" "deployment" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2024-10-01"
  name      = "gpt-4o-mini"
  parent_id = azapi_resource.account.id
  body = {
    properties = { model = { format = "OpenAI", name = "gpt-4o-mini" } }
  }
}
`,
    },
    finds: ['ai-service:foundry', 'model-endpoint:gpt-4o-mini', 'model:gpt-4o-mini'],
    relates: ['foundry contains gpt-4o-mini', 'gpt-4o-mini serves gpt-4o-mini'],
    properties: { 'ai-service:foundry': { publicNetworkAccess: false, localAuthentication: false } },
  },
  {
    name: 'Google: endpoint, workbench, public bucket behind an index, open Cloud Run',
    files: {
      'main.tf': `resource "google_vertex_ai_endpoint" "e" {
  display_name = "predict"
  location     = "europe-west4"
}
resource "google_workbench_instance" "w" {
  name     = "bench"
  location = "europe-west4-a"
  gce_setup {
    disable_public_ip = true
    metadata = { notebook-disable-root = "true" }
    service_accounts {
      email = google_service_account.sa.email
    }
  }
}
resource "google_service_account" "sa" {
  account_id = "bench-sa"
}
resource "google_vertex_ai_index" "i" {
  display_name = "vectors"
  metadata {
    contents_delta_uri = "gs://\${google_storage_bucket.b.name}/x"
  }
}
resource "google_storage_bucket" "b" {
  name = "acme-vectors"
}
resource "google_storage_bucket_iam_member" "all" {
  bucket = google_storage_bucket.b.name
  role   = "roles/storage.objectViewer"
  member = "allUsers"
}
resource "google_cloud_run_v2_service" "s" {
  name = "chat"
  template {
    containers {
      image = "ghcr.io/acme/chat:latest"
      env {
        name  = "GEMINI_MODEL"
        value = "gemini-2.0-flash"
      }
    }
  }
}
resource "google_cloud_run_v2_service_iam_member" "all" {
  name   = google_cloud_run_v2_service.s.name
  role   = "roles/run.invoker"
  member = "allUsers"
}
resource "google_model_armor_template" "t" {
  template_id = "armor"
  filter_config {
    pi_and_jailbreak_filter_settings {
      filter_enforcement = "ENABLED"
      confidence_level   = "MEDIUM_AND_ABOVE"
    }
  }
}
`,
    },
    finds: [
      'model-endpoint:predict',
      'ai-service:bench',
      'service-identity:bench-sa',
      'vector-store:vectors',
      'data-store:acme-vectors',
      'workload:chat',
      'network-endpoint:chat',
      'container-image:ghcr.io/acme/chat',
      'model:gemini-2.0-flash',
      'guardrail:armor',
    ],
    properties: {
      'model-endpoint:predict': { publicNetworkAccess: true, region: 'europe-west4' },
      'ai-service:bench': { directInternetAccess: false, rootAccess: false },
      'data-store:acme-vectors': { public: true },
      'network-endpoint:chat': { public: true, authentication: 'none' },
      'guardrail:armor': { promptAttackFilter: 'medium', sensitiveDataFilter: 'none', covers: ['prompt-attack'] },
    },
  },
  {
    name: 'rights by role, and an interface that is switched on',
    files: {
      'main.tf': `resource "google_project_service" "ai" {
  for_each = toset(["aiplatform.googleapis.com", "compute.googleapis.com"])
  service  = each.value
}
resource "google_service_account" "sa" {
  account_id = "caller"
}
resource "google_project_iam_member" "m" {
  role   = "roles/aiplatform.admin"
  member = "serviceAccount:\${google_service_account.sa.email}"
}
resource "azurerm_user_assigned_identity" "u" {
  name = "app-id"
}
resource "azurerm_role_assignment" "r" {
  scope                = azurerm_cognitive_account.a.id
  role_definition_name = "Cognitive Services OpenAI User"
  principal_id         = azurerm_user_assigned_identity.u.principal_id
}
resource "azurerm_cognitive_account" "a" {
  name                          = "acct"
  public_network_access_enabled = var.open
}
variable "open" {
  type = bool
}
`,
    },
    finds: ['ai-service:aiplatform.googleapis.com', 'ai-service:acct', 'service-identity:caller', 'service-identity:app-id'],
    relates: ['app-id can-access acct'],
    properties: {
      'service-identity:caller': { wildcardAiActions: true, administrator: false },
      'ai-service:acct': { publicNetworkAccess: 'unknown' },
    },
  },
];
