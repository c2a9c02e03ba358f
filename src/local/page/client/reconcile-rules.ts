import type { IMutationInfo, Injector, IRange } from '@univerjs/core';
import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
} from '@univerjs/data-validation';
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from '@univerjs/sheets-note';
import type { SheetFrame } from '../protocol';
import type { Place } from './reconcile-frame';
import { notesOf, type SheetTruth } from './sheet-truth';
import { univerConditionalFormat, univerValidation } from './univer-rules';

type Run = (mutation: IMutationInfo) => void;

const plainRanges = (ranges: readonly IRange[]) =>
  ranges.map(({ startRow, endRow, startColumn, endColumn }) => [startRow, endRow, startColumn, endColumn]);

const validations = (injector: Injector, place: Place, frame: SheetFrame, run: Run): void => {
  const wanted = frame.validations.map((view, index) =>
    univerValidation(view, `${index}:${JSON.stringify([view.kind, view.options])}`),
  );
  const present = injector.get(DataValidationModel).getRules(place.unitId, place.subUnitId);
  const keyOf = (rules: readonly { uid: string; ranges: readonly IRange[] }[]) =>
    JSON.stringify(rules.map((rule) => [rule.uid, plainRanges(rule.ranges)]));
  if (keyOf(wanted) === keyOf(present)) return;
  if (present.length > 0) {
    const ruleId = present.map((rule) => rule.uid);
    run({ id: RemoveDataValidationMutation.id, params: { ...place, ruleId, source: 'patched' } });
  }
  for (const rule of wanted) {
    run({ id: AddDataValidationMutation.id, params: { ...place, rule, source: 'patched' } });
  }
};

const conditionalFormats = (injector: Injector, place: Place, frame: SheetFrame, run: Run): void => {
  const wanted = frame.conditionalFormats.flatMap((format, index) => {
    const cfId = `${index}:${JSON.stringify([format.condition, format.style])}`;
    const rule = univerConditionalFormat(format, cfId);
    return rule ? [rule] : [];
  });
  const present =
    injector.get(ConditionalFormattingRuleModel).getSubunitRules(place.unitId, place.subUnitId) ?? [];
  // Univer puts the newest rule first, as Google puts the first rule first.
  const keyOf = (rules: readonly { cfId: string; ranges: readonly IRange[] }[]) =>
    JSON.stringify(rules.map((rule) => [rule.cfId, plainRanges(rule.ranges)]));
  if (keyOf(wanted) === keyOf(present)) return;
  for (const { cfId } of [...present])
    run({ id: DeleteConditionalRuleMutation.id, params: { ...place, cfId } });
  for (const rule of [...wanted].reverse())
    run({ id: AddConditionalRuleMutation.id, params: { ...place, rule } });
};

/** Puts the notes of a sheet right. */
export const reconcileNotes = (injector: Injector, place: Place, truth: SheetTruth, run: Run): void => {
  const model = injector.get(SheetsNoteModel);
  const { unitId, subUnitId: sheetId } = place;
  const wanted = new Map(notesOf(truth).map(([row, column, text]) => [`${row - 1},${column - 1}`, text]));
  for (const present of [...(model.getSheetNotes(unitId, sheetId)?.values() ?? [])]) {
    const key = `${present.row},${present.col}`;
    if (wanted.get(key) === present.note) wanted.delete(key);
    else if (!wanted.has(key)) {
      run({
        id: RemoveNoteMutation.id,
        params: { unitId, sheetId, row: present.row, col: present.col, silent: true },
      });
    }
  }
  for (const [key, note] of wanted) {
    const [row = 0, col = 0] = key.split(',').map(Number);
    const height = Math.min(220, 40 + 20 * Math.ceil(note.length / 28));
    const params = { unitId, sheetId, row, col, silent: true, note: { row, col, note, width: 240, height } };
    run({ id: UpdateNoteMutation.id, params });
  }
};

/** Puts dropdowns and conditional formats of a sheet right. */
export const reconcileRules = (injector: Injector, place: Place, frame: SheetFrame, run: Run): void => {
  validations(injector, place, frame, run);
  conditionalFormats(injector, place, frame, run);
};
