import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { Charts } from './charts';
import { ClockPanel, clockNow } from './clock-panel';
import { type Connection, connect, servedBy } from './connection';
import { listenFirst } from './first-keys';
import { startUniver } from './grid';
import type { GridBook } from './grid-book';
import { Header } from './header';
import { LogPanel } from './log-panel';
import { MailPanel } from './mail-panel';
import { MenuBar } from './menu-bar';
import { Modal } from './modal';
import { emptyPage, nextPage, type PageState, type Panel } from './page-state';
import { QuestionDialog } from './question-dialog';
import { createCalls, ScriptPage } from './script-page';
import { type Session, startSession } from './session';
import { PanelButtons, panelNames, SidePanel } from './side-panel';
import { Toasts } from './toasts';
import { Toolbar } from './toolbar';
import { TriggerPanel } from './trigger-panel';

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
  const [now, setNow] = useState(Date.now());
  const container = useRef<HTMLDivElement>(null);
  const connection = useRef<Connection | null>(null);
  const sort = useRef<Session['sort']>(() => {});
  const send = useCallback<Connection['send']>((message) => connection.current?.send(message), []);
  const calls = useMemo(() => createCalls(send), [send]);

  useEffect(() => {
    if (!container.current || connection.current) return;
    const keys = listenFirst();
    const session = startSession(startUniver(container.current), {
      container: container.current,
      keys,
      send,
      notice: (title, message) => act({ type: 'notice', title, message }),
      refused: (refusal) => act({ type: 'refused', refusal }),
      opened: setGrid,
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
  }, [send, calls]);

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    document.title = state.bookName;
  }, [state.bookName]);

  const showPanel = useCallback((panel: Panel | null) => act({ type: 'showPanel', panel }), []);
  const dismiss = useCallback((id: number) => act({ type: 'dismissToast', id }), []);
  const focusGrid = useCallback(
    () => container.current?.querySelector<HTMLElement>('[contenteditable]')?.focus(),
    [],
  );
  const sidebarHost = useMemo(
    () => ({ call: calls.call, close: () => act({ type: 'closeSidebar' }), focusGrid }),
    [calls, focusGrid],
  );
  const dialogHost = useMemo(
    () => ({
      call: calls.call,
      close: () => act({ type: 'closeDialog' }),
      resize: (size: { width?: number; height?: number }) => act({ type: 'sizeDialog', ...size }),
      focusGrid,
    }),
    [calls, focusGrid],
  );

  const scriptNow = clockNow(state.clock, Math.max(now, state.clock.heardAt));
  const [question] = state.questions;
  const { panel, sidebar, dialog } = state;
  return (
    <div class="halaman">
      <Header
        state={state}
        now={scriptNow}
        showPanel={showPanel}
        be={(email) => {
          sessionStorage.setItem(rememberedPerson, email);
          act({ type: 'becomes', email });
          send({ type: 'be', email });
        }}
      />
      <section class="pita" aria-label="Menu dan alat">
        <MenuBar menus={state.menus} run={(functionName) => send({ type: 'run', functionName })} />
        <Toolbar grid={grid} frames={state.frames} sort={(edit) => sort.current(edit)} />
        <PanelButtons
          open={panel}
          sidebarTitle={sidebar?.title ?? null}
          mailCount={state.mails.length}
          show={showPanel}
        />
      </section>
      <main class="tengah">
        <section class="lembar" aria-label="Lembar kerja">
          <div class="kisi" ref={container} />
          <p class="hanya-dibaca" aria-live="polite" data-sel-aktif>
            {activeCell}
          </p>
          {grid && <Charts grid={grid} frames={state.frames} />}
          {(state.busy || !state.isOpen || !state.isReady) && (
            <p class={state.isLost ? 'sibuk putus' : 'sibuk'} role="status">
              {statusOf(state)}
            </p>
          )}
        </section>
        {sidebar && (
          <div class="panel-tempat" hidden={panel !== 'skrip'}>
            <SidePanel title={sidebar.title || 'Skrip'} kind="skrip" close={sidebarHost.close}>
              <ScriptPage key={sidebar.url} page={sidebar} host={sidebarHost} class="skrip-samping" />
            </SidePanel>
          </div>
        )}
        {panel && panel !== 'skrip' && (
          <SidePanel
            title={panelNames.find(([name]) => name === panel)?.[1] ?? ''}
            kind={panel}
            close={() => showPanel(null)}
          >
            {panel === 'surat' && (
              <MailPanel
                mails={state.mails}
                quota={state.quota}
                mailKey={state.key}
                timeZone={state.timeZone}
              />
            )}
            {panel === 'pemicu' && (
              <TriggerPanel
                triggers={state.triggers}
                timeZone={state.timeZone}
                runDue={() => send({ type: 'runDue' })}
              />
            )}
            {panel === 'log' && <LogPanel executions={state.executions} />}
            {panel === 'waktu' && (
              <ClockPanel
                clock={state.clock}
                now={scriptNow}
                timeZone={state.timeZone}
                set={(to) => send({ type: 'setClock', to })}
                wind={(to) => send({ type: 'windTo', to })}
              />
            )}
          </SidePanel>
        )}
      </main>
      <Toasts toasts={state.toasts} dismiss={dismiss} />
      {dialog && (
        <Modal
          key={dialog.url}
          title={dialog.title}
          close={dialogHost.close}
          modal={dialog.modal}
          width={dialog.width ?? 600}
        >
          <div class="jendela-kepala">
            <h2>{dialog.title}</h2>
            <button type="button" class="tutup" aria-label="Tutup" onClick={dialogHost.close}>
              ×
            </button>
          </div>
          <div style={{ height: `${dialog.height ?? 400}px` }}>
            <ScriptPage page={dialog} host={dialogHost} class="skrip-jendela" />
          </div>
        </Modal>
      )}
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
  );
};
