import { editText } from '../../../src/local/page/edit-text';

describe('what the editor opens with', () => {
  test('a formula as written', () => {
    expect(editText({ value: 3, formula: '=SUM(A1:A2)' }, 'id_ID')).toBe('=SUM(A1:A2)');
  });

  test('a number with all its digits and the locale’s comma', () => {
    expect(editText({ value: 0.1234, numberFormat: '0.0' }, 'id_ID')).toBe('0,1234');
    expect(editText({ value: 0.1234, numberFormat: '0.0' }, 'en_US')).toBe('0.1234');
  });

  test('a share as a percentage', () => {
    expect(editText({ value: 0.575, numberFormat: '0%' }, 'id_ID')).toBe('57,5%');
  });

  test('a date as it is typed in the locale', () => {
    expect(editText({ value: 45770, numberFormat: 'd mmmm yyyy' }, 'id_ID')).toBe('23/04/2025');
    expect(editText({ value: 45770, numberFormat: 'd mmmm yyyy' }, 'en_US')).toBe('4/23/2025');
  });

  test('nothing of its own for text', () => {
    expect(editText({ value: 'Lapor Mang' }, 'id_ID')).toBeNull();
  });
});
