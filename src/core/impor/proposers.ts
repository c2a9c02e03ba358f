import type { SchoolFinder } from '../usulan/school-names';
import { levelOfSchool } from '../usulan/school-names';
import { schoolsAgency } from '../usulan/school-units';

/** Who proposes an entry, as far as the list tells it with certainty; '' for what it does not tell. */
export interface Proposer {
  readonly opd: string;
  readonly kind: string;
  readonly unit: string;
}

/** What is known of the city's agencies and schools. */
export interface ProposerKnowledge {
  /** Official names of the agencies in the roster. */
  readonly agencies: readonly string[];
  readonly agencyOf: (text: string) => string | null;
  readonly schools: SchoolFinder;
}

const oneOf = (agencies: readonly string[], pattern: RegExp): string => {
  const found = agencies.filter((name) => pattern.test(name));
  return found.length === 1 ? (found[0] ?? '') : '';
};

/** The agency that a school, puskesmas or kelurahan belongs to, where that is certain; '' elsewhere. */
const parentOf = (kind: string, unit: string, { agencies, agencyOf }: ProposerKnowledge): string => {
  if (kind === 'SD' || kind === 'SMP') return schoolsAgency(agencies);
  if (/^(?:uptd?\s+)?puskesmas\b/i.test(unit)) return oneOf(agencies, /^dinas kesehatan\b/i);
  const district = kind === 'Kelurahan' ? /\bkec(?:amatan|\.)\s*(.+)$/i.exec(unit) : null;
  return district ? (agencyOf(`Kecamatan ${district[1]}`) ?? '') : '';
};

const kindOf = (unit: string): string => {
  const level = levelOfSchool(unit);
  if (level === 'SD' || level === 'SMP') return level;
  if (/^(?:kelurahan|kel\.)\s/i.test(unit)) return 'Kelurahan';
  return /^(?:uptd?|puskesmas)\b/i.test(unit) ? 'UPT/Puskesmas' : '';
};

/**
 * Parts what a list says of the proposer. `told` holds what stands in columns of their own (the agency's official name,
 * the kind, the unit), `named` what stands in a column that names agencies and units alike.
 */
export const proposerOf = (told: Proposer, named: string, knowledge: ProposerKnowledge): Proposer => {
  const text = named.replace(/\s+/g, ' ').trim();
  const isUnitKind = told.kind !== '' && told.kind !== 'OPD';
  const guess = kindOf(told.unit === '' ? text : told.unit);
  const agency = text === '' || isUnitKind || guess !== '' ? null : knowledge.agencyOf(text);
  const isUnit = text !== '' && agency === null && (isUnitKind || guess !== '' || told.opd !== '');
  const unit = told.unit === '' && isUnit ? text : told.unit;
  const kind = told.kind !== '' ? told.kind : guess !== '' ? guess : agency !== null ? 'OPD' : '';
  const school = kind === 'SD' || kind === 'SMP' ? knowledge.schools.find(unit, kind) : null;
  // An agency that nobody knows stays visible where the agency belongs.
  const opd = told.opd !== '' ? told.opd : (agency ?? (text !== '' && !isUnit ? text : ''));
  return {
    kind,
    unit: school?.level === kind ? school.name : unit,
    opd: opd !== '' ? opd : parentOf(kind, unit, knowledge),
  };
};
