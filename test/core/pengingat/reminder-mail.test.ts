import type { Reminder } from '../../../src/core/jadwal/due-reminders';
import { type ReminderSetting, reminderMail, reminderText } from '../../../src/core/pengingat/reminder-mail';
import { plainText } from '../../../src/core/surat/plain-text';

const setting: ReminderSetting = {
  template: reminderText,
  deadline: { year: 2026, month: 12, day: 31 },
  isToHead: false,
  address: 'https://docs.google.com/spreadsheets/d/x/edit',
  entry: (id) => `https://docs.google.com/spreadsheets/d/x/edit#gid=3&range=${id}`,
};
const reminder: Reminder = {
  agency: 'Dinas Sosial',
  counted: 0,
  minimum: 1,
  missingDaysLeft: 7,
  drafts: [{ id: 'INV-2026-002', name: 'Jemput Bola', days: 20 }],
  repairs: [{ id: 'INV-2026-001', name: '', days: 9 }],
  isToHead: false,
};
const textOf = (one: Reminder, some = setting): string => plainText(reminderMail(one, some).parts);

test('a letter says what is waited for, in one', () => {
  expect(reminderMail(reminder, setting).subject).toBe('Pengingat usulan inovasi Dinas Sosial');
  expect(textOf(reminder)).toBe(`Yth. Operator inovasi Dinas Sosial

Dinas Sosial belum mengusulkan inovasi. Tenggatnya 7 hari lagi (31 Desember 2026).

Perlu diperbaiki
- INV-2026-001: diminta 9 hari lalu
  https://docs.google.com/spreadsheets/d/x/edit#gid=3&range=INV-2026-001

Draf yang belum diajukan
- Jemput Bola: tidak diubah 20 hari
  https://docs.google.com/spreadsheets/d/x/edit#gid=3&range=INV-2026-002

Buka Lembar Inovasi untuk melanjutkan: https://docs.google.com/spreadsheets/d/x/edit

Terima kasih. Bila ada kendala, hubungi Bapperida.
`);
});

test('on the last day it says so', () => {
  expect(textOf({ ...reminder, missingDaysLeft: 0 })).toContain('tenggatnya hari ini (31 Desember 2026)');
});

test('of an agency that has some entries it says how many', () => {
  const some = { ...reminder, counted: 1, minimum: 2 };
  expect(textOf(some)).toContain(
    'Dinas Sosial baru mengusulkan 1 dari 2 inovasi. Tenggatnya 7 hari lagi (31 Desember 2026).',
  );
  expect(textOf({ ...some, missingDaysLeft: 0 })).toContain(
    'Dinas Sosial baru mengusulkan 1 dari 2 inovasi, dan tenggatnya hari ini (31 Desember 2026).',
  );
});

test('a template without its block still tells what is waited for', () => {
  const template = { subject: 'Pengingat', body: 'Mohon perhatiannya.' };
  expect(textOf(reminder, { ...setting, template }).startsWith('Dinas Sosial belum mengusulkan')).toBe(true);
});

test('what an agency is called is not read as a template', () => {
  expect(textOf({ ...reminder, agency: '{{alamat_lembar}}' })).toContain(
    'Yth. Operator inovasi {{alamat_lembar}}',
  );
});

test('the head is addressed as such', () => {
  expect(textOf(reminder, { ...setting, isToHead: true }).startsWith('Yth. Kepala Dinas Sosial\n')).toBe(
    true,
  );
});
