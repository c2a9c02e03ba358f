import fc from 'fast-check';
import { answered, chosen, draftOf, hasUnsaved, left, typed, unsent } from '../../src/sidebar/entry/draft';

const none = { conflicts: [], refusals: [] };

test('what was typed is sent with what the form last saw, once', () => {
  const draft = typed(draftOf({ name: 'Kolak', aim: '' }), 'name', 'Kolak Beko ');
  const sent = unsent(draft);
  expect(sent).toEqual([{ key: 'name', base: 'Kolak', text: 'Kolak Beko ' }]);
  const after = answered(draft, sent, { texts: { name: 'Kolak Beko', aim: '' }, ...none });
  expect(unsent(after)).toEqual([]);
  expect(hasUnsaved(after)).toBe(false);
  // The space stays while the person writes on, and goes when the field is left.
  expect(after.name?.text).toBe('Kolak Beko ');
  expect(left(after, 'name').name?.text).toBe('Kolak Beko');
});

test('what is typed while a save is under way is kept and sent next', () => {
  const draft = typed(draftOf({ name: '' }), 'name', 'Ko');
  const sent = unsent(draft);
  const after = answered(typed(draft, 'name', 'Kolak'), sent, { texts: { name: 'Ko' }, ...none });
  expect(unsent(after)).toEqual([{ key: 'name', base: 'Ko', text: 'Kolak' }]);
});

test('a field that nobody touched here follows the sheet', () => {
  const after = answered(draftOf({ name: 'Lama', aim: '' }), [], {
    texts: { name: 'Baru', aim: '' },
    ...none,
  });
  expect(after.name?.text).toBe('Baru');
  expect(hasUnsaved(after)).toBe(false);
});

test('a conflict waits for the person; each choice ends it', () => {
  const draft = typed(draftOf({ name: 'Lama' }), 'name', 'Punyaku');
  const conflicts = [{ key: 'name', found: 'Orang lain' }];
  const after = answered(draft, unsent(draft), { texts: { name: 'Orang lain' }, conflicts, refusals: [] });
  expect(after.name).toMatchObject({ text: 'Punyaku', conflict: 'Orang lain' });
  expect(unsent(after)).toEqual([]);
  expect(hasUnsaved(after)).toBe(true);
  expect(left(after, 'name').name?.text).toBe('Punyaku');
  expect(chosen(after, 'name', 'sheet').name).toMatchObject({ text: 'Orang lain', conflict: null });
  expect(unsent(chosen(after, 'name', 'own'))).toEqual([
    { key: 'name', base: 'Orang lain', text: 'Punyaku' },
  ]);
});

test('what the sheet refuses is not sent again until it is changed', () => {
  const draft = typed(draftOf({ opd: '' }), 'opd', 'Entah');
  const refusals = [{ key: 'opd', reason: 'tidak ada' }];
  const after = answered(draft, unsent(draft), { texts: { opd: '' }, conflicts: [], refusals });
  expect(unsent(after)).toEqual([]);
  expect(hasUnsaved(after)).toBe(true);
  expect(unsent(typed(after, 'opd', 'Dinas'))).toEqual([{ key: 'opd', base: '', text: 'Dinas' }]);
});

/** A sheet that another person edits too, and a form on it, through any course of events. */
test('whatever happens in whatever order, the last text typed is in the sheet, shown as a conflict, or still to be sent', () => {
  const event = fc.oneof(
    fc.record({ kind: fc.constant('type' as const), text: fc.string() }),
    fc.record({ kind: fc.constant('other' as const), text: fc.string() }),
    fc.constant({ kind: 'save' as const }),
    fc.constant({ kind: 'look' as const }),
    fc.constant({ kind: 'leave' as const }),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      let sheet = '';
      let mine = '';
      let hasTyped = false;
      let wasOverwritten = false;
      let draft = draftOf({ name: sheet });
      for (const one of events) {
        if (one.kind === 'type') {
          draft = typed(draft, 'name', one.text);
          // Typing back what was there is nothing to be saved.
          [mine, hasTyped, wasOverwritten] = [one.text, hasUnsaved(draft), false];
        } else if (one.kind === 'other') {
          sheet = one.text;
          // What is in the sheet already may be changed there by anybody.
          if (!hasUnsaved(draft)) wasOverwritten = true;
        } else if (one.kind === 'leave') draft = left(draft, 'name');
        else {
          const sent = one.kind === 'save' ? unsent(draft) : [];
          const conflicts: { key: string; found: string }[] = [];
          for (const { key, base, text } of sent) {
            if (sheet === base || sheet === text) sheet = text;
            else conflicts.push({ key, found: sheet });
          }
          draft = answered(draft, sent, { texts: { name: sheet }, conflicts, refusals: [] });
        }
        if (!hasTyped || wasOverwritten) continue;
        expect(hasUnsaved(draft) ? draft.name?.text : sheet).toBe(mine);
      }
    }),
    { seed: 20250423, numRuns: 500 },
  );
});
