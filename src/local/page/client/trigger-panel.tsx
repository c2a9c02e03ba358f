import type { TriggerView } from '../../host/contract';
import { shortTime } from './words';

const events: Readonly<Record<TriggerView['eventType'], string>> = {
  CLOCK: 'waktu',
  ON_EDIT: 'saat diedit',
  ON_CHANGE: 'saat berubah',
  ON_OPEN: 'saat dibuka',
  ON_FORM_SUBMIT: 'saat formulir dikirim',
};

/** The installed triggers, and a way to run those that are due. */
export const TriggerPanel = (props: {
  readonly triggers: readonly TriggerView[];
  readonly timeZone: string;
  readonly runDue: () => void;
}) => {
  const time = (iso: string | null) => (iso === null ? '–' : shortTime(new Date(iso), props.timeZone));
  return (
    <div class="panel-isi">
      <p>
        <button type="button" class="tombol" onClick={props.runDue}>
          Jalankan yang jatuh tempo
        </button>
      </p>
      {props.triggers.length === 0 && (
        <p class="kosong">
          Belum ada pemicu terpasang. Jalankan menu Inovasi Daerah › Siapkan lembar sebagai pemilik berkas.
        </p>
      )}
      <ul class="daftar">
        {props.triggers.map((trigger) => (
          <li key={trigger.id} class="kartu">
            <strong>{trigger.functionName}</strong>
            <span>
              {events[trigger.eventType]}
              {trigger.eventType === 'CLOCK' ? ` · ${trigger.schedule}` : ''}
            </span>
            <dl>
              <dt>Pemasang</dt>
              <dd>{trigger.creator}</dd>
              {trigger.eventType === 'CLOCK' && <dt>Berikutnya</dt>}
              {trigger.eventType === 'CLOCK' && <dd>{time(trigger.nextRun)}</dd>}
              <dt>Terakhir</dt>
              <dd>{time(trigger.lastRun)}</dd>
            </dl>
            {trigger.lastError !== null && <p class="galat">{trigger.lastError}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
};
