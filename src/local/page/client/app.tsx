import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { Charts } from './charts';
import { clockNow } from './clock-panel';
import { type Connection, connect, servedBy } from './connection';
import { listenFirst } from './first-keys';
import { GridFocus } from './focus';
import { startUniver } from './grid';
import type { GridBook } from './grid-book';
import { finishEditing, focusGrid, isEditing, stepSheet } from './grid-keys';
import { Header } from './header';
import { KeysDialog } from './keys-dialog';
import { MenuBar } from './menu-bar';
import { listenForPageKeys } from './page-keys';
import { emptyPage, nextPage, type PageState, type Panel } from './page-state';
import { Panels } from './panels';
import { QuestionDialog } from './question-dialog';
import { stepRegion } from './regions';
import { ScriptDialog } from './script-dialog';
import { scriptHosts } from './script-hosts';
import { createCalls } from './script-page';
import { type Session, startSession } from './session';
import { PanelButtons } from './side-panel';
import { watchTabClicks } from './tab-clicks';
import { Toasts } from './toasts';
import { Toolbar } from './toolbar';

const rememberedPerson = 'lembar-inovasi.sebagai';

const statusOf = ({ isOpen, isLost, busy }: PageState): string => {
  if (isLost) return 'Sambungan ke server terputus. Menyambung lagi…';
  if (!isOpen) return 'Menyambung ke server…';
  return busy?.text ?? 'Memuat buku kerja…';
};

/** The whole page: the grid in the middle, and around it what Google has around its own. */
export const App = () => {
  const [state, act] = useReducer(nextPage, emptyPage);
  const [grid, setGrid] = useState<GridBook | null>(null);
  const [activeCell, setActiveCell] = useState('');
  const [areKeysShown, setKeysShown] = useState(false);
  const [now, setNow] = useState(Date.now());
  const container = useRef<HTMLDivElement>(null);
  const connection = useRef<Connection | null>(null);
  const sort = useRef<Session['sort']>(() => {});
  const send = useCallback<Connection['send']>((message) => connection.current?.send(message), []);
  const calls = useMemo(() => createCalls(send), [send]);
  const atWork = useRef<GridBook | null>(null);
  const toGrid = useCallback(() => {
    if (atWork.current) focusGrid(atWork.current);
  }, []);
  const isTyping = useCallback(() => atWork.current !== null && isEditing(atWork.current), []);
  const pageKeys = useMemo(
    () => ({
      region(step: 1 | -1) {
        if (atWork.current) finishEditing(atWork.current);
        stepRegion(step, toGrid);
      },
      sheet(step: 1 | -1) {
        if (atWork.current && !isEditing(atWork.current)) stepSheet(atWork.current, step);
      },
      help: () => setKeysShown(true),
      leave: toGrid,
    }),
    [toGrid],
  );
  const [sidebarHost, dialogHost] = useMemo(
    () => scriptHosts({ call: calls.call, act, focusGrid: toGrid, stepRegion: pageKeys.region }),
    [calls, toGrid, pageKeys],
  );

  useEffect(() => {
    if (!container.current || connection.current) return;
    listenForPageKeys(pageKeys);
    watchTabClicks(toGrid);
    const keys = listenFirst();
    const session = startSession(startUniver(container.current), {
      container: container.current,
      keys,
      send,
      notice: (title, message) => act({ type: 'notice', title, message }),
      refused: (refusal) => act({ type: 'refused', refusal }),
      opened(opened) {
        atWork.current = opened;
        setGrid(opened);
      },
      activeCell: setActiveCell,
    });
    sort.current = session.sort;
    connection.current = connect(servedBy(document), {
      hello: () => ({ type: 'hello', as: sessionStorage.getItem(rememberedPerson) }),
      hear(message) {
        session.hear(message);
        if (message.type === 'ran') calls.ran(message);
        else if (message.type !== 'cells') act({ type: 'heard', message, at: Date.now() });
      },
      opened: (key) => act({ type: 'opened', key }),
      lost() {
        act({ type: 'lost' });
        session.lost();
        calls.lost();
      },
      outdated: () => location.reload(),
    });
  }, [send, calls, pageKeys, toGrid]);

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    document.title = state.bookName;
  }, [state.bookName]);

  const showPanel = useCallback((panel: Panel | null) => act({ type: 'showPanel', panel }), []);
  const dismiss = useCallback((id: number) => act({ type: 'dismissToast', id }), []);
  const scriptNow = clockNow(state.clock, Math.max(now, state.clock.heardAt));
  const [question] = state.questions;
  const { panel, sidebar, dialog } = state;
  return (
    <GridFocus.Provider value={toGrid}>
      <div class="halaman">
        <Header
          state={state}
          now={scriptNow}
          showPanel={showPanel}
          showKeys={pageKeys.help}
          be={(email) => {
            sessionStorage.setItem(rememberedPerson, email);
            act({ type: 'becomes', email });
            send({ type: 'be', email });
          }}
        />
        <section class="pita" aria-label="Menu dan alat">
          <MenuBar
            menus={state.menus}
            run={(functionName) => {
              toGrid();
              send({ type: 'run', functionName });
            }}
          />
          <Toolbar grid={grid} frames={state.frames} sort={(edit) => sort.current(edit)} />
          <PanelButtons
            open={panel}
            sidebarTitle={sidebar?.title ?? null}
            mailCount={state.mails.length}
            show={showPanel}
          />
        </section>
        <main class="tengah" aria-label="Buku kerja">
          <section class="lembar" aria-label="Lembar kerja">
            <div class="kisi" ref={container} />
            <p class="hanya-dibaca" aria-live="polite" data-sel-aktif>
              {activeCell}
            </p>
            {grid && <Charts grid={grid} frames={state.frames} />}
            <Toasts toasts={state.toasts} grid={grid} dismiss={dismiss} />
            {(state.busy || !state.isOpen || !state.isReady) && (
              <p class={state.isLost ? 'sibuk putus' : 'sibuk'} role="status">
                {statusOf(state)}
              </p>
            )}
          </section>
          <Panels
            state={state}
            scriptNow={scriptNow}
            sidebarHost={sidebarHost}
            isTyping={isTyping}
            send={send}
            show={showPanel}
          />
        </main>
        {dialog && <ScriptDialog key={dialog.url} dialog={dialog} host={dialogHost} />}
        {areKeysShown && <KeysDialog close={() => setKeysShown(false)} />}
        {question && (
          <QuestionDialog
            key={question.id}
            question={question}
            answer={(button, text) => {
              act({ type: 'answered', id: question.id });
              send({ type: 'answer', id: question.id, button, text });
            }}
          />
        )}
      </div>
    </GridFocus.Provider>
  );
};
