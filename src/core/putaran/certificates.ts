import { type Html, html } from '../templat/html';
import { decimalText } from '../templat/indonesian';
import { parseTemplate, renderTemplate } from '../templat/template';
import { templateKind, templateProblem } from '../templat/template-kinds';
import { dayText } from '../usulan/log-text';
import { type AwardName, awardsOf, type Placing } from './awards';
import type { DocumentInput } from './document-input';
import { dots, letterhead, printedPage, signature } from './letter';
import type { LockedLine } from './locked-round';
import { proposerOf } from './result-tables';

/** Names longer than this, in UTF-16 units, are set smaller, so that two of them leave room to sign. */
const wordy = 90;
const looksFor = (names: readonly string[]) => ({
  title: 'font-weight:bold;font-size:24pt;letter-spacing:2px;line-height:1.15;margin:4px 0 0;color:#7a4a00',
  prominent: `font-weight:bold;font-size:${names.some(({ length }) => length > wordy) ? 15 : 19}pt;line-height:1.15;margin:2px 0 4px;overflow-wrap:anywhere`,
  paragraph: 'font-size:12.5pt;line-height:1.35;margin:4px 0;overflow-wrap:anywhere',
});

/** As much of a text as a certificate has room for, in UTF-16 units. */
const longest = 200;
const fitting = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).trim()}…`;

type Winner = Placing<LockedLine> & { readonly award: AwardName };

/** Everyone who gets an award: by kind of proposer, the best first. */
const winnersOf = ({ round, letter }: DocumentInput): readonly Winner[] =>
  awardsOf(round.lines, letter.nominees).flatMap(({ placings }) =>
    placings.flatMap((placing): Winner[] =>
      placing.award === null ? [] : [{ ...placing, award: placing.award }],
    ),
  );

const outer = 'width:100%;height:184mm;border:5px solid #7a4a00;border-collapse:separate;border-spacing:5px';
const inner = 'border:1.5px solid #7a4a00;padding:7mm 16mm 4mm;text-align:center;vertical-align:middle';

const certificate = (input: DocumentInput, { line, award }: Winner, isLast: boolean): Html => {
  const { round, letter, template, number, day } = input;
  const name = fitting(line.name);
  const proposer = fitting(proposerOf(line));
  const page = renderTemplate(
    parseTemplate(template.body, templateKind(template.code)?.fields ?? []),
    {
      texts: {
        nomor: number === '' ? dots : number,
        periode: round.period,
        penghargaan: award.toUpperCase(),
        jenis: line.kind,
        pengusul: proposer,
        nama_inovasi: name,
        opd: fitting(line.opd),
        unit: fitting(line.unit),
        nilai: line.finalScore === null ? '' : decimalText(line.finalScore, 2),
        tempat: letter.place,
        tanggal_angka: dayText(day),
      },
      blocks: {
        tanda_tangan: html`<div style="margin-top:10px;font-size:11.5pt">${signature(letter, dayText(day), '')}</div>`,
      },
    },
    looksFor([proposer, name]),
  );
  return html`
<table style="${outer};${isLast ? '' : 'page-break-after:always'}"><tr><td style="${inner}">${letterhead(letter)}
<div style="height:3mm;font-size:0">&nbsp;</div>${page}</td></tr></table>`;
};

/**
 * One certificate a page for everyone who gets an award, as a page of HTML, A4 across. Throws what is wrong with the
 * template, or that there is no award, in Indonesian.
 */
export const certificatesHtml = (input: DocumentInput): string => {
  const problem = templateProblem(input.template);
  if (problem !== '') throw new Error(problem);
  const winners = winnersOf(input);
  if (winners.length === 0)
    throw new Error('Belum ada juara: tidak ada usulan yang mempunyai nilai akhir pada periode ini.');
  return printedPage(
    `Piagam penghargaan ${input.round.period}`,
    html`size:A4 landscape;margin:10mm`,
    html`${winners.map((winner, index) => certificate(input, winner, index === winners.length - 1))}`,
  );
};
