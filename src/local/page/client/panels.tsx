import type { ToServer } from '../protocol';
import { ClockPanel } from './clock-panel';
import { LogPanel } from './log-panel';
import { MailPanel } from './mail-panel';
import type { PageState, Panel } from './page-state';
import { ScriptPage, type ScriptPageHost } from './script-page';
import { panelNames, SidePanel } from './side-panel';
import { TriggerPanel } from './trigger-panel';

/** What stands at the right of the grid: the script's sidebar, kept while another panel is before it, and the page's own. */
export const Panels = (props: {
  readonly state: PageState;
  readonly scriptNow: number;
  readonly sidebarHost: ScriptPageHost;
  readonly isTyping: () => boolean;
  readonly send: (message: ToServer) => void;
  readonly show: (panel: Panel | null) => void;
}) => {
  const { state, scriptNow, sidebarHost, isTyping, send, show } = props;
  const { panel, sidebar, timeZone } = state;
  return (
    <>
      {sidebar && (
        <div class="panel-tempat" hidden={panel !== 'skrip'}>
          <SidePanel
            key={sidebar.url}
            title={sidebar.title || 'Skrip'}
            kind="skrip"
            isShown={panel === 'skrip'}
            isTyping={isTyping}
            close={sidebarHost.close}
          >
            <ScriptPage page={sidebar} host={sidebarHost} class="skrip-samping" />
          </SidePanel>
        </div>
      )}
      {panel && panel !== 'skrip' && (
        <SidePanel
          key={panel}
          title={panelNames.find(([name]) => name === panel)?.[1] ?? ''}
          kind={panel}
          isShown
          isTyping={isTyping}
          close={() => show(null)}
        >
          {panel === 'surat' && (
            <MailPanel mails={state.mails} quota={state.quota} mailKey={state.key} timeZone={timeZone} />
          )}
          {panel === 'pemicu' && (
            <TriggerPanel
              triggers={state.triggers}
              timeZone={timeZone}
              runDue={() => send({ type: 'runDue' })}
            />
          )}
          {panel === 'log' && <LogPanel executions={state.executions} />}
          {panel === 'waktu' && (
            <ClockPanel
              clock={state.clock}
              now={scriptNow}
              timeZone={timeZone}
              set={(to) => send({ type: 'setClock', to })}
              wind={(to) => send({ type: 'windTo', to })}
            />
          )}
        </SidePanel>
      )}
    </>
  );
};
