import { dayOfNumber } from '../capaian/iso-week';
import { dayText } from '../usulan/log-text';
import { type CityHour, dayOfHour } from './city-hour';
import type { ScheduleState } from './schedule-state';

/** What the status tells besides the state that is kept. */
export interface StatusFacts {
  readonly state: ScheduleState;
  /** When the next summary is planned; null when the holidays leave no day. */
  readonly next: CityHour | null;
  /** '' while the setting holds no address. */
  readonly recipient: string;
  /** Recipients that the account may still write to today. */
  readonly quota: number;
  /** Whether the account's own triggers are all there; null for another's, which Google does not show. */
  readonly isWatching: boolean | null;
  /** The moment of the last run in words, '' when none has looked. */
  readonly lastRun: string;
}

const hourText = (at: CityHour): string =>
  `${dayText(dayOfNumber(dayOfHour(at)))}, pukul ${String(at % 24).padStart(2, '0')}.00–${String((at % 24) + 1).padStart(2, '0')}.00 WIB`;

/** The status of the schedule in lines, in Indonesian: who sends, when next, what is wrong and what to do. */
export const scheduleStatus = ({
  state,
  next,
  recipient,
  quota,
  isWatching,
  lastRun,
}: StatusFacts): string => {
  const isOn = state.sender !== '';
  return [
    isOn ? `Aktif. Surat dikirim oleh ${state.sender}.` : 'Tidak aktif: tidak ada surat yang dikirim.',
    `Penerima ringkasan: ${recipient || 'belum diisi di tab Pengaturan'}.`,
    isOn && next !== null ? `Ringkasan berikutnya: ${hourText(next)}.` : '',
    isOn ? `Terakhir diperiksa: ${lastRun || 'belum pernah'}.` : '',
    `Sisa kuota surat akun ini hari ini: ${quota} penerima.`,
    isOn && isWatching === false ? 'Pemicu hilang. Jalankan Periksa & perbaiki agar surat terkirim.' : '',
    state.fault === '' ? '' : `Perlu perhatian: ${state.fault}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
};
