import { markedAtFirst, matching } from '../../../src/local/page/client/list-options';

const options = ['Dinas Kesehatan', 'Badan Kesatuan Bangsa', 'Sekretariat Daerah', 'UPT/Puskesmas'];

describe('a cell’s list', () => {
  test('is whole while nothing was typed', () => {
    expect(matching(options, '  ')).toEqual(options);
  });

  test('shrinks to what holds the typed text, what begins with it first, whatever its case', () => {
    expect(matching(options, 'SE')).toEqual(['Sekretariat Daerah', 'Dinas Kesehatan']);
    expect(matching(options, 'tidak ada')).toEqual([]);
  });

  test('marks its first option once something was typed into a cell that takes nothing else', () => {
    expect(markedAtFirst(options, 'd', true)).toBe(0);
    expect(markedAtFirst(options, '', true)).toBe(-1);
    expect(markedAtFirst([], 'd', true)).toBe(-1);
    expect(markedAtFirst(options, 'd', false)).toBe(-1);
  });
});
