import { defineOutput } from '../../../contracts/index.js';
import { jsonText } from '../../../core/text.js';

export default defineOutput({
  id: 'json',
  title: 'JSON report',
  docs: { summary: 'Everything that the run knows, by the published schema.' },
  extension: 'json',
  *render(report) {
    yield '{';
    let first = true;
    for (const [key, value] of Object.entries(report)) {
      if (value === undefined) continue;
      yield `${first ? '\n' : ',\n'}  ${jsonText(key)}: `;
      first = false;
      if (!Array.isArray(value)) {
        yield jsonText(value);
        continue;
      }
      yield '[';
      for (const [at, item] of value.entries()) yield `${at === 0 ? '\n' : ',\n'}    ${jsonText(item)}`;
      yield value.length === 0 ? ']' : '\n  ]';
    }
    yield '\n}\n';
  },
});
