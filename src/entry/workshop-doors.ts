import { workshop } from '../google/workshop';
import { version } from './version';

type Workshop = typeof import('../workshop');

// What an Admin does now and then is done in the workshop, each under the name by which Google calls it here. What a door does
// stands where it is written.

const inside = (): Workshop => {
  const found = workshop<Workshop>();
  if (found.version !== version)
    throw new Error(
      `Berkas workshop.html bukan dari versi ${version}. Salin semua berkas dari folder dist, lalu ulangi.`,
    );
  return found;
};

export const applyImport: Workshop['applyImport'] = (request, choice) =>
  inside().applyImport(request, choice);
export const approveRubric: Workshop['approveRubric'] = (reason) => inside().approveRubric(reason);
export const installSchedule: Workshop['installSchedule'] = () => inside().installSchedule();
export const lockRound: Workshop['lockRound'] = (reason) => inside().lockRound(reason);
export const mendChecks: Workshop['mendChecks'] = (codes) => inside().mendChecks(codes);
export const mendScores: Workshop['mendScores'] = (...given) => inside().mendScores(...given);
export const openImport: Workshop['openImport'] = () => inside().openImport();
export const previewImport: Workshop['previewImport'] = (request) => inside().previewImport(request);
export const printDocument: Workshop['printDocument'] = (name, html) => inside().printDocument(name, html);
export const readChecks: Workshop['readChecks'] = () => inside().readChecks();
export const readDocument: Workshop['readDocument'] = (code) => inside().readDocument(code);
export const readLastImport: Workshop['readLastImport'] = () => inside().readLastImport();
export const readRankingOn: Workshop['readRankingOn'] = (day) => inside().readRankingOn(day);
export const removeSchedule: Workshop['removeSchedule'] = () => inside().removeSchedule();
export const reopenEntry: Workshop['reopenEntry'] = () => inside().reopenEntry();
export const repair: Workshop['repair'] = () => inside().repair();
export const restoreDeleted: Workshop['restoreDeleted'] = () => inside().restoreDeleted();
export const runDiagnosis: Workshop['runDiagnosis'] = () => inside().runDiagnosis();
export const setUp: Workshop['setUp'] = () => inside().setUp();
export const showSchedule: Workshop['showSchedule'] = () => inside().showSchedule();
export const undoImport: Workshop['undoImport'] = () => inside().undoImport();
export const unlockRound: Workshop['unlockRound'] = (reason) => inside().unlockRound(reason);
