import { readFileSync } from 'node:fs';
import { mappedList, type Understanding } from '../../../src/core/impor/mapped-list';

const asItLooks = { hasTitles: null, fields: null };
const schoolList = (text: string) => mappedList('schools', text, asItLooks);
const entryList = (text: string, more: Partial<Understanding> = {}) =>
  mappedList('innovations', text, { ...asItLooks, ...more });

test('a list of schools is understood as Dapodik writes it, with lines above its titles', () => {
  const { hasTitles, columns, records } = schoolList(
    [
      'Daftar Satuan Pendidikan,,,,,',
      'No,Nama Satuan Pendidikan,NPSN,BP,Status,Kecamatan,Email',
      '1,SD NEGERI 5 PANGKALPINANG,10901234,SD,N,Kec. Rangkui,sdn5@contoh.id',
      '2,SMP Swasta Maju,10901235,SMP,S,Kec. Taman Sari,',
    ].join('\n'),
  );
  expect(hasTitles).toBe(true);
  expect(columns.map(({ field }) => field)).toEqual([
    '',
    'name',
    'npsn',
    'level',
    'owner',
    'district',
    'email',
  ]);
  expect(records).toEqual([
    {
      line: 3,
      isTooWide: false,
      texts: {
        name: 'SD NEGERI 5 PANGKALPINANG',
        npsn: '10901234',
        level: 'SD',
        owner: 'N',
        district: 'Kec. Rangkui',
        email: 'sdn5@contoh.id',
      },
    },
    expect.objectContaining({
      line: 4,
      texts: expect.not.objectContaining({ email: expect.anything() }),
    }),
  ]);
});

test('a list of innovations with other titles is mapped by them', () => {
  const { columns } = entryList(readFileSync('src/local/page/sample/inovasi-contoh.csv', 'utf8'));
  expect(columns.map(({ title, field }) => [title, field])).toEqual([
    ['no', ''],
    ['nama_inovasi', 'name'],
    ['pemda', ''],
    ['pengusul', 'proposer'],
    ['jenis_pengusul', 'proposerKind'],
    ['bentuk', 'form'],
    ['jenis', 'kind'],
    ['tahapan', 'stage'],
    ['tahun', ''],
    ['ringkasan', 'design'],
    ['sumber', 'link'],
  ]);
});

test('a list takes its columns as a person says, or without titles', () => {
  const { records, columns, hasTitles } = entryList('Jemput Bola;Dinkes\nPojok Baca;Dinsos', {
    fields: ['name', 'opd'],
  });
  expect(hasTitles).toBe(false);
  expect(columns[0]).toEqual({ title: 'Kolom 1', sample: 'Jemput Bola', field: 'name' });
  expect(records.map(({ texts }) => texts.opd)).toEqual(['Dinkes', 'Dinsos']);
});

test('titles that nobody knows are titles when a person says so', () => {
  const apart = entryList('Apa;Siapa\nJemput Bola;Dinkes', { hasTitles: true, fields: ['name', ''] });
  expect(apart.columns.map(({ title }) => title)).toEqual(['Apa', 'Siapa']);
  expect(apart.records).toEqual([{ line: 2, isTooWide: false, texts: { name: 'Jemput Bola' } }]);
});

test('a column that the automation writes, or that nobody knows, is not to be had', () => {
  const { columns } = entryList('a;b;c', { fields: ['id', 'name', 'entah'] });
  expect(columns.map(({ field }) => field)).toEqual(['', 'name', '']);
  const known = entryList('ID;Nama inovasi;OPD;Dibuat\n1;Satu;Dinkes;2');
  expect(known.columns.map(({ field }) => field)).toEqual(['', 'name', 'opd', '']);
});

test('a record with more cells than there are titles is told', () => {
  const { records } = entryList('Nama inovasi,OPD\nSatu,Dinkes\nDua,Dinkes,lebih\nTiga,Dinkes, ');
  expect(records.map(({ isTooWide }) => isTooWide)).toEqual([false, true, false]);
});

test('long titles and samples are shown cut', () => {
  const [column] = entryList(`${'j'.repeat(300)};OPD\n${'x'.repeat(300)};Dinkes`, {
    hasTitles: true,
  }).columns;
  expect(column).toEqual({ title: `${'j'.repeat(200)}…`, sample: `${'x'.repeat(200)}…`, field: '' });
});

test('what cannot be imported as it is, is refused with a sentence', () => {
  expect(() => entryList('a;b\nc;d', { fields: ['name', 'name'] })).toThrow(
    'Dua kolom dijadikan "Nama inovasi". Pilih satu saja.',
  );
  expect(() => entryList(' \n')).toThrow('Daftar masih kosong. Tempelkan barisnya atau pilih berkas CSV.');
  const many = (rows: number) => ['Nama inovasi', ...Array.from({ length: rows }, (_, at) => `I ${at}`)];
  expect(entryList(many(5000).join('\n')).records).toHaveLength(5000);
  expect(() => entryList(many(5001).join('\n'))).toThrow(
    'Daftar ini berisi 5001 baris, padahal sekali impor paling banyak 5000. Bagi menjadi beberapa daftar.',
  );
});
