import { type Day, settingIn } from '../lembar/settings';
import type { CellValue } from '../text';
import type { ReadinessRules } from './facts';
import { indicatorsOf } from './indicators';

type Grid = readonly (readonly CellValue[])[];

/** What readiness is counted by, from tabs Pengaturan and Indikator. `dayOf` names the city's day of a date cell. */
export const rulesIn = (settings: Grid, indicators: Grid, dayOf: (date: Date) => Day): ReadinessRules => {
  const number = (name: string): number => {
    const { value } = settingIn(settings, name);
    return typeof value === 'number' ? value : 0;
  };
  const day = (name: string): Day | null => {
    const { value } = settingIn(settings, name);
    return value instanceof Date ? dayOf(value) : null;
  };
  return {
    weights: {
      fields: number('BOBOT_ISIAN'),
      design: number('BOBOT_RANCANG'),
      dates: number('BOBOT_TANGGAL'),
      evidence: number('BOBOT_BUKTI'),
    },
    minimumWords: number('MIN_KATA'),
    window: { from: day('JENDELA_MULAI'), to: day('JENDELA_AKHIR') },
    indicators: indicatorsOf(indicators),
  };
};
