export { openFigures, readFigures } from './entry/figures';
export { onInstall, onOpen, showAbout } from './entry/menu';
export { openEntrySidebar, readEntries, readEntry, readSchools, readSelection } from './entry/open-entries';
export { openScoringSidebar, readForScoring, readScoring, readScoringSelection } from './entry/open-scoring';
export { openPanel, readPanel } from './entry/panel';
export { openReminders, readReminders, sendRemindersNow } from './entry/reminders';
export { openResult, readResult } from './entry/round';
export { beginEntry, moveEntry, saveEntry } from './entry/save-entries';
export { saveScore, undoScore } from './entry/score';
export { previewSummary, sendSampleSummary, sendSummaryNow } from './entry/summary';
export { handleChange, handleEdit, hourly } from './entry/triggers';
export { openVerification, readSelectedRows, readToVerify, readVerification } from './entry/verification';
export { undoVerification, verifyEntry, verifyMany } from './entry/verify-entries';
export {
  applyImport,
  approveRubric,
  installSchedule,
  lockRound,
  mendChecks,
  mendScores,
  openImport,
  previewImport,
  printDocument,
  readChecks,
  readDocument,
  readLastImport,
  readRankingOn,
  removeSchedule,
  reopenEntry,
  repair,
  restoreDeleted,
  runDiagnosis,
  setUp,
  showSchedule,
  undoImport,
  unlockRound,
} from './entry/workshop-doors';
