import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import AjvDraft4Module from 'ajv-draft-04';
import addFormatsModule from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { OutputOptions } from '../src/contracts/index.js';
import type { Report } from '../src/core/report.js';
import { checks } from '../src/modules/checks/index.generated.js';
import { outputs } from '../src/modules/outputs/index.generated.js';
import { golden } from '../src/testing/golden.js';
import { root } from './support/cli.js';
import { demo } from './support/estates.js';
import { plainNames, smallReport } from './support/small-report.js';

// Both packages are CommonJS with a default export.
const addFormats = addFormatsModule.default;
const AjvDraft4 = AjvDraft4Module.default;
const require = createRequire(import.meta.url);
const load = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

const options: OutputOptions = { checks: new Map(), colour: false, width: 100, unicode: true };
const withChecks: OutputOptions = { ...options, checks: new Map(checks.map((check) => [check.id, check])) };
const render = (format: string, report: Report, how = options) =>
  [...(outputs.find((output) => output.id === format)?.render(report, how) ?? [])].join('');
const goldens = join(root, 'test/goldens');

describe('what each format looks like', () => {
  for (const output of outputs) {
    it(output.id, () => golden(join(goldens, `small-${output.id}.${output.extension}`), render(output.id, smallReport())));
  }
  it('the demo in a terminal of 100 columns', async () => {
    const report = (await demo()).report;
    golden(join(goldens, 'demo-terminal.txt'), render('terminal', { ...report, tool: { ...report.tool, version: '0.0.0' } }, withChecks));
  });
});

/** A validator by format; each says what is wrong, or nothing. */
const companion = dirname(require.resolve('@cyclonedx/cyclonedx-library/package.json'));
const schemas: Readonly<Record<string, () => (value: unknown) => string>> = {
  json() {
    const ajv = new Ajv2020({ allErrors: true });
    const validate = ajv.compile(load(join(root, 'schemas/report.schema.json')));
    return (value) => (validate(value) ? '' : ajv.errorsText(validate.errors));
  },
  sarif: () => sarifValidator(join(dirname(require.resolve('@microsoft/jest-sarif/package.json')), 'lib/schemas/sarif-2.1.0-rtm.5.json')),
  cyclonedx() {
    const ajv = new Ajv({ strict: false, allErrors: true, formats: { 'iri-reference': true, 'idn-email': true } });
    addFormats(ajv);
    const schema = (name: string) => load(join(companion, 'res/schema', `${name}.SNAPSHOT.schema.json`));
    for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs'])
      ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
    const validate = ajv.compile(schema('bom-1.7'));
    return (value) => (validate(value) ? '' : ajv.errorsText(validate.errors));
  },
};

function sarifValidator(file: string) {
  // One pattern of the first edition is no regular expression with the `u` flag.
  const ajv = new AjvDraft4({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(load(file));
  return (value: unknown) => (validate(value) ? '' : ajv.errorsText(validate.errors));
}

describe.each(Object.entries(schemas))('%s keeps to its published schema', (format, make) => {
  const validate = make();
  it.each([
    ['the small report', async () => smallReport()],
    ['a report without anything', async () => emptyReport()],
    ['the demo', async () => (await demo()).report],
  ] as const)('%s', async (_, report) => {
    expect(validate(JSON.parse(render(format, await report(), withChecks)))).toBe('');
  });
  it('and the schema is not asleep', () => {
    expect(
      validate({ version: '2.1.0', runs: [{}], bomFormat: 'CycloneDX', specVersion: '1.7', components: [{ type: 'model' }] }),
    ).not.toBe('');
  });
});

describe('SARIF of the errata', () => {
  it('keeps to the schema that the standard publishes', async (context) => {
    const file = process.env.SARIF_SCHEMA;
    if (!file || !existsSync(file)) return context.skip('SARIF_SCHEMA names no file: the official schema does not ship with the package');
    const validate = sarifValidator(file);
    for (const report of [smallReport(), (await demo()).report]) expect(validate(JSON.parse(render('sarif', report, withChecks)))).toBe('');
  });
});

describe('a CycloneDX bill', () => {
  it('refers to nothing that is not in it', async () => {
    const bill = JSON.parse(render('cyclonedx', (await demo()).report)) as {
      components: { 'bom-ref': string }[];
      services: { 'bom-ref': string }[];
      dependencies: { ref: string; dependsOn: string[] }[];
    };
    const refs = [...bill.components, ...bill.services].map((item) => item['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    for (const { ref, dependsOn } of bill.dependencies) for (const id of [ref, ...dependsOn]) expect(refs).toContain(id);
  });
});

describe('names that come from a target', () => {
  const evil = '\u001b[31mred\u202eback\u200b\n# head\n<script>alert(1)</script> ![x](http://e/) | cell @all ::error::x `code`\u009b2J';
  const report = smallReport({ ...plainNames, server: evil, service: evil, path: `dir${evil}/.mcp.json`, owner: evil });
  const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

  it.each(['terminal', 'markdown', 'agent'])('%s: no control, direction or hidden character gets through', (format) => {
    const text = render(format, report);
    expect(text).not.toMatch(control);
    expect(text).toContain('\\u{1b}');
    expect(text).not.toMatch(/^(# head|::error)/m);
  });
  it('a JSON format writes them as escapes of its own', () => {
    for (const format of ['json', 'sarif', 'cyclonedx']) {
      const text = render(format, report);
      expect(text, format).not.toMatch(control);
      expect(() => JSON.parse(text), format).not.toThrow();
    }
  });
  it('sarif: what a viewer shows holds no such character', () => {
    const log = JSON.parse(render('sarif', report));
    const shown = JSON.stringify(
      log.runs[0].results.map((result: { message: unknown; properties: unknown }) => [result.message, result.properties]),
    );
    expect(shown).not.toMatch(/\\u001b|\u202e|\u200b|\\n/);
  });
  it('cyclonedx: what a viewer shows holds no such character', () => {
    const bill = JSON.parse(render('cyclonedx', report));
    const shown = JSON.stringify([...bill.components, ...bill.services].map(({ name, properties }) => [name, properties]));
    expect(shown).not.toMatch(/\\u001b|\u202e|\u200b|\\n/);
  });
  it('markdown: no link, image, HTML, mention or table cell can be made', () => {
    // What stands in a code span is text to every reader of Markdown.
    const text = render('markdown', report).replace(/`[^`\n]*`/g, 'code');
    expect(text).not.toMatch(/<script/i);
    expect(text).not.toMatch(/(?<!\\)!\[|[^\\]\]\(http/);
    expect(text).not.toMatch(/(^|\s)@all/);
    // Every row of a table keeps the number of its cells.
    for (const table of text.split('\n\n').filter((block) => block.startsWith('|'))) {
      const cells = table
        .split('\n')
        .filter(Boolean)
        .map((row) => row.replaceAll('\\|', '').split('|').length);
      expect(new Set(cells).size, table).toBe(1);
    }
  });
  it('agent: one line is one finding', () => {
    const lines = render('agent', report).trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^(critical|high|medium|low|info|note|summary) /);
  });
});

function emptyReport(): Report {
  return {
    ...smallReport(),
    coverage: [],
    assets: [],
    relations: [],
    facts: [],
    unresolved: [],
    findings: [],
    attackPaths: [],
    systems: [],
    drift: [],
  };
}
