import fc from 'fast-check';
import { rupiahOfText } from '../../../src/core/usulan/rupiah-text';

test.each<[string, number]>([
  ['Rp 12.500.000', 12_500_000],
  ['Rp12.500.000,00', 12_500_000],
  ['Rp. 12.500.000,-', 12_500_000],
  ['IDR 12,500,000.00', 12_500_000],
  ['12500000', 12_500_000],
  ['12,5 jt', 12_500_000],
  ['12.5 juta', 12_500_000],
  ['Rp 12,5 juta rupiah', 12_500_000],
  ['1,250 juta', 1_250_000],
  ['500rb', 500_000],
  ['500 ribu', 500_000],
  ['1,2 M', 1_200_000_000],
  ['2 milyar', 2_000_000_000],
  ['12.500', 12_500],
  ['1.500,75', 1_500.75],
  ['0', 0],
  ['Rp 0', 0],
  ['gratis', 0],
  ['Tanpa anggaran', 0],
])('%s is %p rupiah', (text, rupiah) => {
  expect(rupiahOfText(text)).toBe(rupiah);
});

test.each([
  '',
  '-',
  'Rp',
  '12.5',
  '-5000',
  '1.2.3',
  '1.234.56',
  '12.500.000.00',
  'Rp 12.500.000 dan Rp 5.000',
  '12 unit',
  '5 apel',
  '9999999 triliun',
  '=1+1',
])('%p names no one amount', (text) => {
  expect(rupiahOfText(text)).toBeNull();
});

test('every whole amount is read back from its Indonesian, English and plain form', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (rupiah) => {
      const grouped = (mark: string) => String(rupiah).replace(/\B(?=(\d{3})+$)/g, mark);
      for (const text of [`Rp ${grouped('.')}`, grouped(','), `${grouped('.')},00`, String(rupiah)])
        expect(rupiahOfText(text)).toBe(rupiah);
    }),
    { seed: 36 },
  );
});
