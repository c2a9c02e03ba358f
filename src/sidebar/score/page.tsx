import { render } from 'preact';
import { useState } from 'preact/hooks';
import { type Habits, ScoreForm } from './form';
import { QueueList } from './list';
import { Stopped } from './notices';
import { filtered, isDone, noFilter } from './queue';
import { QueueBar } from './queue-bar';
import { useSession } from './session';

const Page = () => {
  const [habits, setHabits] = useState<Habits>({ isReading: false, hasGuide: true });
  const session = useSession();
  const { view, queue, filter, isList, kept, keeper, criteria, current } = session;
  const { busy, failure, lastFinal, leaving } = session;
  const isStopped = view !== null && (view.refusal !== '' || view.stop !== '');
  const isAllDone = queue.length > 0 && queue.every(({ mine }) => isDone(mine));
  return (
    <>
      <h1>Lembar penilaian</h1>
      {view && !isStopped && queue.length > 0 && (
        <QueueBar
          queue={queue}
          isList={isList}
          isFiltered={filtered(queue, filter).length < queue.length}
          canGoBack={session.canGoBack}
          canSkip={session.canSkip}
          follows={session.follows}
          onBack={session.goBack}
          onSkip={session.goOn}
          onList={session.toggleList}
          onFollow={session.setFollows}
          onUnfilter={() => session.setFilter(noFilter)}
        />
      )}
      <p role="status" class="small busy">
        {busy}
      </p>
      {failure !== '' && (
        <div class="error" role="alert">
          <p>{failure}</p>
          {(!view || (!kept && !isList)) && (
            <button type="button" onClick={() => void session.load(true)}>
              Coba lagi
            </button>
          )}
        </div>
      )}
      {lastFinal && lastFinal.id !== current && (
        <div class="done">
          <p role="status">{lastFinal.text}</p>
          <button type="button" class="link" onClick={() => session.goTo(lastFinal.id)}>
            Lihat nilai lain
          </button>{' '}
          <button type="button" class="link" onClick={() => session.undoFinal(lastFinal)}>
            Batalkan simpanan terakhir
          </button>
        </div>
      )}
      {leaving && (
        <div class="error" role="alert">
          <p>Ada nilai atau catatan yang belum tersimpan. Tinggalkan dan buang?</p>
          <div class="row">
            <button type="button" onClick={() => session.setLeaving(null)}>
              Tetap di sini
            </button>
            <button
              type="button"
              onClick={() => {
                session.setLeaving(null);
                leaving.go();
              }}
            >
              Buang
            </button>
          </div>
        </div>
      )}
      {view && isStopped && <Stopped view={view} onAgain={() => void session.load(true)} />}
      {view && !isStopped && queue.length === 0 && (
        <p>Belum ada usulan terverifikasi yang dapat Anda nilai. Buka lagi setelah ada.</p>
      )}
      {isAllDone && <p class="done">Semua usulan sudah Anda selesaikan. Terima kasih.</p>}
      {view && isList && (
        <>
          <QueueList
            queue={queue}
            filter={filter}
            current={current}
            onFilter={session.setFilter}
            onOpen={session.goTo}
          />
          {view.ownUnitEntries > 0 && (
            <p class="small">
              {view.ownUnitEntries} usulan dari {view.me.unit} tidak ditawarkan: unit Anda sendiri.
            </p>
          )}
        </>
      )}
      {kept && keeper && !isList && (
        <ScoreForm
          key={session.turn}
          kept={kept}
          keeper={keeper}
          criteria={criteria}
          spreadLimit={view?.spreadLimit ?? 0}
          habits={habits}
          takesFocus={session.takesFocus}
          onHabits={setHabits}
          onDone={session.done}
        />
      )}
    </>
  );
};

const root = document.getElementById('page');
if (root) render(<Page />, root);
