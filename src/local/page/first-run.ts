import type { Runtime, Window } from '../host/contract';
import { typeTeam } from './demo-team';
import { type Agency, demoSharing } from './page-people';
import type { SampleLine } from './sample';
import { typeSample } from './type-sample';

/** What a new workbook is filled with. */
export interface FirstFill {
  readonly agencies: readonly Agency[];
  /** null: start without the sample. */
  readonly sample: readonly SampleLine[] | null;
  readonly tell: (progress: string) => void;
}

/** A window at which nobody sits yet: what the script says is shown as progress, what it asks is agreed to. */
const quietWindow = (tell: (progress: string) => void): Window => ({
  selection: null,
  alert: async () => 'OK',
  prompt: async () => ({ button: 'CANCEL', text: '' }),
  toast: (message) => tell(message),
  sidebar() {},
  dialog() {},
  select() {},
  menu() {},
});

/** Makes a new data folder a workbook to work in: shared, set up by the script, with people, roles and the sample. */
export const fillFirst = async (runtime: Runtime, fill: FirstFill): Promise<void> => {
  const { document } = runtime;
  const { owner } = document.book;
  fill.tell('Membagikan berkas…');
  const { editors, viewers } = demoSharing(fill.agencies);
  await document.callsFor(owner).shareBook({ addEditors: editors, addViewers: viewers });
  fill.tell('Menyiapkan lembar…');
  const window = quietWindow(fill.tell);
  const setUp = async () => {
    const outcome = await runtime.run({ functionName: 'setUp', as: owner, kind: 'menu', window });
    if (outcome.error !== undefined) throw new Error(`Lembar belum dapat disiapkan: ${outcome.error}`);
  };
  await setUp();
  // The script protects its tabs for the people it is told of, so it is run again once it knows them.
  if (await typeTeam(runtime, fill.agencies)) await setUp();
  if (fill.sample) {
    fill.tell('Mengetik data contoh…');
    await typeSample(runtime, fill.sample);
  }
  await document.settled();
  await runtime.save();
};
