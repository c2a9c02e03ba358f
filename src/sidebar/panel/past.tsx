import { useState } from 'preact/hooks';
import type { DayRanking } from '../../core/penilaian/panel-file';
import { oneDecimal, rankChangeText } from '../../core/penilaian/panel-words';
import { dayText as longDay } from '../../core/usulan/log-text';
import { errorText } from '../dialog/error-text';
import { Named, SomeLines } from '../dialog/some-lines';

/** 2025-04-23 as 23 April 2025. */
const dayText = (day: string): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return longDay({ year, month, day: date });
};

const Move = ({ rank, rankNow }: { rank: number; rankNow: number | null }) => {
  if (rankNow === null) return <strong>kini tanpa peringkat</strong>;
  if (rankNow === rank) return <span class="note">tetap</span>;
  return (
    <strong class={rankNow < rank ? 'up' : 'down'}>
      <span aria-hidden="true">{rankNow < rank ? '▲' : '▼'}</span> {rankChangeText(rank, rankNow)}
      <span class="note"> · kini peringkat {rankNow}</span>
    </strong>
  );
};

const Places = ({ ranking: { day, lines } }: { ranking: DayRanking }) => {
  if (lines.length === 0) return <p role="status">Belum ada nilai final pada {dayText(day)}.</p>;
  const moved = lines.filter(({ rank, rankNow }) => rank !== rankNow).length;
  return (
    <>
      <p role="status">
        {moved === 0
          ? `${lines.length} usulan bernilai pada ${dayText(day)}; peringkatnya tetap sama sampai sekarang.`
          : `${moved} dari ${lines.length} usulan yang bernilai pada ${dayText(day)} kini berperingkat lain.`}
      </p>
      <SomeLines
        lines={lines}
        first={20}
        label={`Peringkat pada ${dayText(day)}`}
        show={(line) => (
          <div class="place">
            <strong class="rank">{line.rank}</strong>
            <Named line={{ ...line, opd: '' }} />
            <div>{oneDecimal(line.finalScore)}</div>
            <div>
              <Move {...line} />
            </div>
          </div>
        )}
      />
      <p class="note">Usulan yang saat itu belum bernilai tidak ditampilkan.</p>
    </>
  );
};

/** Places at the end of a day beside those of now. */
export const PastPart = ({ onRead }: { onRead: (day: string) => Promise<DayRanking> }) => {
  const [day, setDay] = useState('');
  const [ranking, setRanking] = useState<DayRanking | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const read = (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setError('');
    onRead(day)
      .then(setRanking, (failure: unknown) => {
        setRanking(null);
        setError(errorText(failure));
      })
      .finally(() => setBusy(false));
  };
  return (
    <>
      <h2>Nilai per tanggal</h2>
      <p class="note">
        Peringkat pada akhir suatu hari menurut Buku Nilai dan rubrik yang tercatat saat itu, di samping
        peringkat sekarang.
      </p>
      <form class="actions" onSubmit={read}>
        <label>
          Tanggal{' '}
          <input type="date" required value={day} onInput={(event) => setDay(event.currentTarget.value)} />
        </label>
        <button type="submit" class="main" disabled={isBusy || day === ''}>
          {isBusy ? 'Menghitung…' : 'Tampilkan'}
        </button>
      </form>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {ranking && <Places ranking={ranking} />}
    </>
  );
};
