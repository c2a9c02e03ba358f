import { fingerprint } from '../fingerprint';
import type { Criterion, Rubric } from './rubric';

/** The rubric as the ledger keeps it, one criterion a line: code|weight|min|max|active|name. */
export const rubricText = ({ criteria }: Pick<Rubric, 'criteria'>): string =>
  criteria
    .map(({ code, weight, min, max, isActive, name }) =>
      [code, weight, min, max, isActive ? 'Ya' : 'Tidak', name.replace(/\s+/g, ' ')].join('|'),
    )
    .join('\n');

/** The rubric that a text of the ledger tells of. */
export const rubricFrom = (text: string): Rubric => ({
  criteria: text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Criterion => {
      const [code = '', weight = '', min = '', max = '', active = '', ...name] = line.split('|');
      return {
        code,
        name: name.join('|'),
        weight: Number(weight),
        guide: '',
        min: Number(min),
        max: Number(max),
        levels: [],
        isActive: active === 'Ya',
      };
    }),
  problem: '',
});

/** What makes scores under two rubrics comparable: codes, weights and bounds of those that are judged; names may change. */
export const rubricMark = ({ criteria }: Pick<Rubric, 'criteria'>): string =>
  fingerprint(
    criteria
      .filter(({ isActive }) => isActive)
      .map(({ code, weight, min, max }) => [code, weight, min, max].join('|'))
      .sort()
      .join('\n'),
  );

const numberText = (value: number): string => String(value).replace('.', ',');

/** How two rubrics differ, one sentence a criterion. */
export const rubricChanges = (before: Rubric, after: Rubric): readonly string[] => {
  const used = (rubric: Rubric) =>
    new Map(rubric.criteria.filter(({ isActive }) => isActive).map((one) => [one.code, one]));
  const [old, now] = [used(before), used(after)];
  return [
    ...[...old.values()]
      .filter(({ code }) => !now.has(code))
      .map(({ code, name }) => `${code} ${name}: tidak dinilai lagi; nilainya yang lama tetap tersimpan`),
    ...[...now.values()].flatMap((one): string[] => {
      const was = old.get(one.code);
      if (!was) return [`${one.code} ${one.name}: kriteria baru, bobot ${numberText(one.weight)} %`];
      const changes = [
        ...(was.weight === one.weight
          ? []
          : [`bobot ${numberText(was.weight)} → ${numberText(one.weight)} %`]),
        ...(was.min === one.min && was.max === one.max
          ? []
          : [
              `rentang ${numberText(was.min)}–${numberText(was.max)} → ${numberText(one.min)}–${numberText(one.max)}`,
            ]),
      ];
      return changes.length === 0 ? [] : [`${one.code} ${one.name}: ${changes.join(', ')}`];
    }),
  ];
};
