import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'services are kept for the resolver',
    path: 'deploy/docker-compose.yml',
    text: `services:
  api:
    build: { context: ../services/api, dockerfile: docker/Dockerfile.api }
    user: "1000:1000"
    environment:
      - OPENAI_API_KEY=\${OPENAI_API_KEY:?}
      - QDRANT_URL=http://qdrant:6333
      - PASSWORD=hunter22hunter22
    ports: ["127.0.0.1:8000:8000"]
    models: [llm]
  qdrant:
    image: qdrant/qdrant:\${QDRANT_VERSION:-v1.12.0}
    ports:
      - 6333:6333
      - { target: 6334, published: "7000", host_ip: 10.0.0.1 }
    volumes: [data:/x, /var/run/docker.sock:/var/run/docker.sock]
    privileged: true
    env_file: .env
models:
  llm: { model: ai/smollm2 }
`,
    finds: [],
  },
  { name: 'no services', path: 'compose.yaml', text: 'name: x\n', finds: [] },
  { name: 'not YAML', path: 'compose.prod.yml', text: 'services: [', finds: [], notices: ['unreadable'] },
];
