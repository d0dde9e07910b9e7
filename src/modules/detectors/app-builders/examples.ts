import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a manifest with a package of a builder',
    path: 'package.json',
    text: '{"name":"shop","dependencies":{"stripe":"^17.0.0"},"devDependencies":{"lovable-tagger":"^1.1.7"}}',
    finds: [],
  },
  {
    name: 'the section of an agent',
    path: '.replit',
    text: 'run = "npm run dev"\n\n[agent]\nexpertMode = true\nintegrations = ["javascript_openai==1.0.0"]\n',
    finds: [],
  },
  { name: 'a project without the agent', path: '.replit', text: 'run = "python main.py"\nmodules = ["python-3.11"]\n', finds: [] },
  {
    name: 'the metadata of a page',
    path: 'app/layout.tsx',
    text: "export const metadata = { title: 'Shop', generator: 'v0.dev' };\n",
    finds: [],
  },
  {
    name: 'a comment is no trace',
    path: 'app/layout.tsx',
    text: "// generator: 'v0.dev'\nexport const metadata = { generator: 'Next.js' };\n",
    finds: [],
  },
];
