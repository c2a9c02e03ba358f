import { useState } from 'preact/hooks';
import type { PageState } from './page-state';
import { dateAndTime } from './words';

const hour = 3_600_000;
const steps: readonly { label: string; ms: number }[] = [
  { label: '+1 jam', ms: hour },
  { label: '+1 hari', ms: 24 * hour },
  { label: '+1 minggu', ms: 7 * 24 * hour },
];

/** The clock's now, gone on since the server last told it. */
export const clockNow = (clock: PageState['clock'], machineNow: number): number =>
  clock.now + machineNow - clock.heardAt;

/** WIB is 7 hours before UTC all year; the input gives a time without a zone. */
const fromInput = (value: string): number | null => {
  const instant = Date.parse(`${value}:00+07:00`);
  return Number.isNaN(instant) ? null : instant;
};

/** The clock the script sees: the machine's, or one set and wound forward. */
export const ClockPanel = (props: {
  readonly clock: PageState['clock'];
  readonly now: number;
  readonly timeZone: string;
  readonly set: (to: number | null) => void;
  readonly wind: (to: number) => void;
}) => {
  const [wanted, setWanted] = useState('');
  const instant = fromInput(wanted);
  return (
    <div class="panel-isi">
      <p class="jam-besar">{dateAndTime(new Date(props.now), props.timeZone)}</p>
      <p class="keterangan">
        {props.clock.real
          ? 'Sama dengan jam komputer ini.'
          : 'Jam skrip sudah disetel; berbeda dari jam komputer.'}
      </p>
      <h3>Majukan</h3>
      <p class="keterangan">Pemicu yang jatuh tempo di antaranya ikut dijalankan, berurutan.</p>
      <p class="deret">
        {steps.map(({ label, ms }) => (
          <button key={label} type="button" class="tombol" onClick={() => props.wind(props.now + ms)}>
            {label}
          </button>
        ))}
      </p>
      <h3>Ke waktu tertentu (WIB)</h3>
      <p class="deret">
        <input
          type="datetime-local"
          aria-label="Waktu tujuan"
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      </p>
      <p class="deret">
        <button
          type="button"
          class="tombol"
          disabled={instant === null || instant <= props.now}
          onClick={() => instant !== null && props.wind(instant)}
        >
          Majukan ke sana
        </button>
        <button type="button" class="tombol" disabled={instant === null} onClick={() => props.set(instant)}>
          Setel saja
        </button>
      </p>
      <p>
        <button type="button" class="tombol" disabled={props.clock.real} onClick={() => props.set(null)}>
          Kembali ke jam komputer
        </button>
      </p>
    </div>
  );
};
