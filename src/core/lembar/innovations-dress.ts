import { type ColumnDress, formats, shades, type TabDress } from './dress';
import { innovationsNotes } from './innovations-notes';

const looks: Readonly<Record<string, Omit<ColumnDress, 'note'>>> = {
  id: { width: 120, format: formats.text },
  opd: { width: 240 },
  proposerKind: { width: 130 },
  unit: { width: 200, format: formats.text },
  name: { width: 300, format: formats.text },
  mainAim: { width: 160 },
  form: { width: 220 },
  kind: { width: 110 },
  initiator: { width: 150 },
  affair: { width: 220 },
  stage: { width: 110 },
  trialDate: { width: 140, format: formats.date },
  launchDate: { width: 140, format: formats.date },
  design: { width: 320, format: formats.text },
  aim: { width: 260, format: formats.text },
  benefit: { width: 260, format: formats.text },
  result: { width: 260, format: formats.text },
  budget: { width: 140, format: formats.rupiah },
  link: { width: 220, format: formats.text },
  status: { width: 130 },
  verifierNote: { width: 260, format: formats.text },
  lawCriteria: { width: 260, format: formats.text },
  reopenedUntil: { width: 140, format: formats.date },
  completeness: { width: 110, format: formats.percent },
  finalScore: { width: 110, format: formats.score },
  assessorCount: { width: 110, format: formats.integer },
  spread: { width: 110, format: formats.score },
  rank: { width: 110, format: formats.integer },
  kindRank: { width: 110, format: formats.integer },
  tieReason: { width: 240 },
  tieKey: { width: 80 },
  createdAt: { width: 190, format: formats.time },
  changedAt: { width: 190, format: formats.time },
  changedBy: { width: 300, format: formats.text },
};

/** How tab Inovasi looks and explains itself. */
export const innovationsDress: TabDress = {
  color: '#0b57d0',
  access: 'everyone',
  columns: Object.fromEntries(
    Object.entries(looks).map(([key, look]) => [key, { note: innovationsNotes[key] ?? '', ...look }]),
  ),
  highlights: [
    { column: 'status', text: 'Draf', background: shades.grey },
    { column: 'status', text: 'Diajukan', background: shades.blue },
    { column: 'status', text: 'Perlu Perbaikan', background: shades.yellow },
    { column: 'status', text: 'Terverifikasi', background: shades.green },
    { column: 'status', text: 'Tidak Lolos', background: shades.red },
    { column: 'status', text: 'Ditarik', background: shades.violet },
  ],
};
