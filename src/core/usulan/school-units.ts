import { proposerKinds } from '../lembar/choices';
import { choiceOfText } from './choice-text';
import type { SchoolFinder } from './school-names';
import type { TendedCell } from './tend-cell';

/** Whether an entry of this kind of proposer is a school's. */
export const isSchoolKind = (kind: string): boolean =>
  ['SD', 'SMP'].includes(choiceOfText(proposerKinds, kind) ?? '');

/** The agency of the roster to which all SD and SMP belong; '' when the roster does not tell. */
export const schoolsAgency = (agencies: readonly string[]): string => {
  const found = agencies.filter((name) => /\bpendidikan\b(?! dan pelatihan)/i.test(name));
  return found.length === 1 ? (found[0] ?? '') : '';
};

const opdMissing = 'Isi juga kolom OPD: usulan SD dan SMP berada di bawah dinas pendidikan.';
const unknown = (unit: string): string =>
  `"${unit.slice(0, 60)}" tidak ada di tab Sekolah. Bila namanya benar, biarkan; bila tidak, tulis seperti di tab itu.`;

/** Whether a note on a unit is a school's hint that does not hold any more: the agency is there, or it is no school's. */
export const isOutdatedNote = (note: string, isSchool: boolean, opd: string): boolean => {
  const asksForAgency = note.includes(opdMissing);
  if (isSchool) return asksForAgency && opd !== '';
  return asksForAgency || note.includes('tidak ada di tab Sekolah.');
};

/**
 * What becomes of a school's unit: it is named as in the roster where that is certain; free text may stay, with a hint where
 * a roster that is filled does not know it or no agency is named.
 */
export const tendSchool = (
  schools: SchoolFinder,
  { kind, unit, opd }: { readonly kind: string; readonly unit: string; readonly opd: string },
): TendedCell => {
  const level = choiceOfText(proposerKinds, kind) ?? '';
  const found = unit === '' ? null : schools.find(unit, level);
  const school = found && (found.level === level || found.level === '') ? found : null;
  const isUnknown = unit !== '' && !schools.isEmpty && school === null;
  return {
    ...(school && school.name !== unit ? { content: school.name } : {}),
    note: opd === '' ? opdMissing : isUnknown ? unknown(unit) : '',
  };
};
