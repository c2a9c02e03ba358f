import { certificatesHtml } from '../../core/putaran/certificates';
import { documentInput, type SentDocument } from '../../core/putaran/document-input';
import { minutesHtml } from '../../core/putaran/minutes';

/** The documents of a locked round. */
export const documents = {
  minutes: { code: 'BERITA_ACARA', title: 'Berita acara penilaian', htmlOf: minutesHtml },
  certificates: { code: 'SERTIFIKAT', title: 'Sertifikat', htmlOf: certificatesHtml },
} as const;
export type DocumentKey = keyof typeof documents;

/** A document as the server prints it. */
export interface WrittenDocument {
  readonly name: string;
  readonly html: string;
}

/** Writes a document under a number. Throws what is wrong with the template, or that nobody won, in Indonesian. */
export const writeDocument = (key: DocumentKey, sent: SentDocument, number: string): WrittenDocument => {
  const { title, htmlOf } = documents[key];
  return { name: `${title} ${sent.round.period}`, html: htmlOf(documentInput(sent, number)) };
};
