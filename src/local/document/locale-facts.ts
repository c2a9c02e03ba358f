/** How people of a spreadsheet's locale write numbers and dates. */
export interface LocaleFacts {
  /** Name of the locale for number formats and Intl. */
  readonly tag: string;
  readonly decimal: string;
  readonly group: string;
  readonly currency: string;
  readonly dayFirst: boolean;
  readonly date: string;
  readonly time: string;
  readonly months: readonly (readonly string[])[];
}

const english = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
] as const;

const indonesian = [
  ['januari', 'jan'],
  ['februari', 'feb', 'peb'],
  ['maret', 'mar'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['agustus', 'agu', 'agt', 'agst'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt'],
  ['november', 'nov'],
  ['desember', 'des'],
] as const;

const unitedStates: LocaleFacts = {
  tag: 'en',
  decimal: '.',
  group: ',',
  currency: '$',
  dayFirst: false,
  date: 'M/d/yyyy',
  time: 'H:mm:ss',
  months: english,
};

const unitedKingdom: LocaleFacts = {
  ...unitedStates,
  tag: 'en-GB',
  currency: '£',
  dayFirst: true,
  date: 'dd/MM/yyyy',
  time: 'HH:mm:ss',
};

const indonesia: LocaleFacts = {
  tag: 'id',
  decimal: ',',
  group: '.',
  currency: 'Rp',
  dayFirst: true,
  date: 'dd/MM/yyyy',
  time: 'H:mm:ss',
  // English names are understood too: people paste them.
  months: indonesian.map((names, i) => [...names, ...(english[i] ?? [])]),
};

/** Facts of a locale such as 'en_US', 'en_GB', 'id_ID' or, in Java's old code, 'in_ID'; United States for others. */
export const localeFacts = (locale: string): LocaleFacts => {
  if (/^(?:id|in)(?:_|-|$)/i.test(locale)) return indonesia;
  if (/^en[_-](?:GB|AU|NZ|IE|ZA|IN|SG)$/i.test(locale)) return unitedKingdom;
  return unitedStates;
};
