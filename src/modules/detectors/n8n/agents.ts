import type { Recorder } from '../../../contracts/index.js';
import type { AssetId } from '../../../core/ids.js';
import type { FlowRecorder } from '../../../parsing/builders/flow-recorder.js';
import { get, numberOf } from '../../../parsing/data.js';
import { type Flow, type FlowNode, isExpression, literal, parameter } from './flow.js';

/** Turns that the platform allows an agent when its settings say nothing. */
const defaultTurns = 10;

/** Records an agent node with its system message. Its parts relate themselves to it. */
export function recordAgent(see: Recorder, record: FlowRecorder, flow: Flow, node: FlowNode, symbol: string, workflow: AssetId): AssetId {
  const tools = flow.sources(node.name, 'ai_tool').filter((tool) => !tool.disabled);
  const hosted = parameter(node, 'assistantId') !== undefined;
  const shared = tools.some((tool) => tool.credentials.length > 0);
  const turns = get(node.parameters, 'options', 'maxIterations') ?? get(node.parameters, 'options', 'maxToolsIterations');
  const id = see.asset('agent', {
    key: record.local(symbol),
    name: node.name,
    at: node.line,
    properties: {
      framework: hosted ? 'openai-assistants' : 'n8n',
      stepLimit: numberOf(turns) ?? (turns === undefined && node.type.name === 'agent' ? defaultTurns : undefined),
      actsAs: shared ? 'shared-credential' : undefined,
    },
    open: hosted
      ? [
          { relation: 'uses-tool', reason: 'the assistant is configured at its provider' },
          { relation: 'invokes', reason: 'the assistant is configured at its provider' },
        ]
      : [],
  });
  see.relate(workflow, 'contains', id, { at: node.line });
  see.relate(id, 'defined-in', see.home, { at: node.line });
  const text = parameter(node, 'options', 'systemMessage') ?? '';
  record.prompt(`${symbol} system message`, literal(node, 'options', 'systemMessage') ?? text, !isExpression(text), node.line, [id]);
  return id;
}
