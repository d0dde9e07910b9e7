import { find, sourceOf } from './find.js';
import { jsonOf } from './policy.js';
import type { Resource } from './resource.js';
import { settle, textWithHoles, type Value } from './value.js';

const invocation = /:states:::bedrock:invokeModel/;
const maxSteps = 5_000;

/** The models that the states of a state machine call without a function between them. */
export function invokedModels(machine: Resource): Value[] {
  const found: Value[] = [];
  let steps = 0;
  const visit = (value: Value, depth: number): void => {
    if (depth > 40 || ++steps > maxSteps) return;
    const settled = settle(value);
    if (settled.is === 'json') visit(settled.of, depth + 1);
    else if (settled.is === 'list') for (const item of settled.items) visit(item, depth + 1);
    else if (settled.is === 'map') {
      const resource = settled.entries.get('Resource');
      if (resource && invocation.test(textWithHoles(resource) ?? ''))
        for (const at of ['Parameters', 'Arguments']) {
          const given = settled.entries.get(at);
          const inner = given && settle(given);
          const model = inner?.is === 'map' ? inner.entries.get('ModelId') : undefined;
          if (model) found.push(model);
        }
      for (const item of settled.entries.values()) visit(item, depth + 1);
    }
  };
  for (const value of find(sourceOf(machine), 'definition').values) {
    const settled = settle(value);
    visit(settled.is === 'text' || settled.is === 'known' ? (jsonOf(settled) ?? settled) : settled, 0);
  }
  return found;
}
