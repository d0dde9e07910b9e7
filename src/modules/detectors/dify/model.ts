import { builderProvider } from '../../../catalogue/builders/providers.js';
import type { AssetId } from '../../../core/ids.js';
import type { FlowRecorder } from '../../../parsing/builders/flow-recorder.js';
import { booleanOf, type DataNode, get, textOf } from '../../../parsing/data.js';

/** The model of a node or an app: provider by plugin path or short name, and its name. */
export function recordModel(record: FlowRecorder, model: DataNode | undefined, callers: readonly AssetId[]): void {
  const name = textOf(get(model, 'name')) ?? textOf(get(model, 'model'));
  if (!model || name === undefined || name === '') return;
  record.model(builderProvider(textOf(get(model, 'provider')) ?? ''), { text: name }, model.line, callers);
}

/** A moderation that is switched on stands in front of the model and behind it. */
export function recordModeration(record: FlowRecorder, node: DataNode | undefined, users: readonly AssetId[]): void {
  if (!node || booleanOf(get(node, 'enabled')) !== true) return;
  const covers = [
    ['input', 'inputs_config'],
    ['output', 'outputs_config'],
  ].flatMap(([what = '', name = '']) => (booleanOf(get(node, 'config', name, 'enabled')) === true ? [what] : []));
  record.guardrail(
    'sensitive word avoidance',
    'Sensitive word avoidance',
    node.line,
    { engine: textOf(get(node, 'type')) ?? 'dify', mode: 'block', covers },
    users,
  );
}
