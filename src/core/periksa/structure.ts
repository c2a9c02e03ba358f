import { type Report, structureChecks } from '../lembar/report';
import { type Check, checkOf, unchecked } from './check';

/** What can be told although tabs or titles are out of place. */
const always: readonly string[] = ['tabs', 'titles', 'locale', 'zone'];

/**
 * The checks of set-up from its report on a dry run. `isWhole` says whether the run went on to the end; `isOwner`, whether
 * triggers could be looked at: Google shows nobody another's.
 */
export const structureFindings = (
  report: Report,
  { isWhole, isOwner }: { readonly isWhole: boolean; readonly isOwner: boolean },
): readonly Check[] => {
  const lines = [...report.created, ...report.repaired];
  return structureChecks.map((code) => {
    const own = lines.filter(({ check }) => check === code);
    const noticed = report.noticed.filter(({ check }) => check === code);
    const isKnown = (isWhole || always.includes(code)) && (isOwner || code !== 'triggers');
    if (!isKnown) return unchecked(code);
    const details = [...own, ...noticed].map(({ text }) => ({ where: text, found: '' }));
    return checkOf(code, details, own.length > 0);
  });
};
