import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a review of merge requests, with text of their authors, in GitLab',
    path: '.gitlab-ci.yml',
    text: `stages: [review]
.agent:
  image: node:22
  variables:
    ANTHROPIC_API_KEY: $TEAM_KEY
  before_script:
    - npm install -g @anthropic-ai/claude-code
.ask:
  script:
    - |
      echo start
      claude -p "Review: $CI_MERGE_REQUEST_TITLE" --model claude-sonnet-4-5 --dangerously-skip-permissions
review:
  extends: .agent
  id_tokens:
    CLOUD_TOKEN:
      aud: https://cloud.acme.dev
  script:
    - !reference [.ask, script]
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
build:
  script: [npm test]
`,
    finds: ['workflow:.gitlab-ci.yml', 'model:claude-sonnet-4-5', 'credential:ANTHROPIC_API_KEY'],
    relates: [
      '.gitlab-ci.yml defined-in home',
      '.gitlab-ci.yml invokes claude-sonnet-4-5',
      '.gitlab-ci.yml uses-credential ANTHROPIC_API_KEY',
    ],
    properties: {
      'workflow:.gitlab-ci.yml': {
        platform: 'gitlab-ci',
        outsiderTrigger: 'gated',
        untrustedTextInPrompt: true,
        unrestrictedTools: true,
        writeAccess: true,
        triggers: ['merge_request'],
      },
    },
  },
  {
    name: 'a job of branches and schedules, whose text members write',
    path: 'ci/notes.gitlab-ci.yml',
    text: `notes:
  script:
    - codex exec "Write notes for $CI_COMMIT_TITLE"
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
      when: never
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`,
    finds: ['workflow:notes.gitlab-ci.yml'],
    properties: { 'workflow:notes.gitlab-ci.yml': { outsiderTrigger: 'no', untrustedTextInPrompt: false, unrestrictedTools: false } },
  },
  {
    name: 'an agent that is only installed, named or commented',
    path: '.gitlab-ci.yml',
    text: 'lint:\n  script:\n    # claude -p "x"\n    - npm i -g @anthropic-ai/claude-code\n    - echo "claude -p is not run here"\n    - ./gemini --version\n',
    finds: [],
  },
  {
    name: 'a request to a provider in Azure Pipelines',
    path: 'azure-pipelines.yml',
    text: `trigger: [main]
pr: none
stages:
  - stage: review
    jobs:
      - job: ask
        steps:
          - bash: |
              curl https://api.openai.com/v1/chat/completions -H "Authorization: Bearer $OPENAI_API_KEY" -d @body.json
            env:
              OPENAI_API_KEY: $(OPENAI_API_KEY)
`,
    finds: ['workflow:azure-pipelines.yml', 'credential:OPENAI_API_KEY'],
    properties: {
      'workflow:azure-pipelines.yml': { platform: 'azure-pipelines', outsiderTrigger: 'no', holdsSecrets: false, triggers: ['trigger'] },
      'credential:OPENAI_API_KEY': { literal: false, placement: 'secret-manager' },
    },
  },
  {
    name: 'steps of Bitbucket',
    path: 'bitbucket-pipelines.yml',
    text: 'pipelines:\n  pull-requests:\n    "**":\n      - step:\n          script:\n            - npx -y @google/gemini-cli -p "review $BITBUCKET_BRANCH" --yolo\n',
    finds: ['workflow:bitbucket-pipelines.yml'],
    properties: { 'workflow:bitbucket-pipelines.yml': { outsiderTrigger: 'no', unrestrictedTools: true, untrustedTextInPrompt: false } },
  },
  {
    name: 'a job of CircleCI',
    path: '.circleci/config.yml',
    text: 'version: 2.1\njobs:\n  fix:\n    docker: [{ image: cimg/node:22.0 }]\n    steps:\n      - checkout\n      - run:\n          name: Fix\n          command: copilot -p "fix the tests" --allow-all-tools\n',
    finds: ['workflow:config.yml'],
    properties: { 'workflow:config.yml': { outsiderTrigger: 'unknown', unrestrictedTools: true } },
  },
  {
    name: 'a step of Buildkite',
    path: '.buildkite/pipeline.yml',
    text: 'steps:\n  - label: triage\n    command:\n      - cursor-agent -p "look at the failure" --force\n    env:\n      DEPLOY_TOKEN: x\n',
    finds: ['workflow:pipeline.yml'],
  },
  {
    name: 'a step of Woodpecker that forks may ask for',
    path: '.woodpecker.yml',
    text: 'steps:\n  review:\n    image: node\n    commands:\n      - opencode run "review $CI_COMMIT_MESSAGE"\n    when:\n      - event: pull_request\n',
    finds: ['workflow:.woodpecker.yml'],
    properties: { 'workflow:.woodpecker.yml': { outsiderTrigger: 'gated', untrustedTextInPrompt: true } },
  },
  {
    name: 'a Jenkinsfile',
    path: 'Jenkinsfile',
    text: `pipeline {
  agent any
  environment {
    ANTHROPIC_API_KEY = credentials('anthropic')
  }
  stages {
    stage('Review') {
      steps {
        // sh 'codex exec "x" --yolo'
        sh '''
          claude -p "Review the change" --allowedTools Read
        '''
      }
    }
  }
}
`,
    finds: ['workflow:Jenkinsfile', 'credential:ANTHROPIC_API_KEY'],
    properties: { 'workflow:Jenkinsfile': { platform: 'jenkins', outsiderTrigger: 'unknown', unrestrictedTools: false } },
  },
  { name: 'a Jenkinsfile without AI', path: 'Jenkinsfile', text: "node { sh 'make claude' }\n", finds: [] },
];
