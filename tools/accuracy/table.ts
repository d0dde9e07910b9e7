import type { Measured } from './measure.js';
import { precisionOf, type RowScore, recallOf, sumRows } from './score.js';

const share = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(3));
const cell = (text: string) => text.replaceAll('|', '\\|');

function rowsTable(rows: readonly RowScore[]): string[] {
  const lines = rows.map((row) => {
    const judged = row.judged === 0 ? '–' : `${row.extras.length} of ${row.judged}`;
    return `| ${row.row} | ${row.found} of ${row.expected} | ${share(recallOf(row))} | ${judged} | ${share(precisionOf(row))} |`;
  });
  return ['| what | found | recall | extra | precision |', '|---|---|---|---|---|', ...lines];
}

function costTable(measured: readonly Measured[]): string[] {
  const lines = measured.map((one) => {
    const memory = one.peakMegabytes === undefined ? '–' : `${one.peakMegabytes} MB`;
    return `| ${one.repository} | \`${one.commit.slice(0, 8)}\` | ${one.language} | ${one.files} | ${one.filesRead} | ${one.seconds} s | ${memory} |`;
  });
  return ['| repository | commit | language | files | read | time | peak memory |', '|---|---|---|---|---|---|---|', ...lines];
}

function controlLines(measured: readonly Measured[]): string[] {
  return measured
    .filter(({ falseAssets }) => falseAssets !== undefined)
    .flatMap(({ repository, files, falseAssets = [] }) => [
      `- ${repository}: ${falseAssets.length} false assets in ${files} files (${((falseAssets.length * 1000) / Math.max(files, 1)).toFixed(2)} per thousand)`,
      ...falseAssets.map((name) => `  - ${cell(name)}`),
    ]);
}

function nameLines(one: Measured, explained: Readonly<Record<string, string>>): string[] {
  const line = (sort: string, row: string, name: string) => {
    const because = explained[`${row}: ${name}`] ?? explained[row];
    return `- ${sort} ${row}: \`${name}\`${because === undefined ? '' : ` — ${because}`}`;
  };
  const misses = one.score.rows.flatMap(({ row, misses }) => misses.map((name) => line('missed', row, name)));
  const extras = one.score.rows.flatMap(({ row, extras }) => extras.map((name) => line('extra', row, name)));
  const repeated = one.score.repeated.map((name) => `- reported more than once: \`${name}\``);
  const lines = [...misses, ...extras, ...repeated];
  return [`#### ${one.repository}`, '', ...(lines.length === 0 ? ['Nothing missed, nothing extra.'] : lines), ''];
}

/** What is published of one set of repositories. */
export function setTable(
  measured: readonly Measured[],
  date: string,
  explained: (repository: string) => Readonly<Record<string, string>>,
): string {
  const controls = controlLines(measured);
  return [
    `Measured ${date}.`,
    '',
    ...costTable(measured),
    '',
    ...rowsTable(sumRows(measured.map(({ score }) => score))),
    '',
    ...(controls.length === 0 ? [] : ['Controls:', '', ...controls, '']),
    ...measured.flatMap((one) => nameLines(one, explained(one.repository))),
  ].join('\n');
}
