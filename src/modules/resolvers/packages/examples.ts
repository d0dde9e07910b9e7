import type { ResolverExample } from '../../../testing/test-resolver.js';

export const examples: readonly ResolverExample[] = [
  {
    name: 'a Go module in a folder',
    files: {
      'bot/go.mod':
        'module example.com/bot\n\nrequire (\n\tgithub.com/openai/openai-go/v2 v2.1.0\n\tgithub.com/gin-gonic/gin v1.10.0\n\tgithub.com/tmc/langchaingo v0.1.13 // indirect\n)\n',
    },
    finds: ['package:github.com/openai/openai-go', 'service:bot'],
  },
  {
    name: 'a workspace of crates, with its lock',
    files: {
      'Cargo.toml': '[workspace]\nmembers = ["bot"]\n[workspace.dependencies]\nrig-core = "0.12"\n',
      'Cargo.lock': '[[package]]\nname = "rig-core"\nversion = "0.12.1"\n',
      'bot/Cargo.toml': '[package]\nname = "bot"\n[dependencies]\nrig-core = { workspace = true }\nserde = "1"\n',
    },
    finds: ['package:rig-core', 'service:bot'],
  },
  {
    name: 'gems, packages of PHP and of Swift in one folder',
    files: {
      Gemfile: "gem 'ruby-openai', '~> 7.0'\ngem 'rails'\n",
      'Gemfile.lock': 'GEM\n  specs:\n    ruby-openai (7.3.1)\n',
      'composer.json': '{"require": {"prism-php/prism": "^0.60", "aws/aws-sdk-php": "^3"}}',
      'Package.swift': '.package(url: "https://git.example.com/MacPaw/OpenAI.git", from: "0.4.0")\n',
    },
    finds: ['package:MacPaw/OpenAI', 'package:prism-php/prism', 'package:ruby-openai', 'service:shop'],
  },
];
