import {
  canEdit,
  emptyPage,
  nextPage,
  type PageAction,
  type PageState,
} from '../../../src/local/page/client/page-state';
import type { ToClient } from '../../../src/local/page/protocol';

const heard = (message: ToClient): PageAction => ({ type: 'heard', message, at: 0 });
const pageAfter = (...actions: PageAction[]): PageState => actions.reduce(nextPage, emptyPage);
const toast = (message: string) => heard({ type: 'toast', title: 'Siapkan lembar', message, seconds: 5 });
const guest = { email: 'tamu@contoh.example', label: 'Tamu', group: 'Lainnya', canEdit: false };
const refusal =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

describe('the page around the grid', () => {
  test('a toast of the script takes the place of the one before', () => {
    const { toasts } = pageAfter(toast('Membuat tab…'), toast('Selesai'));
    expect(toasts.map(({ message }) => message)).toEqual(['Selesai']);
  });

  test('a notice of the page stays beside the script’s toast', () => {
    const { toasts } = pageAfter({ type: 'refused', refusal }, toast('Selesai'));
    expect(toasts.map(({ title }) => title)).toEqual(['Perubahan ditolak', 'Siapkan lembar']);
  });

  test('a refusal is told in Indonesian, with Google’s own words below', () => {
    const [told] = pageAfter({ type: 'refused', refusal }).toasts;
    expect(told).toMatchObject({
      message: expect.stringContaining('dilindungi'),
      detail: { text: refusal, language: 'en' },
    });
  });

  test('a refusal nobody translated is told as it came', () => {
    const [told] = pageAfter({ type: 'refused', refusal: 'Sengaja ditolak' }).toasts;
    expect(told).toMatchObject({ message: 'Sengaja ditolak', detail: null });
  });

  test('notes on one’s own edit are told with their cells, many of them counted', () => {
    const notes = ['S2', 'S3', 'S4', 'S5', 'S6'].map((cell) => [cell, 'Periksa: status'] as const);
    const [few] = pageAfter(heard({ type: 'noted', notes: notes.slice(0, 1) })).toasts;
    expect(few?.message).toBe('S2: Periksa: status');
    const [many] = pageAfter(heard({ type: 'noted', notes })).toasts;
    expect(many?.message.split('\n').slice(2)).toEqual([
      'S4: Periksa: status',
      '… dan 2 sel lain yang bertanda di sudutnya.',
    ]);
  });

  test('a failure of the script stays beside its toasts, without the word that says it is an error', () => {
    const failed = heard({ type: 'failed', functionName: 'kirim', error: 'Error: Kuota habis' });
    const { toasts } = pageAfter(failed, toast('Membuat tab…'), toast('Selesai'));
    expect(toasts.map(({ title, message, seconds }) => [title, message, seconds])).toEqual([
      ['Skrip gagal', 'Kuota habis', -1],
      ['Siapkan lembar', 'Selesai', 5],
    ]);
    const other = heard({ type: 'failed', functionName: 'kirim', error: 'TypeError: x is null' });
    expect(pageAfter(other).toasts[0]?.message).toBe('TypeError: x is null');
  });

  test('who may only look is told that', () => {
    const state = pageAfter(heard({ type: 'people', people: [guest] }), {
      type: 'becomes',
      email: guest.email,
    });
    expect(canEdit(state)).toBe(false);
    expect(nextPage(state, { type: 'refused', refusal }).toasts[0]?.message).toBe(
      'Anda hanya dapat melihat berkas ini.',
    );
  });

  test('when the server goes, nobody waits for an answer any more', () => {
    const question = {
      type: 'ask',
      id: 1,
      kind: 'alert',
      title: '',
      message: 'Kirim?',
      buttons: 'OK',
    } as const;
    const open = pageAfter({ type: 'opened', key: 'abc' }, heard(question));
    const lost = nextPage(open, { type: 'lost' });
    expect(lost).toMatchObject({ isOpen: false, isLost: true, questions: [] });
    expect(nextPage(lost, { type: 'opened', key: 'def' })).toMatchObject({
      isOpen: true,
      isLost: false,
      key: 'def',
    });
  });

  test('a server that has not answered yet is not lost', () => {
    expect(pageAfter({ type: 'lost' }).isLost).toBe(false);
  });
});
