import type { Decision, DecisionResult } from '../../core/verifikasi/decision';

/** What became of decisions, in words, and how to take back those that were made. */
export interface Told {
  readonly text: string;
  /** One line for each entry that was left as it is, and why. */
  readonly left: readonly string[];
  readonly undo: readonly Decision[];
}

const nameOf = ({ key }: DecisionResult): string =>
  [key.id, key.name].filter((part) => part !== '').join(' ');

const whyLeft = (result: DecisionResult): string => {
  if (result.outcome === 'gone') return 'tidak ditemukan lagi di lembar';
  if (result.outcome === 'changed') return `diubah orang lain sejak dibaca${whatText(result.what)}`;
  return result.outcome === 'refused' ? result.reason : '';
};

const whatText = (what: readonly string[]): string => (what.length === 0 ? '' : ` (${what.join(', ')})`);

/** Why one entry could not be decided; '' when it was. */
export const leftText = (result: DecisionResult): string => {
  if (result.outcome === 'decided') return '';
  if (result.outcome === 'changed')
    return `Belum disimpan: usulan ini ${whyLeft(result)}. Isinya sudah dimuat ulang; periksa lagi, lalu putuskan.`;
  return result.outcome === 'gone' ? `Usulan ini ${whyLeft(result)}. Muat ulang daftarnya.` : result.reason;
};

/** What is said after decisions. */
export const told = (results: readonly DecisionResult[], isUndo: boolean): Told => {
  const made = results.flatMap((result) => (result.outcome === 'decided' ? [result] : []));
  const [only] = made;
  const status = only?.status ?? '';
  const what = isUndo ? `dikembalikan ke ${status}` : `sekarang ${status}`;
  return {
    text:
      only && made.length === 1
        ? `${nameOf(only)} ${what}.`
        : `${made.length} usulan ${made.length === 0 ? (isUndo ? 'dikembalikan' : 'diverifikasi') : what}.`,
    left: results
      .filter(({ outcome }) => outcome !== 'decided')
      .map((result) => `${nameOf(result)}: ${whyLeft(result)}`),
    undo: isUndo ? [] : made.map(({ undo }) => undo),
  };
};
