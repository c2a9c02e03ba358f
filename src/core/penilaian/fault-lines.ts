import { tabNames } from '../lembar/tab';
import { type Findings, faultKey } from './guard';
import type { FaultLine } from './panel-file';
import { scoreKeyOf } from './replay';
import type { ScoreDesk } from './score-desk';
import { acceptedTexts } from './score-faults';

const whole = {
  cell: '',
  gone: 'baris ini hilang',
  foreign: 'baris ini tidak berasal dari lembar penilaian',
  double: 'baris ini ada dua kali',
} as const;

/** Key of a ledger cell that can be put back. */
const ledgerKey = (no: number, title: string): string => `buku|${no}|${title}`;

const shown = (value: unknown): string => {
  const text = value instanceof Date ? value.toISOString() : String(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
};

/** The findings as the page shows them, those of the ledger itself first: the rest rests on it. */
export const faultLines = (
  { faults, ledgerFaults }: Findings,
  desk: Pick<ScoreDesk, 'states'>,
): readonly FaultLine[] => [
  ...ledgerFaults.map(({ no, title, expected, found }) => ({
    key: ledgerKey(no, title),
    id: '',
    where: `${tabNames.ledger}, nomor ${no}, ${title}`,
    expected: shown(expected),
    found: shown(found),
    mayAccept: false,
  })),
  ...faults.map((fault) => ({
    key: faultKey(fault),
    id: fault.id,
    where: [
      tabNames.scores,
      fault.row > 0 ? `baris ${fault.row}` : '',
      fault.assessor,
      fault.title || whole[fault.kind],
    ]
      .filter((part) => part !== '')
      .join(', '),
    expected: shown(fault.expected),
    found: shown(fault.found),
    mayAccept: acceptedTexts(fault, desk.states.get(scoreKeyOf(fault.id, fault.assessor))) !== null,
  })),
];
