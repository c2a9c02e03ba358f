/** The parts of the form, in the order in which they are filled in. */
export type StepKey = 'identity' | 'profile' | 'content' | 'evidence' | 'send';

export interface Step {
  readonly key: StepKey;
  readonly title: string;
  /** Columns of tab Inovasi that are filled in here. */
  readonly fields: readonly string[];
}

export const steps: readonly Step[] = [
  {
    key: 'identity',
    title: 'Identitas',
    fields: ['opd', 'proposerKind', 'unit', 'name', 'initiator'],
  },
  {
    key: 'profile',
    title: 'Profil',
    fields: ['mainAim', 'form', 'kind', 'affair', 'stage', 'trialDate', 'launchDate', 'budget'],
  },
  { key: 'content', title: 'Isi', fields: ['design', 'aim', 'benefit', 'result'] },
  { key: 'evidence', title: 'Bukti', fields: ['link'] },
  { key: 'send', title: 'Kirim', fields: [] },
];

/** The step in which a gap of readiness is closed: by its column, 'design', 'dates' or 'indicator:16'. */
export const stepOf = (gap: string): StepKey => {
  if (gap.startsWith('indicator:')) return 'evidence';
  const field = gap === 'dates' ? 'launchDate' : gap;
  return steps.find(({ fields }) => fields.includes(field))?.key ?? 'identity';
};
