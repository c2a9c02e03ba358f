import { certificatesHtml } from '../core/putaran/certificates';
import { letterSettingsIn } from '../core/putaran/letter';
import { lockedResult } from '../core/putaran/lock-round';
import { type DocumentInput, minutesHtml } from '../core/putaran/minutes';
import { templateIn } from '../core/templat/find-template';
import { printPdf } from '../google/print-pdf';
import { today } from '../google/today';
import { atPanel } from './panel-desk';

/** A document to download: its name, and its bytes in base64. */
export interface PrintedFile {
  readonly name: string;
  readonly base64: string;
}

const printed = (
  code: string,
  name: string,
  number: string,
  write: (input: DocumentInput) => string,
): PrintedFile =>
  atPanel('mencetak hasil', ({ file, desk, settings }) => {
    const round = lockedResult(desk.ledger.lines);
    if (!round) throw new Error('Kunci periode dahulu; yang dicetak adalah hasil yang dikunci.');
    const template = templateIn(file.templates(), code);
    if (!template)
      throw new Error(
        `Templat ${code} tidak ada di tab Templat. Buka menu Inovasi Daerah, lalu Periksa & perbaiki.`,
      );
    const html = write({ round, letter: letterSettingsIn(settings), template, number, day: today() });
    return { name: `${name} ${round.period}.pdf`, base64: printPdf(html, name) };
  });

/** The minutes of the locked round as PDF. */
export function printMinutes(number: string): PrintedFile {
  return printed('BERITA_ACARA', 'Berita acara penilaian', number, minutesHtml);
}

/** The certificates of the locked round's winners as one PDF. */
export function printCertificates(number: string): PrintedFile {
  return printed('SERTIFIKAT', 'Sertifikat', number, certificatesHtml);
}
