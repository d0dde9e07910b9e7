import { posix } from 'node:path';
import { defineDetector, unknownValue } from '../../../contracts/index.js';
import { get, parseData, textOf } from '../../../parsing/data.js';

export default defineDetector({
  id: 'langgraph-config',
  version: 1,
  title: 'LangGraph server configuration',
  docs: {
    summary: 'Reads which graphs a LangGraph server offers, and whether its routes ask who is calling.',
    reads: 'langgraph.json',
    limits: 'What a graph does stands in the code that it names; the platform may put authentication before a server by itself.',
  },
  files: ['**/langgraph.json'],
  claims: true,
  emits: ['workload', 'network-endpoint'],
  relates: ['defined-in', 'exposed-to'],
  detect(document, see) {
    const parsed = parseData(document.text, 'json');
    const root = parsed.documents[0];
    if (!parsed.readable) {
      see.notice('unreadable', `${document.path} is not valid JSON.`, parsed.errors[0]?.line);
      return;
    }
    const graphs = get(root, 'graphs');
    if (graphs?.type !== 'map' || graphs.entries.length === 0) return;
    const folder = posix.dirname(document.path);
    const places = graphs.entries.flatMap(([, node]) => {
      const file = (textOf(node) ?? textOf(get(node, 'path')))?.split(':')[0];
      return file ? [{ path: posix.join(folder, file), line: 1 }] : [];
    });
    const id = see.asset('workload', {
      key: see.local(document.path),
      name: graphs.entries
        .map(([name]) => name)
        .join(', ')
        .slice(0, 120),
      at: [graphs.line, ...places.filter(({ path }) => !path.startsWith('..')).slice(0, 10)],
      properties: { platform: 'langgraph', accelerator: false },
    });
    see.relate(id, 'defined-in', see.home);
    const auth = get(root, 'auth');
    const endpoint = see.asset('network-endpoint', {
      key: see.local(document.path, 'api'),
      name: 'LangGraph API',
      at: auth?.line ?? graphs.line,
      properties: {
        authentication: textOf(get(auth, 'path'))
          ? unknownValue('its own code decides who may come in')
          : unknownValue('the platform decides who may come in'),
      },
    });
    see.relate(id, 'exposed-to', endpoint, { at: graphs.line });
  },
});
