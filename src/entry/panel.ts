import type { PanelView } from '../core/penilaian/panel-view';
import type { WeightTestView } from '../core/penilaian/weight-test-view';

const notYet = (what: string): Error =>
  new Error(`${what} belum tersedia untuk ${SpreadsheetApp.getActiveSpreadsheet().getName()}.`);

/** Reads how the panel stands, for the page Panel penilaian; throws for who is no Admin. */
export function readPanel(): PanelView {
  throw notYet('Panel penilaian');
}

/** Tests whether the first ten stand when the weights move; writes nothing; throws for who is no Admin. */
export function testWeights(): WeightTestView {
  throw notYet('Uji bobot');
}
