/**
 * Keys of the check catalogue: settings and signals that public AI security catalogues read, merged so that checks that read the same
 * thing share one row. A check cites the rows that it follows.
 */
const rows: Readonly<Record<string, string>> = {
  'model-access': `
    bedrock-role-full-access bedrock-apikey-long-term bedrock-apikey-admin bedrock-apikey-used-elsewhere bedrock-access-stale-role
    bedrock-access-stale-user sagemaker-access-stale-user agentcore-access-stale agentcore-full-access model-subscribe-wildcard-managed
    model-subscribe-wildcard-inline org-model-allowlist-scp guardrail-required-by-iam bedrock-private-endpoints
    agentcore-private-endpoints agentcore-gateway-authz agentcore-runtime-user-identity agentcore-resource-policy
    bedrock-resource-policy-change foundation-model-entitlement sagemaker-domain-sso sagemaker-notebook-direct-internet
    sagemaker-notebook-vpc sagemaker-notebook-root sagemaker-notebook-imdsv2 sagemaker-notebook-role-broad sagemaker-model-vpc
    sagemaker-domain-vpc-only azure-ai-local-auth azure-ai-network-acl azure-ai-private-link azure-ai-managed-identity
    azure-foundry-network azure-ml-workspace-public azure-ml-workspace-private-link azure-ml-registry-public azure-ml-compute-local-auth
    azure-ml-compute-vnet azure-ml-workspace-uami azure-search-local-auth azure-search-public azure-search-private-link-sku
    azure-search-managed-identity azure-databricks-public azure-databricks-npip azure-databricks-vnet-privatelink azure-bot-local-auth
    azure-bot-public azure-apim-llm-jacking aws-llm-jacking vertex-endpoint-private vertex-index-endpoint-private vertex-runtime-private
    vertex-workbench-public-ip vertex-workbench-root vertex-workbench-access-mode vertex-workbench-terminal vertex-workbench-vpc
    gemini-api-key-restricted gemini-consumer-api-enabled ollama-exposed copilot-agent-no-auth copilot-agent-org-shared
    copilot-agent-author-auth opensearch-vector-public opensearch-vector-fgac vector-opensearch-internal-users comprehend-flywheel-vpc`,
  'data-exposure': `
    org-ai-optout bedrock-invocation-log-encrypted bedrock-invocation-log-bucket-exists cw-prompt-log-pii-masking bedrock-guardrail-pii
    bedrock-custom-model-cmk bedrock-imported-model-cmk bedrock-custom-model-vpc bedrock-kb-datasource-cmk bedrock-kb-deletion-sync
    bedrock-kb-metadata-filter bedrock-kb-source-tampering bedrock-prompt-cmk bedrock-agent-cmk bedrock-batch-output-cmk
    agentcore-memory-cmk agentcore-gateway-cmk agentcore-policy-engine-cmk agentcore-gateway-debug-errors sagemaker-notebook-cmk
    sagemaker-notebook-secrets sagemaker-endpoint-cmk sagemaker-training-cmk sagemaker-training-intercontainer
    sagemaker-featurestore-offline-cmk sagemaker-featurestore-online-cmk sagemaker-infexp-volume-cmk sagemaker-infexp-capture-cmk
    sagemaker-dataquality-output-cmk sagemaker-dataquality-transit sagemaker-explainability-transit sagemaker-modelquality-transit
    sagemaker-bias-transit sagemaker-monitoring-transit sagemaker-job-cmk-misc sagemaker-domain-cmk training-bucket-versioned-audited
    training-bucket-macie training-data-classification-tag vector-oss-cmk vector-opensearch-at-rest vector-opensearch-transit
    kendra-index-cmk comprehend-cmk lex-audio-logs-cmk other-aws-ai-cmk azure-ai-cmk azure-ai-byo-storage azure-openai-egress-dlp
    azure-foundry-storage-keyauth azure-foundry-datastore-keyauth azure-ml-workspace-cmk azure-ml-hbi azure-search-cmk
    azure-databricks-cmk azure-bot-cmk vertex-dataset-cmek vertex-model-cmek vertex-endpoint-cmek vertex-featurestore-cmek
    vertex-metadata-tensorboard-cmek vertex-instance-cmek vertex-workbench-download documentai-cmek credentials-in-prompts
    sensitive-data-anomaly copilot-agent-email-exfil copilot-agent-hardcoded-secret mcp-sensitive-source skill-credential-handling
    agentcore-credential-harvest-prompt`,
  'trust-boundary': `
    bedrock-agent-role-least-priv bedrock-agent-role-shared bedrock-actiongroup-lambda-priv bedrock-agent-confused-deputy
    bedrock-agent-guardrail bedrock-flow-guardrail bedrock-agent-idle-ttl bedrock-agent-external-kb bedrock-agent-tampering
    bedrock-untrusted-model-import bedrock-high-risk-tool-call agentcore-runtime-network agentcore-browser-network
    agentcore-codeinterp-network agentcore-tool-policy-enforce agentcore-gateway-waf agentcore-role-outside-runtime
    agentcore-ecr-encryption agent-action-boundary agent-human-approval sagemaker-model-isolation sagemaker-training-isolation
    sagemaker-training-vpc sagemaker-dataquality-isolation sagemaker-bias-isolation sagemaker-monitoring-isolation
    sagemaker-explainability-isolation sagemaker-modelquality-isolation sagemaker-automl-isolation sagemaker-model-private-registry
    sagemaker-pipeline-private-registry azure-approved-models-aoai azure-approved-models-aml azure-ml-outbound-mode azure-ml-allowed-acr
    azure-ml-allowed-packages azure-ml-code-signing azure-ml-approval-endpoint azure-bot-endpoint-https azure-anomalous-tool
    vertex-workbench-image-allowlist vertex-workbench-shielded mcp-tool-poisoning mcp-tool-shadowing mcp-untrusted-content
    mcp-destructive-tool mcp-hidden-unicode mcp-suspicious-words skill-injection skill-untrusted-or-unpinned skill-financial-or-system
    skill-installed-via-node copilot-agent-http-request copilot-agent-mcp-tool copilot-agent-no-instructions
    coding-agent-permission-bypass coding-agent-config-tamper coding-agent-secret-read coding-agent-odd-egress mcp-server-child-process
    ollama-model-source`,
  'policy-drift': `
    bedrock-invocation-logging bedrock-logging-changed bedrock-cloudtrail bedrock-guardrail-trace bedrock-guardrail-exists
    bedrock-guardrail-prompt-attack bedrock-guardrail-content bedrock-guardrail-grounding bedrock-guardrail-topics-words
    bedrock-guardrail-tier bedrock-automated-reasoning bedrock-guardrail-weakened bedrock-org-guardrail bedrock-invocations-unguarded
    bedrock-guardrail-repeat-violations bedrock-prompt-management bedrock-flow-validated bedrock-eval-jobs bedrock-quota bedrock-alarms
    ai-cost-anomaly bedrock-throughput-tamper bedrock-model-lifecycle bedrock-model-tags bedrock-in-use bedrock-agent-created-by-human
    agentcore-observability agentcore-browser-recording lambda-llm-code-scan sagemaker-endpoint-ha sagemaker-platform-version
    sagemaker-tags sagemaker-model-monitor sagemaker-registry-approved sagemaker-clarify sagemaker-lineage sagemaker-guardduty
    azure-ai-diagnostics azure-foundry-appinsights azure-ml-diagnostics azure-search-diagnostics azure-databricks-diagnostics
    azure-content-filter-prompt azure-content-filter-completion azure-content-filter-severity azure-content-filter-mode
    azure-ml-compute-image azure-ml-idle-shutdown azure-ml-log-filter azure-ai-tags azure-jailbreak azure-malicious-url
    azure-access-anomaly azure-model-theft vertex-workbench-upgrade vertex-workbench-monitoring vertex-labels gcp-model-armor-floor
    gcp-model-allowlist copilot-agent-dormant copilot-agent-orphan shadow-llm-endpoint-traffic agent-registry-exists ai-inventory
    ai-ir-and-pentest-evidence vector-opensearch-audit-log bedrock-key-destructive-action azure-openai-dos-or-unsafe-output`,
};

/** Every key, as `family.row`. */
export const checkCatalogueKeys: ReadonlySet<string> = new Set(
  Object.entries(rows).flatMap(([family, keys]) =>
    keys
      .split(/\s+/)
      .filter(Boolean)
      .map((key) => `${family}.${key}`),
  ),
);
