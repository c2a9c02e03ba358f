import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { Charts } from './charts';
import { ClockPanel, clockNow } from './clock-panel';
import { type Connection, connect } from './connection';
import { startUniver } from './grid';
import type { GridBook } from './grid-book';
import { Header } from './header';
import { LogPanel } from './log-panel';
import { MailPanel } from './mail-panel';
import { MenuBar } from './menu-bar';
import { Modal } from './modal';
import { emptyPage, nextPage, type Panel } from './page-state';
import { QuestionDialog } from './question-dialog';
import { createCalls, ScriptPage } from './script-page';
import { startSession } from './session';
import { PanelButtons, panelNames, SidePanel } from './side-panel';
import { Toasts } from './toasts';
import { Toolbar } from './toolbar';
import { TriggerPanel } from './trigger-panel';

const rememberedPerson = 'lembar-inovasi.sebagai';

/** The whole page: the grid in the middle, and around it what Google has around its own. */
export const App = (props: { readonly pageKey: string }) => {
  const [state, act] = useReducer(nextPage, emptyPage);
  const [grid, setGrid] = useState<GridBook | null>(null);
  const [activeCell, setActiveCell] = useState('');
  const [now, setNow] = useState(Date.now());
  const container = useRef<HTMLDivElement>(null);
  const connection = useRef<Connection | null>(null);
  const editFromPage = useRef<(edit: Parameters<Parameters<typeof Toolbar>[0]['edit']>[0]) => void>(() => {});
  const send = useCallback<Connection['send']>((message) => connection.current?.send(message), []);
  const calls = useMemo(() => createCalls(send), [send]);

  useEffect(() => {
    if (!container.current || connection.current) return;
    const session = startSession(startUniver(container.current), {
      send,
      notice: (title, message) => act({ type: 'notice', title, message }),
      opened: setGrid,
      activeCell: setActiveCell,
    });
    editFromPage.current = (edit) => session.edit([edit]);
    connection.current = connect(
      props.pageKey,
      () => ({ type: 'hello', as: sessionStorage.getItem(rememberedPerson) }),
      (message) => {
        session.hear(message);
        if (message.type === 'ran') calls.ran(message);
        else if (message.type !== 'cells') act({ type: 'heard', message, at: Date.now() });
      },
      (isOpen) => act({ type: 'connection', isOpen }),
    );
  }, [props.pageKey, send, calls]);

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
        pageKey={props.pageKey}
        showPanel={showPanel}
        be={(email) => {
          sessionStorage.setItem(rememberedPerson, email);
          act({ type: 'becomes', email });
          send({ type: 'be', email });
        }}
      />
      <section class="pita" aria-label="Menu dan alat">
        <MenuBar menus={state.menus} run={(functionName) => send({ type: 'run', functionName })} />
        <Toolbar grid={grid} frames={state.frames} edit={(edit) => editFromPage.current(edit)} />
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
            <p class="sibuk" role="status">
              {state.isOpen ? (state.busy?.text ?? 'Memuat buku kerja…') : 'Menyambung ke server…'}
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
                mailKey={props.pageKey}
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
