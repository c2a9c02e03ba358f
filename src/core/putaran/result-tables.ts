import { type Html, html } from '../templat/html';
import { decimalText } from '../templat/indonesian';
import type { KindAwards, Placing } from './awards';
import { dots } from './letter';
import type { LockedLine, LockedRound } from './locked-round';

const ruled = 'border:1px solid #000;padding:2px 5px;vertical-align:top';
const cell = `${ruled};overflow-wrap:anywhere;word-wrap:break-word`;
const head = `${ruled};background:#e8eaed;-webkit-print-color-adjust:exact;text-align:center;font-weight:bold`;

interface ColumnPlan {
  readonly title: string;
  /** Percent of the table. */
  readonly width: number;
  readonly align?: 'center' | 'right';
}

/** A ruled table; its titles come again on every page, and no row is cut in two. */
const table = (columns: readonly ColumnPlan[], rows: readonly (readonly (string | Html)[])[]): Html => html`
<table style="width:100%;border-collapse:collapse;table-layout:fixed;font-size:9.5pt;margin:2px 0 10px">
<thead style="display:table-header-group"><tr>${columns.map(
  ({ title, width }) => html`<th style="${head};width:${width}%">${title}</th>`,
)}</tr></thead>
<tbody>${rows.map(
  (row) =>
    html`<tr style="page-break-inside:avoid">${row.map(
      (text, index) => html`<td style="${cell};text-align:${columns[index]?.align ?? 'left'}">${text}</td>`,
    )}</tr>`,
)}</tbody></table>`;

const scoreText = (score: number | null): string => (score === null ? '–' : decimalText(score, 2));

/** A small note below a table. */
const remark = (text: string): Html => html`<div style="font-size:9pt;margin:-6px 0 10px">${text}</div>`;

/** The panel, numbered. */
export const assessorTable = ({ assessors }: Pick<LockedRound, 'assessors'>): Html =>
  table(
    [
      { title: 'No.', width: 8, align: 'center' },
      { title: 'Nama penilai', width: 92 },
    ],
    assessors.map((name, index) => [String(index + 1), name]),
  );

/** Criteria and weights, with their sum. */
export const criteriaTable = ({ criteria }: Pick<LockedRound, 'criteria'>): Html =>
  table(
    [
      { title: 'Kode', width: 12, align: 'center' },
      { title: 'Kriteria', width: 54 },
      { title: 'Rentang nilai', width: 18, align: 'center' },
      { title: 'Bobot', width: 16, align: 'right' },
    ],
    [
      ...criteria.map(({ code, name, weight, min, max }) => [
        code,
        name,
        `${decimalText(min, 0)}–${decimalText(max, 0)}`,
        `${weightText(weight)}%`,
      ]),
      [
        '',
        html`<b>Jumlah</b>`,
        '',
        html`<b>${weightText(criteria.reduce((sum, { weight }) => sum + weight, 0))}%</b>`,
      ],
    ],
  );

const weightText = (weight: number): string => String(Math.round(weight * 1e6) / 1e6).replace('.', ',');

/** Who proposes: the unit, or the agency itself. */
export const proposerOf = ({ unit, opd }: Pick<LockedLine, 'unit' | 'opd'>): string =>
  unit.trim() === '' ? opd : unit;

const proposerCell = (line: LockedLine): Html =>
  line.unit.trim() === '' ? html`${line.opd}` : html`${line.unit}<br>${line.opd}`;

const tieRule =
  'Nilai akhir adalah rata-rata nilai para penilai. Bila nilai akhir sama, urutan ditentukan oleh rata-rata nilai pada kriteria berbobot terbesar, lalu kriteria berikutnya; bila tetap sama, peringkat dan penghargaannya sama.';

/** The ranking of all innovations with a final score, the tie rule, and how many have none. */
export const rankingTable = ({ lines }: Pick<LockedRound, 'lines'>): Html => {
  const ranked = lines
    .filter(({ rank }) => rank !== null)
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
  const unranked = lines.length - ranked.length;
  const rest = unranked === 0 ? '' : ` ${unranked} usulan belum mempunyai nilai akhir dan tidak diperingkat.`;
  return html`${table(
    [
      { title: 'Peringkat', width: 10, align: 'center' },
      { title: 'Inovasi', width: 32 },
      { title: 'Pengusul', width: 25 },
      { title: 'Nilai akhir', width: 9, align: 'right' },
      { title: 'Penilai', width: 8, align: 'center' },
      { title: 'Keterangan', width: 16 },
    ],
    ranked.map((line) => [
      String(line.rank),
      html`${line.name}<br><span style="font-size:8.5pt">${line.id}</span>`,
      proposerCell(line),
      scoreText(line.finalScore),
      String(line.assessors),
      line.tieReason,
    ]),
  )}${remark(`${tieRule}${rest}`)}`;
};

const awardText = ({ award, isNominated }: Placing<LockedLine>): string =>
  award ?? (isNominated ? 'Nominasi' : '');

/** One table a kind of proposer: places, awards, nominations, and how ties were broken. */
export const kindTables = (kinds: readonly KindAwards<LockedLine>[]): Html =>
  html`${kinds.map(
    ({ kind, placings }) => html`
<div style="font-weight:bold;margin-top:6px;page-break-after:avoid">${kind}</div>${table(
      [
        { title: 'Peringkat', width: 10, align: 'center' },
        { title: 'Inovasi', width: 29 },
        { title: 'Pengusul', width: 22 },
        { title: 'Nilai akhir', width: 9, align: 'right' },
        { title: 'Penghargaan', width: 14, align: 'center' },
        { title: 'Keterangan', width: 16 },
      ],
      placings.map((placing) => [
        String(placing.place),
        placing.line.name,
        proposerCell(placing.line),
        scoreText(placing.line.finalScore),
        awardText(placing),
        placing.tieReason,
      ]),
    )}`,
  )}`;

/** A line each for the panel to sign on, two beside each other. */
export const panelSignatures = ({ assessors }: Pick<LockedRound, 'assessors'>): Html => html`
<table style="width:100%;border-collapse:collapse;table-layout:fixed;margin-top:4px">${assessors.map(
  (name, index) => html`<tr style="page-break-inside:avoid">
<td style="width:6%;padding:7px 4px;vertical-align:bottom">${index + 1}.</td>
<td style="width:50%;padding:7px 4px;vertical-align:bottom;overflow-wrap:anywhere">${name}</td>
<td style="width:44%;padding:7px 4px;vertical-align:bottom;text-align:${index % 2 === 0 ? 'left' : 'right'}">${index + 1}. ${dots}</td></tr>`,
)}</table>`;
