import { ledgerOf } from '../core/penilaian/ledger';
import type { SentDocument } from '../core/putaran/document-input';
import { letterSettingsIn } from '../core/putaran/letter-settings';
import { type LockedResult, lockedResult } from '../core/putaran/lock-round';
import { sentRound } from '../core/putaran/locked-round';
import { templateIn } from '../core/templat/find-template';
import { printPdf } from '../google/print-pdf';
import { type ScoreFile, scoreFile } from '../google/score-tables';
import { today } from '../google/today';
import { adminAlone } from './admin-alone';

/** A document to download: its name, and its bytes in base64. */
export interface PrintedFile {
  readonly name: string;
  readonly base64: string;
}

/**
 * The locked round, for an Admin or the owner; throws for others, and while the round is open. Nothing is written and
 * printing takes long, so nobody waits for a turn.
 */
const lockedRound = (): { readonly file: ScoreFile; readonly round: LockedResult } => {
  const file = scoreFile(SpreadsheetApp.getActive());
  adminAlone(file.team(), 'mencetak hasil');
  const round = lockedResult(ledgerOf(file.ledger()).lines);
  if (!round) throw new Error('Kunci periode dahulu; yang dicetak adalah hasil yang dikunci.');
  return { file, round };
};

/** What a page writes a document of the locked round from, with the city's template of this code. */
export function readDocument(code: string): SentDocument {
  const { file, round } = lockedRound();
  const template = templateIn(file.templates(), code);
  if (!template)
    throw new Error(
      `Templat ${code} tidak ada di tab Templat. Buka menu Inovasi Daerah, lalu Periksa & perbaiki.`,
    );
  return { round: sentRound(round), letter: letterSettingsIn(file.settings()), template, day: today() };
}

/** A document that the page wrote of the locked round, as PDF. */
export function printDocument(name: string, html: string): PrintedFile {
  lockedRound();
  return { name: `${name}.pdf`, base64: printPdf(html, name) };
}
