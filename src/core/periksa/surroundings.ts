import type { ScheduleState } from '../jadwal/schedule-state';
import { isWaiting, type OutboxLine } from '../surat/outbox';
import { sameText } from '../text';
import { type Check, checkOf, type Detail, unchecked } from './check';
import { type RunMark, runsStoppedOn } from './run-mark';

/** What Google tells of accounts, mail and time, and what the product remembers. */
export interface Surroundings {
  /** Account that runs this, who is at the keyboard, and the file's owner: '' where Google does not say. */
  readonly effective: string;
  readonly active: string;
  readonly owner: string;
  readonly isOwner: boolean;
  readonly scriptZone: string;
  readonly cityZone: string;
  readonly quota: number;
  readonly outbox: readonly OutboxLine[];
  readonly schedule: ScheduleState;
  /** What is remembered of the last hourly run, and what it would be now. */
  readonly lastRun: RunMark | null;
  readonly now: RunMark;
}

const accounts = ({ effective, active, owner }: Surroundings): readonly Detail[] => [
  ...(effective === ''
    ? [{ where: 'Akun yang menjalankan skrip tidak diberitahukan Google', found: '' }]
    : []),
  ...(active === '' ? [{ where: 'Akun di peramban ini tidak diberitahukan Google', found: '' }] : []),
  ...(active === '' || sameText(active, effective)
    ? []
    : [{ where: 'Peramban ini masuk dengan akun lain', found: `${active}, bukan ${effective}` }]),
  ...(owner === '' ? [{ where: 'Pemilik berkas tidak diberitahukan Google', found: '' }] : []),
];

const mails = ({ outbox, quota }: Surroundings): readonly Detail[] => {
  const waiting = outbox.filter(isWaiting).length;
  const unsettled = outbox.filter(
    (line) => line.state === 'tidak pasti' || (line.state === 'gagal' && !isWaiting(line)),
  );
  return [
    ...(waiting > quota
      ? [
          {
            where: 'Surat yang menunggu melebihi sisa kuota hari ini',
            found: `${waiting} surat, kuota ${quota}`,
          },
        ]
      : []),
    ...unsettled.map(({ row, recipient, state }) => ({
      where: `Kotak Keluar, baris ${row}`,
      found: `${recipient}: ${state}`,
    })),
  ];
};

const schedule = ({ schedule: { sender, fault }, owner }: Surroundings): readonly Detail[] => [
  ...(sender !== '' && owner !== '' && !sameText(sender, owner)
    ? [{ where: 'Jadwal dijalankan akun yang bukan pemilik berkas', found: sender }]
    : []),
  ...(sender !== '' && fault !== '' ? [{ where: fault, found: '' }] : []),
];

/** Everything around the workbook that can keep it from working. */
export const surroundingFindings = (around: Surroundings): readonly Check[] => {
  const stopped = runsStoppedOn(around.lastRun, around.now);
  return [
    around.lastRun === null
      ? unchecked('runs')
      : checkOf(
          'runs',
          stopped === '' ? [] : [{ where: 'Terakhir tercatat berjalan', found: stopped }],
          around.isOwner,
        ),
    checkOf('schedule', schedule(around)),
    checkOf('mails', mails(around)),
    checkOf('accounts', accounts(around)),
    checkOf(
      'scriptZone',
      around.scriptZone === around.cityZone ? [] : [{ where: 'Zona skrip', found: around.scriptZone }],
    ),
  ];
};
