variable "chat_model" {
  type = string
}
variable "open" {
  type    = bool
  default = false
}
variable "name" {
  default = "pier"
}

resource "azapi_resource" "account" {
  type     = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name     = "${var.name}-foundry"
  location = "swedencentral"
  body = {
    kind = "AIServices"
    properties = {
      publicNetworkAccess = var.open ? "Enabled" : "Disabled"
      disableLocalAuth    = true
    }
  }
}

resource "azapi_resource" "chat" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "chat"
  parent_id = azapi_resource.account.id
  body      = jsonencode({ properties = { model = { format = "OpenAI", name = var.chat_model } } })
}

module "second" {
  source                        = "Azure/openai/azurerm"
  account_name                  = "pier-second"
  public_network_access_enabled = false
  deployment = {
    vectors = {
      name          = "vectors"
      model_format  = "OpenAI"
      model_name    = "text-embedding-3-large"
      model_version = "1"
      scale_type    = "Standard"
    }
  }
}

resource "helm_release" "local_models" {
  name  = "local-models"
  chart = "oci://registry.example.org/charts/ollama"
}

# Nothing of AI below.
resource "azapi_resource" "vault" {
  type = "Microsoft.KeyVault/vaults@2023-07-01"
  name = "openai-vault"
  body = { properties = { tenantId = "x" } }
}
resource "azurerm_api_management" "shop" {
  name = "shop"
}
resource "azurerm_api_management_api_policy" "shop" {
  api_name            = "llm-shop"
  api_management_name = azurerm_api_management.shop.name
  xml_content         = "<policies><inbound><rate-limit calls=\"5\" renewal-period=\"60\" /></inbound></policies>"
}
resource "helm_release" "ingress" {
  name  = "ollama-ingress"
  chart = "ingress-nginx"
}
resource "kubernetes_deployment" "web" {
  metadata {
    name = "vllm-fan-page"
  }
  spec {
    template {
      spec {
        container {
          name  = "web"
          image = "nginx:1.27.0"
        }
      }
    }
  }
}
resource "google_apikeys_key" "maps" {
  name = "maps"
  restrictions {
    api_targets {
      service = "maps-backend.googleapis.com"
    }
  }
}
