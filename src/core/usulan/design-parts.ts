/** A part that a design text ("rancang bangun dan pokok perubahan") is expected to have. */
export interface DesignPart {
  readonly title: string;
  /** What belongs in it. */
  readonly hint: string;
}

/** The six parts of the design text in the national index's profile form (Indeks Inovasi Daerah). */
export const designParts: readonly DesignPart[] = [
  { title: 'Dasar hukum', hint: 'Peraturan atau keputusan yang mendasari inovasi ini.' },
  { title: 'Permasalahan', hint: 'Masalah makro dan mikro, dengan data.' },
  { title: 'Isu strategis', hint: 'Isu global, nasional atau lokal yang dijawab.' },
  { title: 'Metode pembaharuan', hint: 'Keadaan sebelum dan sesudah inovasi.' },
  { title: 'Keunggulan dan kebaharuan', hint: 'Apa yang baru atau lebih baik dari cara lama.' },
  { title: 'Tahapan', hint: 'Cara kerja atau tahapan inovasi.' },
];

const lineOf = (title: string): RegExp => new RegExp(`^\\W*(?:\\d+|[a-f])?\\W*${title}\\W*`, 'im');

/** Whether a text has a line that begins with the part's title, numbered or not, in any case. */
export const hasPart = (text: string, { title }: DesignPart): boolean =>
  lineOf(title.replace(' dan ', '(?: dan | & )')).test(text);

/** The text with the part's title on a line of its own at the end, ready to be written under. */
export const withPart = (text: string, { title }: DesignPart): string => {
  const before = text.replace(/\s+$/, '');
  return `${before}${before === '' ? '' : '\n\n'}${title}:\n`;
};
