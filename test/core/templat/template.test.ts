import fc from 'fast-check';
import { fieldList } from '../../../src/core/templat/field-list';
import { escaped, html } from '../../../src/core/templat/html';
import { shippedTemplates } from '../../../src/core/templat/shipped-templates';
import { filledLine, parseTemplate, renderTemplate } from '../../../src/core/templat/template';
import { templateProblem } from '../../../src/core/templat/template-kinds';
import { hostileTexts } from '../../support/hostile-texts';

const fields = [
  { name: 'nama', note: 'nama orang' },
  { name: 'opd', note: 'nama OPD' },
  { name: 'tabel', note: 'sebuah tabel', isBlock: true },
];
const looks = { title: 'a', prominent: 'b', paragraph: 'c' };
const page = (text: string, texts: Record<string, string> = {}, table = html`<table></table>`): string =>
  renderTemplate(parseTemplate(text, fields), { texts, blocks: { tabel: table } }, looks).markup;

test('titles, prominent lines, paragraphs and tables become parts of the page', () => {
  expect(page('# Judul {{nama}}\n## tengah\nsatu\ndua\n\n{{tabel}}\n\ntiga', { nama: 'Ani' })).toBe(
    '<div style="a">Judul Ani</div>\n<div style="b">tengah</div>\n<div style="c">satu<br>dua</div>\n<table></table><div style="c">tiga</div>\n',
  );
});

test('names in braces are taken whatever their case and spaces, on every kind of line end', () => {
  expect(page('{{ Nama }}\r\n{{OPD}}\r{{nama}}', { nama: 'Ani', opd: 'Dinas' })).toBe(
    '<div style="c">Ani<br>Dinas<br>Ani</div>\n',
  );
});

test.each([
  ['baik\n\n{{nma}}', 3, 'kolom {{nma}} tidak dikenal'],
  ['{{__proto__}}', 1, 'kolom {{__proto__}} tidak dikenal'],
  ['satu\n{{nama', 2, 'kurung {{ atau }} tidak berpasangan dalam satu baris'],
  ['nama}} ada', 1, 'kurung {{ atau }} tidak berpasangan dalam satu baris'],
  ['lihat {{tabel}}', 1, '{{tabel}} harus berdiri sendiri pada barisnya'],
  ['# {{tabel}}', 1, '{{tabel}} tidak dapat menjadi judul'],
])('what cannot be filled is named with its line: %j', (text, line, problem) => {
  expect(parseTemplate(text, fields).problems).toEqual([{ line, text: problem }]);
});

test('no text can bring in markup, in the template or in a value', () => {
  const hostile = fc.constantFrom(...hostileTexts);
  fc.assert(
    fc.property(hostile, hostile, (inTemplate, value) => {
      const markup = page(`${inTemplate} {{nama}}`, { nama: value });
      expect(markup.replace(/<div style="[abc]">|<\/div>|<br>|<table><\/table>/g, '')).not.toMatch(/[<>"']/);
    }),
    { numRuns: 400 },
  );
});

test('every placeholder is replaced, and what a value says is never read for placeholders', () => {
  const word = fc.constantFrom('halo', '{{nama}}', '{{opd}}', '{{ NAMA }}', '# x', '&');
  const value = fc.oneof(
    fc.constantFrom('{{opd}}', '{{nama}}', '{{tabel}}'),
    fc.constantFrom(...hostileTexts),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), value, value, (words, nama, opd) => {
      const text = `a ${words.join(' ')} b`;
      const expected = `a ${words
        .map((one) => (/nama/i.test(one) ? nama : /opd/.test(one) ? opd : one))
        .join(' ')} b`;
      expect(page(text, { nama, opd })).toBe(`<div style="c">${escaped(expected)}</div>\n`);
    }),
    { numRuns: 400 },
  );
});

test('marks that turn the direction of writing and controls are left out of what is printed', () => {
  expect(escaped('a\u202eb\u0000c\u2066d\ne\tf')).toBe('abcd\ne\tf');
});

test('what a field without a value leaves is nothing', () => {
  expect(page('a {{nama}} b')).toBe('<div style="c">a  b</div>\n');
  expect(filledLine('Perihal {{nama}}', { texts: { nama: 'x' } })).toBe('Perihal x');
});

test('the templates that ship can be used, and tell their fields', () => {
  for (const kind of shippedTemplates) {
    expect(templateProblem(kind)).toBe('');
    expect(fieldList(kind).split('\n')).toHaveLength(kind.fields.length);
  }
});

test('the verdict on a template says the line, what is wrong and what may be used', () => {
  const [minutes] = shippedTemplates;
  if (!minutes) throw new Error('no template');
  expect(templateProblem({ ...minutes, body: 'a\n{{nilai_rata}}\n{{hari' })).toMatch(
    /^Templat BERITA_ACARA, baris 2: kolom \{\{nilai_rata\}\} tidak dikenal; baris 3: kurung .*Yang dapat dipakai: \{\{nomor\}\}, /,
  );
  expect(templateProblem({ ...minutes, subject: '{{tabel_peringkat}}' })).toMatch(
    /^Templat BERITA_ACARA, Perihal: kolom \{\{tabel_peringkat\}\} tidak dikenal/,
  );
  expect(templateProblem({ ...minutes, body: ' \n' })).toContain('masih kosong');
  expect(templateProblem({ code: 'UNDANGAN', subject: '', body: '{{apa saja}}' })).toBe('');
});
