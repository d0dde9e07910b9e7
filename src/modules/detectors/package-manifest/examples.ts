import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a Go module',
    path: 'go.mod',
    text: 'module example.com/app\n\ngo 1.23\n\nrequire github.com/openai/openai-go/v2 v2.1.0\nrequire (\n\tgithub.com/tmc/langchaingo v0.1.13 // indirect\n)\nreplace example.com/llm => ../llm\n',
    finds: [],
  },
  {
    name: 'a crate',
    path: 'crates/bot/Cargo.toml',
    text: '[package]\nname = "bot"\n[dependencies]\nasync-openai = { version = "0.29", features = ["x"] }\nrig-core = { workspace = true }\n[workspace.dependencies]\nrig-core = "0.12"\n',
    finds: [],
  },
  { name: 'a lock of crates', path: 'Cargo.lock', text: '[[package]]\nname = "async-openai"\nversion = "0.29.0"\n', finds: [] },
  {
    name: 'a Gemfile',
    path: 'Gemfile',
    text: "source 'https://rubygems.org'\ngem 'ruby-openai', '~> 7.0'\ngroup :test do\n  gem 'langchainrb'\nend\n",
    finds: [],
  },
  {
    name: 'a lock of gems',
    path: 'Gemfile.lock',
    text: 'GEM\n  specs:\n    ruby-openai (7.3.1)\n      faraday (>= 1)\n',
    finds: [],
  },
  {
    name: 'a project of PHP',
    path: 'composer.json',
    text: '{"name": "acme/app", "require": {"openai-php/laravel": "^0.10"}, "autoload": {"psr-4": {"App\\\\": "app/"}}}',
    finds: [],
  },
  { name: 'a lock of PHP', path: 'composer.lock', text: '{"packages": [{"name": "openai-php/client", "version": "v0.10.1"}]}', finds: [] },
  {
    name: 'a package of Swift',
    path: 'Package.swift',
    text: 'let package = Package(dependencies: [.package(url: "https://git.example.com/MacPaw/OpenAI.git", from: "0.4.0")])\n',
    finds: [],
  },
  {
    name: 'pins of Swift',
    path: 'Package.resolved',
    text: '{"pins": [{"location": "https://git.example.com/MacPaw/OpenAI.git", "state": {"version": "0.4.1"}}]}',
    finds: [],
  },
  { name: 'broken', path: 'broken/composer.json', text: '{"require": ', finds: [], notices: ['unreadable'] },
];
