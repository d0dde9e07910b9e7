/**
 * How deep a language or format is read. Each level includes what it says, not the ones before it.
 * - `manifest`: packages that are declared
 * - `import`: packages that code imports
 * - `call`: what is made and called in one file: models, agents, tools, endpoints, stores, or, of a format, the things that it declares
 * - `cross-file`: the same through constants, functions and modules of other files
 * - `flow`: where untrusted input, model output, secrets and retrieved content go
 */
export type SupportLevel = 'manifest' | 'import' | 'call' | 'cross-file' | 'flow';

/** What is claimed of a language or format. The accuracy goals hold for these claims only. */
export interface Support {
  readonly id: string;
  readonly title: string;
  readonly claims: readonly SupportLevel[];
  /** Folder of test/accuracy whose labels gate the claim. */
  readonly estate?: string;
  /** What is not read although the claim may suggest it. */
  readonly remark?: string;
}

/** Claims, deepest first. What is read and not listed is not claimed yet; nothing is claimed that no labelled estate proves. */
export const supportLevels: readonly Support[] = [
  {
    id: 'python',
    title: 'Python',
    claims: ['manifest', 'import', 'call', 'cross-file', 'flow'],
    estate: 'python',
    remark: 'Manifests: pyproject.toml and requirements files. The labels of the estate `flow` gate flow.',
  },
  {
    id: 'typescript',
    title: 'TypeScript, JavaScript',
    claims: ['manifest', 'import', 'call', 'cross-file', 'flow'],
    estate: 'typescript',
    remark: 'Manifest: package.json. The labels of the estate `flow` gate flow; templates of Vue and Svelte are not followed.',
  },
  { id: 'notebook', title: 'Jupyter notebooks (Python)', claims: ['import', 'call'], estate: 'notebook' },
  { id: 'web-components', title: 'Vue, Svelte, Astro script blocks', claims: ['import', 'call', 'cross-file'], estate: 'web-components' },
  {
    id: 'terraform',
    title: 'Terraform, OpenTofu',
    claims: ['call', 'cross-file'],
    estate: 'terraform',
    remark: 'Modules of the same repository are worked out; those of a registry are not fetched, of a few the inputs are read.',
  },
  {
    id: 'bicep',
    title: 'Bicep',
    claims: ['call', 'cross-file'],
    estate: 'bicep',
    remark: 'Modules of the same repository and of the public registry by their parameters; no user-defined functions.',
  },
  { id: 'arm', title: 'ARM templates', claims: ['call'], estate: 'arm', remark: 'Linked templates by relative path only.' },
  {
    id: 'cloudformation',
    title: 'CloudFormation, SAM',
    claims: ['call', 'cross-file'],
    estate: 'cloudformation',
    remark: 'Nested stacks of the same repository are worked out; macros are not run.',
  },
  {
    id: 'terraform-plan',
    title: 'Terraform plans and states (JSON)',
    claims: ['call'],
    estate: 'terraform-plan',
    remark: 'Sensitive values are left out.',
  },
  {
    id: 'serverless',
    title: 'Serverless Framework (AWS)',
    claims: ['call'],
    estate: 'serverless',
    remark: 'Variables of other files are unknown; plugins are not run.',
  },
  {
    id: 'cdk',
    title: 'AWS CDK (TypeScript, Python)',
    claims: ['call'],
    estate: 'cdk',
    remark: 'Agents, guardrails and models in code; all else from the synthesised templates.',
  },
  { id: 'containers', title: 'Compose, Dockerfile', claims: ['call'], estate: 'containers' },
  { id: 'kubernetes', title: 'Kubernetes manifests', claims: ['call'], estate: 'kubernetes' },
  {
    id: 'kustomize',
    title: 'Kustomize',
    claims: ['call', 'cross-file'],
    estate: 'kustomize',
    remark: 'Replacements and own transformers are not worked out.',
  },
  { id: 'helm', title: 'Helm charts', claims: ['call'], estate: 'helm', remark: 'Values and plain templates; nothing is rendered.' },
  { id: 'mcp', title: 'MCP client configuration', claims: ['call'], estate: 'mcp-clients' },
  { id: 'agent-files', title: 'Instruction files, skills', claims: ['call'], estate: 'agent-files' },
  {
    id: 'github-actions',
    title: 'GitHub Actions',
    claims: ['call'],
    estate: 'github-actions',
    remark: 'Reusable workflows and composite actions are read for themselves.',
  },
  {
    id: 'built-apps',
    title: 'Applications from builders',
    claims: ['call', 'cross-file'],
    estate: 'built-apps',
    remark: 'Supabase migrations and edge functions, Firebase rules, traces of builders.',
  },
  {
    id: 'pipelines',
    title: 'GitLab CI and other pipelines',
    claims: ['call'],
    estate: 'pipelines',
    remark: 'Azure, Bitbucket, CircleCI, Buildkite, Woodpecker, Jenkinsfile; files that are included are read for themselves.',
  },
  {
    id: 'agent-platforms',
    title: 'Agent platforms, gateways, prompt files',
    claims: ['call'],
    estate: 'agent-platforms',
    remark:
      'LiteLLM, NeMo Guardrails, promptfoo, LangGraph servers, Prompty, Dotprompt, ADK, Semantic Kernel and Foundry agents, Copilot Studio agents, MCP bundles, Node-RED, Make.',
  },
  { id: 'n8n', title: 'n8n workflows', claims: ['call'], estate: 'n8n' },
  { id: 'flow-builders', title: 'Dify, Flowise, Langflow', claims: ['call'], estate: 'flow-builders' },
  { id: 'crewai', title: 'CrewAI configuration', claims: ['call', 'cross-file'], estate: 'crewai' },
  { id: 'model-files', title: 'Model files', claims: ['call'], estate: 'model-files', remark: 'Read by header and opcode, never loaded.' },
  {
    id: 'java',
    title: 'Java',
    claims: ['manifest', 'import', 'call', 'cross-file'],
    estate: 'java',
    remark:
      'Manifests: pom.xml, Gradle scripts and version catalogues; settings of Spring and Quarkus. Injection is followed by declared types.',
  },
  {
    id: 'kotlin',
    title: 'Kotlin',
    claims: ['manifest', 'import', 'call', 'cross-file'],
    estate: 'kotlin',
    remark: 'Manifests as for Java. Lambdas with receivers are followed for the frameworks of the catalogue only.',
  },
  {
    id: 'csharp',
    title: 'C#',
    claims: ['manifest', 'import', 'call', 'cross-file'],
    estate: 'csharp',
    remark:
      'Manifests: project files and central versions; appsettings. Generated code and partial classes in several files are not joined.',
  },
  {
    id: 'go',
    title: 'Go',
    claims: ['manifest', 'import', 'call', 'cross-file'],
    estate: 'go',
    remark: 'Manifest: go.mod. Values that only an interface hands on stay open.',
  },
  {
    id: 'rust',
    title: 'Rust',
    claims: ['manifest', 'import', 'call', 'cross-file'],
    estate: 'rust',
    remark: 'Manifests: Cargo.toml, Cargo.lock. Macros are not expanded.',
  },
  {
    id: 'ruby',
    title: 'Ruby',
    claims: ['manifest', 'import', 'call', 'cross-file'],
    estate: 'ruby',
    remark: 'Manifests: Gemfile, Gemfile.lock, gemspecs. Constants of other files by the customary folders of Rails.',
  },
  {
    id: 'php',
    title: 'PHP',
    claims: ['manifest', 'import', 'call', 'cross-file'],
    estate: 'php',
    remark: 'Manifests: composer.json, composer.lock. Classes of other files by PSR-4.',
  },
  {
    id: 'swift',
    title: 'Swift',
    claims: ['manifest', 'import'],
    estate: 'swift',
    remark: 'Manifests: Package.swift, Package.resolved. Imports by a reader of words: no grammar that can be loaded is known.',
  },
];
