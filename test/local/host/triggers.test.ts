import type { TriggerSpec } from '../../../src/local/apps-script/host-calls';
import { createTriggers } from '../../../src/local/host/triggers';

const now = Date.parse('2025-04-23T03:00:00Z');
const hourly: TriggerSpec = {
  functionName: 'hourly',
  eventType: 'CLOCK',
  rule: { kind: 'everyHours', count: 1 },
};
const onEdit: TriggerSpec = { functionName: 'handleEdit', eventType: 'ON_EDIT', rule: null };

test('a person sees and deletes only their own', () => {
  const triggers = createTriggers(undefined);
  const mine = triggers.create('a@x.example', hourly, now);
  triggers.create('b@x.example', onEdit, now);
  expect(triggers.of('a@x.example').map(({ id }) => id)).toEqual([mine.id]);
  triggers.remove('b@x.example', mine.id);
  expect(triggers.of('a@x.example')).toHaveLength(1);
  triggers.remove('a@x.example', mine.id);
  expect(triggers.of('a@x.example')).toHaveLength(0);
});

test('the 21st trigger of a person is refused, another person still may', () => {
  const triggers = createTriggers(undefined);
  for (let count = 0; count < 20; count++) triggers.create('a@x.example', onEdit, now);
  expect(() => triggers.create('a@x.example', onEdit, now)).toThrow('This script has too many triggers');
  expect(triggers.create('b@x.example', onEdit, now).functionName).toBe('handleEdit');
});

test('ids differ, and are the same when everything is done again', () => {
  const ids = () => {
    const triggers = createTriggers(undefined);
    return Array.from({ length: 15 }, () => triggers.create('a@x.example', onEdit, now).id);
  };
  expect(new Set(ids()).size).toBe(15);
  expect(ids()).toEqual(ids());
});

test('the one due first comes first, and a run sets its next time', () => {
  const triggers = createTriggers(undefined);
  const soon = {
    functionName: 'soon',
    eventType: 'CLOCK',
    rule: { kind: 'after', milliseconds: 1000 },
  } as const;
  const once = triggers.create('a@x.example', soon, now);
  triggers.create(
    'a@x.example',
    { ...soon, functionName: 'later', rule: { kind: 'after', milliseconds: 5000 } },
    now,
  );
  expect(triggers.due(now)).toBeNull();
  expect(triggers.due(now + 9000)?.functionName).toBe('soon');
  triggers.started(once.id, now + 1000);
  expect(triggers.due(now + 9000)?.functionName).toBe('later');
  expect(triggers.views('Asia/Jakarta')[0]).toMatchObject({
    nextRun: null,
    lastRun: '2025-04-23T03:00:01.000Z',
  });
});

test('what was missed is not made up for', () => {
  const triggers = createTriggers(undefined);
  const { id } = triggers.create('a@x.example', hourly, now);
  const later = now + 7 * 86_400_000;
  triggers.started(id, later);
  const { nextRun } = triggers.views('Asia/Jakarta')[0] ?? { nextRun: null };
  expect(Date.parse(nextRun ?? '')).toBeGreaterThan(later);
});

test('they are the same after a reload', () => {
  const triggers = createTriggers(undefined);
  const { id } = triggers.create('a@x.example', hourly, now);
  triggers.ended(id, 'Error: gagal');
  const again = createTriggers(JSON.parse(JSON.stringify(triggers.toJson())));
  expect(again.views('Asia/Jakarta')).toEqual(triggers.views('Asia/Jakarta'));
  expect(again.create('a@x.example', onEdit, now).id).not.toBe(id);
});
