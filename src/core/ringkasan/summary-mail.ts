import { mailtoLink } from '../surat/link-text';
import type { MailItem, MailPart } from '../surat/mail-part';
import { dayText } from '../usulan/log-text';
import { changeText, decisionOf, isQuiet, type Progress, rangeText, type Summary } from './summary';

/** Where the figures of a summary stand in the workbook, as links. */
export interface SummaryLinks {
  readonly coverage: string;
  readonly achievement: string;
  readonly missing: string;
  readonly waiting: string;
  readonly scoring: string;
  readonly top: string;
  /** The row of an entry. */
  readonly entry: (id: string) => string;
}

/** A mail before it is written out. */
export interface PartedMail {
  readonly subject: string;
  readonly parts: readonly MailPart[];
}

/** How many entries that wait are named. */
const namedWaiting = 5;
/** A score with two decimals: 87,50. */
const scoreText = (score: number): string => score.toFixed(2).replace('.', ',');
const ofText = ({ now, of }: Progress): string => `${now} dari ${of}`;
const shareOf = ({ now, of }: Progress): number => (of === 0 ? 0 : Math.min(1, now / of));

/** A letter to the head of an agency, ready to be sent by whoever opens it. */
const nudge = (agency: string, address: string, { deadline }: Summary): string => {
  const until = deadline ? ` paling lambat ${dayText(deadline)}` : '';
  const subject = `Usulan inovasi ${agency}`;
  const body = [
    `Yth. Kepala ${agency}`,
    '',
    `Sampai hari ini ${agency} belum mengusulkan inovasi daerah. Mohon mengajukan paling sedikit satu usulan${until} melalui Lembar Inovasi.`,
    '',
    'Terima kasih.',
  ].join('\n');
  return mailtoLink(address, subject, body);
};

const missingPart = (summary: Summary, links: SummaryLinks): readonly MailPart[] => {
  if (summary.missing.length === 0) return [];
  const items = summary.missing.map(
    ({ name, headAddress, reminded }): MailItem => ({
      text: reminded === 0 ? name : `${name}, sudah diingatkan ${reminded} kali`,
      ...(headAddress === ''
        ? {}
        : {
            action: { text: 'Kirim surat', href: nudge(name, headAddress, summary), plain: headAddress },
          }),
    }),
  );
  return [
    {
      kind: 'list',
      title: `OPD yang belum mengusulkan (${items.length})`,
      items,
      more: { text: 'Lihat di tab OPD', href: links.missing },
    },
  ];
};

const waitingPart = ({ waiting }: Summary, links: SummaryLinks): readonly MailPart[] => {
  if (waiting.length === 0) return [];
  const items = waiting.slice(0, namedWaiting).map(
    ({ id, name, opd, days }): MailItem => ({
      text: `${name} (${opd}), ${days} hari`,
      href: links.entry(id),
    }),
  );
  const title =
    waiting.length > namedWaiting
      ? `Menunggu verifikasi: ${waiting.length} usulan, ${namedWaiting} terlama`
      : `Menunggu verifikasi: ${waiting.length} usulan`;
  return [{ kind: 'list', title, items, more: { text: 'Lihat semua', href: links.waiting } }];
};

const paceText = (summary: Summary): string => {
  const { achievement, pace, deadline, forecast } = summary;
  if (!deadline) return 'Tenggat belum diisi di tab Pengaturan.';
  if (pace.daysLeft === 0) return `Tenggat ${dayText(deadline)} sudah tiba atau lewat.`;
  const needed =
    achievement.now >= achievement.of
      ? 'target sudah tercapai'
      : `perlu ${Math.ceil(pace.perWeek)} usulan sepekan`;
  const outlook = forecast
    ? `perkiraan ${rangeText(forecast)} usulan pada tenggat`
    : 'perkiraan: belum cukup data';
  return `${pace.daysLeft} hari lagi sampai ${dayText(deadline)}; ${needed}; ${outlook}.`;
};

const figure = (label: string, progress: Progress, href: string): MailPart => ({
  kind: 'figure',
  label,
  text: ofText(progress),
  share: shareOf(progress),
  remark: changeText(progress),
  href,
});

/** The weekly summary as a mail. A quiet week is two lines; otherwise the first line says what to decide. */
export const summaryMail = (summary: Summary, links: SummaryLinks): PartedMail => {
  const { coverage, achievement, scoring, top, week, day, version } = summary;
  const stand = `Cakupan ${ofText(coverage)} OPD, capaian ${ofText(achievement)} usulan`;
  const subject = `Inovasi daerah ${dayText(day)}: ${coverage.now}/${coverage.of} OPD, ${achievement.now}/${achievement.of} usulan`;
  const foot: MailPart = {
    kind: 'foot',
    text: `Angka per ${dayText(day)}, pekan ${week}, Lembar Inovasi ${version}.`,
  };
  if (isQuiet(summary))
    return {
      subject,
      parts: [
        { kind: 'decision', text: 'Tidak ada yang perlu diputuskan pekan ini.' },
        { kind: 'paragraph', text: `${stand}; tidak berubah sejak surat lalu.` },
        foot,
      ],
    };
  return {
    subject,
    parts: [
      { kind: 'decision', text: decisionOf(summary) || 'Tidak ada yang perlu diputuskan pekan ini.' },
      figure('Cakupan OPD', coverage, links.coverage),
      figure('Capaian target', achievement, links.achievement),
      { kind: 'paragraph', text: paceText(summary) },
      ...missingPart(summary, links),
      ...waitingPart(summary, links),
      ...(scoring.verified > 0
        ? [
            figure(
              'Usulan terverifikasi yang sudah dinilai',
              { now: scoring.scored, of: scoring.verified, before: null },
              links.scoring,
            ),
          ]
        : []),
      ...(top.length > 0
        ? [
            {
              kind: 'list' as const,
              title: 'Nilai tertinggi sementara',
              items: top.map(({ name, opd, finalScore }) => ({
                text: `${name} (${opd}): ${scoreText(finalScore)}`,
              })),
              more: { text: 'Lihat di Dasbor', href: links.top },
            },
          ]
        : []),
      foot,
    ],
  };
};
