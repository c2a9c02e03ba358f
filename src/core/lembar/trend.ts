import { daysInWeek, fewestSteps, stepsBack } from '../capaian/forecast';
import type { References, RowCells } from './references';

/**
 * The trend as formulas, the same figures as `forecastOf` gives. To the dialect's list comes QUARTILE with 1 or 3, which
 * Google and Excel both take between two numbers as between two points of a line (QUARTILE.INC), and ignores texts in ranges.
 *
 * Weeks are dates, so that a week is found by MAXIFS and LARGE wherever its row stands.
 */

/** Growth a week of a row of tab Riwayat Capaian since the kept week before it; a step over lost weeks is their mean. */
export const growthFormula = (at: References, cell: RowCells): string => {
  const [monday, achievement] = [cell('monday'), cell('achievement')];
  const [mondays, achievements] = [at.all('snapshots', 'monday'), at.all('snapshots', 'achievement')];
  const before = `MAXIFS(${mondays};${mondays};"<"&${monday};${achievements};">=0")`;
  const growth = `(${achievement}-XLOOKUP(lalu;${mondays};${achievements}))/((${monday}-lalu)/${daysInWeek})`;
  return `=IF(AND(ISNUMBER(${monday});ISNUMBER(${achievement}));LET(lalu;${before};IF(lalu=0;"";${growth}));"")`;
};

/** Where the achievement will stand at the deadline if the weeks left are like the slow (1) or the quick (3) quarter. */
export const forecastFormula = (at: References, quarter: 1 | 3): string => {
  const [mondays, growths] = [at.all('snapshots', 'monday'), at.all('snapshots', 'growth')];
  const recent = `FILTER(${growths};IFERROR(ISNUMBER(${growths})*(${mondays}>=sejak);0))`;
  const end = `CAPAIAN+QUARTILE(${recent};${quarter})*(SISA_HARI/${daysInWeek})`;
  const steps = `SUMPRODUCT(ISNUMBER(${growths})*1)`;
  const since = `IFERROR(LARGE(FILTER(${mondays};ISNUMBER(${growths}));${stepsBack});0)`;
  const forecast = `MAX(CAPAIAN;ROUND(ROUND(${end};8);0))`;
  return `=IFERROR(LET(sejak;${since};IF(OR(SISA_HARI=0;${steps}<${fewestSteps});"";${forecast}));"")`;
};
