import { type Html, html } from '../templat/html';
import { instantText, numberWords, weekdayOf } from '../templat/indonesian';
import { parseTemplate, renderTemplate } from '../templat/template';
import { templateKind, templateProblem } from '../templat/template-kinds';
import { dayText } from '../usulan/log-text';
import { awardsOf } from './awards';
import type { DocumentInput } from './document-input';
import { dots, letterhead, printedPage, signature } from './letter';
import type { LockedRound } from './locked-round';
import { assessorTable, criteriaTable, kindTables, panelSignatures, rankingTable } from './result-tables';

const looks = {
  title: 'text-align:center;font-weight:bold;font-size:13pt;margin:14px 0 0',
  prominent: 'text-align:center;margin:2px 0 12px;overflow-wrap:anywhere',
  paragraph: 'text-align:justify;line-height:1.4;margin:8px 0;overflow-wrap:anywhere',
};

const signatures = ({ round, letter, day }: DocumentInput): Html => html`
<div style="margin-top:10px;font-weight:bold;page-break-after:avoid">Tim Penilai</div>${panelSignatures(round)}
<table style="width:100%;border-collapse:collapse;margin-top:12px;page-break-inside:avoid"><tr>
<td style="width:50%"></td><td style="width:50%;text-align:center">${signature(letter, dayText(day), 'Mengetahui,')}</td>
</tr></table>`;

/** What a later change of the results would belie. */
const seal = ({ period, lockedAt, lockedBy, fingerprint }: LockedRound): Html => html`
<div style="border-top:1px solid #777;margin-top:16px;padding-top:4px;font-size:8.5pt;page-break-inside:avoid;overflow-wrap:anywhere">Hasil periode ${period} dikunci ${instantText(lockedAt)} oleh ${lockedBy}. Sidik hasil: <b style="font-family:'Courier New',monospace">${fingerprint}</b></div>`;

/**
 * The minutes of a locked round as a page of HTML, A4 upright. Throws what is wrong with the template, in Indonesian. The
 * letterhead and the fingerprint are there whatever the template says.
 */
export const minutesHtml = (input: DocumentInput): string => {
  const { round, letter, template, number, day } = input;
  const problem = templateProblem(template);
  if (problem !== '') throw new Error(problem);
  const page = renderTemplate(
    parseTemplate(template.body, templateKind(template.code)?.fields ?? []),
    {
      texts: {
        nomor: number === '' ? dots : number,
        periode: round.period,
        hari: weekdayOf(day),
        tanggal: numberWords(day.day),
        bulan: dayText(day).split(' ')[1] ?? '',
        tahun: numberWords(day.year),
        tanggal_angka: dayText(day),
        tempat: letter.place,
        jumlah_usulan: String(round.lines.length),
        jumlah_dinilai: String(round.lines.filter(({ rank }) => rank !== null).length),
        jumlah_penilai: String(round.assessors.length),
      },
      blocks: {
        daftar_penilai: assessorTable(round),
        tabel_kriteria: criteriaTable(round),
        tabel_peringkat: rankingTable(round),
        tabel_per_jenis: kindTables(awardsOf(round.lines, letter.nominees)),
        tanda_tangan: signatures(input),
      },
    },
    looks,
  );
  return printedPage(
    `Berita acara penilaian ${round.period}`,
    html`size:A4 portrait;margin:16mm 18mm`,
    html`<div style="font-size:11pt">${letterhead(letter)}${page}${seal(round)}</div>`,
  );
};
