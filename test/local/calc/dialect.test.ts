import { valuesOf, type Written } from './sheet';

/** Formula → the value Google gives it, worked out by hand. */
type Expectations = Readonly<Record<string, unknown>>;

const holds = async (
  expected: Expectations,
  cells: Readonly<Record<string, Written>> = {},
): Promise<void> => {
  const formulas = Object.keys(expected);
  const values = await valuesOf(formulas, cells);
  expect(Object.fromEntries(formulas.map((formula, index) => [formula, values[index]]))).toEqual(expected);
};

/** Kinds of values a column of the product may hold. */
const mixed = {
  A1: 'Draf',
  A2: 'draf',
  A3: 'Draf ',
  A4: null,
  A5: '=""',
  A6: 12,
  A7: '12',
  A8: true,
  A9: { error: '#N/A' },
};
const figures = { B1: 3, B2: 1, B3: 4, B4: 1, B5: 5, B6: 'teks', B7: null, B8: true };

test('conditions', () =>
  holds(
    {
      '=IF(1>2;"ya";"tidak")': 'tidak',
      '=IF(TRUE;"ya")': 'ya',
      '=IF(FALSE;"ya")': false,
      '=IF(A4;1;2)': 2,
      '=IF("x";1;2)': '#VALUE!',
      '=IFS(1>2;"a";2>1;"b")': 'b',
      '=IFS(1>2;"a")': '#N/A',
      '=IFERROR(1/0;"gagal")': 'gagal',
      '=IFERROR(7;"gagal")': 7,
      '=IFERROR(1/0)': null,
      '=AND(TRUE;1;A8)': true,
      '=AND(TRUE;0)': false,
      '=OR(FALSE;0)': false,
      '=OR(FALSE;A8)': true,
      '=AND(A1:A8)': true,
      '=NOT(A8)': false,
      '=ISBLANK(A4)': true,
      '=ISBLANK(A5)': false,
      '=ISBLANK("")': false,
      '=ISNUMBER(A6)': true,
      '=ISNUMBER(A7)': false,
      '=ISTEXT(A5)': true,
      '=ISERROR(A9)': true,
      '=ISERROR(1/0)': true,
      '=IF(IF(A4="";TRUE;FALSE);1/1;1/0)': 1,
    },
    mixed,
  ));

test('comparisons ignore capitals, heed spaces, and take an empty cell for 0 and for empty text', () =>
  holds(
    {
      '=A1=A2': true,
      '=A1=A3': false,
      '=A1<>A2': false,
      '=A4=0': true,
      '=A4=""': true,
      '=A5=""': true,
      '=A5=0': false,
      '=A6=A7': false,
      '=A6<A7': true,
      '="b">"A"': true,
      '=A9=1': '#N/A',
      '=A8>A1': true,
    },
    mixed,
  ));

test('COUNTIF looks for texts without capitals, with their spaces and with wildcards', () =>
  holds(
    {
      '=COUNTIF(A1:A9;"draf")': 2,
      '=COUNTIF(A1:A9;"DRAF ")': 1,
      '=COUNTIF(A1:A9;"draf*")': 3,
      '=COUNTIF(A1:A9;"?raf")': 2,
      '=COUNTIF(A1:A9;"<>draf")': 7,
      '=COUNTIF(A1:A9;A1)': 2,
      '=COUNTIF(C1:C4;"~*")': 1,
      '=COUNTIF(C1:C4;"~?*")': 1,
      '=COUNTIF(C1:C4;"a.c")': 1,
    },
    { ...mixed, C1: '*', C2: '?x', C3: 'a.c', C4: 'abc' },
  ));

test('COUNTIF tells empty cells, empty texts and filled cells apart', () =>
  holds(
    {
      '=COUNTIF(A1:A9;"")': 2,
      '=COUNTIF(A1:A9;"=")': 1,
      '=COUNTIF(A1:A9;"<>")': 8,
      '=COUNTBLANK(A1:A9)': 2,
      '=COUNTA(A1:A9)': 8,
      '=COUNT(A1:A9)': 1,
    },
    mixed,
  ));

test('COUNTIF compares numbers with numbers only', () =>
  holds(
    {
      '=COUNTIF(B1:B8;1)': 2,
      '=COUNTIF(B1:B8;"1")': 2,
      '=COUNTIF(B1:B8;">1")': 3,
      '=COUNTIF(B1:B8;">="&B1)': 3,
      '=COUNTIF(B1:B8;"<>1")': 6,
      '=COUNTIF(B1:B8;TRUE)': 1,
      '=COUNTIF(B1:B8;"<5")': 4,
    },
    figures,
  ));

test('counts, sums and averages under several conditions', () =>
  holds(
    {
      '=COUNTIFS(A1:A4;"x";B1:B4;">1")': 2,
      '=COUNTIFS(A1:A4;"x";B1:B3;">1")': '#VALUE!',
      '=SUMIF(A1:A4;"x";B1:B4)': 8,
      '=SUMIF(A1:A4;"x";B1)': 8,
      '=SUMIF(B1:B4;">1")': 7,
      '=SUMIFS(B1:B4;A1:A4;"x";B1:B4;"<4")': 4,
      '=AVERAGEIF(A1:A4;"x";B1:B4)': 8 / 3,
      '=AVERAGEIF(A1:A4;"tiada";B1:B4)': '#DIV/0!',
      '=AVERAGEIFS(B1:B4;A1:A4;"y")': 1,
      '=MAXIFS(B1:B4;A1:A4;"x")': 4,
      '=MINIFS(B1:B4;A1:A4;"x")': 1,
      '=MAXIFS(B1:B4;A1:A4;"tiada")': 0,
    },
    { ...figures, A1: 'x', A2: 'y', A3: 'X', A4: 'x' },
  ));

test('figures pass over texts, truths and empty cells of ranges', () =>
  holds(
    {
      '=SUM(B1:B8)': 14,
      '=SUM(1;"2";TRUE)': 4,
      '=SUM("x")': '#VALUE!',
      '=SUM(B1:B2;B5)': 9,
      '=AVERAGE(B1:B8)': 2.8,
      '=AVERAGE(B6:B7)': '#DIV/0!',
      '=MEDIAN(B1:B8)': 3,
      '=MEDIAN(B1:B4)': 2,
      '=MIN(B1:B8)': 1,
      '=MAX(B1:B8)': 5,
      '=MAX(B6:B7)': 0,
      '=LARGE(B1:B8;2)': 4,
      '=LARGE(B1:B8;6)': '#NUM!',
      '=QUARTILE(B1:B4;1)': 1,
      '=QUARTILE(B1:B4;3)': 3.25,
      '=QUARTILE(B1:B8;3)': 4,
      '=QUARTILE(B6:B7;1)': '#NUM!',
      '=QUARTILE(B1:B8;5)': '#NUM!',
      '=RANK(4;B1:B8)': 2,
      '=RANK(1;B1:B8)': 4,
      '=RANK(1;B1:B8;TRUE)': 1,
      '=RANK(9;B1:B8)': '#N/A',
      '=SUMSQ(1;2;3)': 14,
      '=STDEV(1;3)': Math.sqrt(2),
      '=COUNT(B1:B8;"7")': 6,
      '=SUM(B1:B8)/COUNTA(B1:B8)': 2,
    },
    figures,
  ));

test('rounding goes away from zero on halves and has no binary error', () =>
  holds({
    '=ROUND(2.5)': 3,
    '=ROUND(-2.5;0)': -3,
    '=ROUND(1.005;2)': 1.01,
    '=ROUND(1234;-2)': 1200,
    '=ROUNDUP(1.001;2)': 1.01,
    '=ROUNDUP(-1.1;0)': -2,
    '=ROUNDDOWN(1.999;2)': 1.99,
    '=ROUNDDOWN(-1.9;0)': -1,
    '=INT(-1.5)': -2,
    '=CEILING(7;5)': 10,
    '=CEILING(0.3;0.1)': 0.3,
    '=1/3*3': 1,
    '=-2^2': 4,
    '=2^-1': 0.5,
    '=10%': 0.1,
    '=1E3': 1000,
    '=- 1': -1,
    '=5-3-1': 1,
  }));

test('SUMPRODUCT multiplies arrays, TRUE counting as 1', () =>
  holds(
    {
      '=SUMPRODUCT(B1:B3;C1:C3)': 3 * 10 + 1 * 20 + 4 * 30,
      '=SUMPRODUCT((A1:A3="x")*(B1:B3>1)*C1:C3)': 40,
      '=SUMPRODUCT(A1:A3="x")': 2,
      '=SUMPRODUCT((LEN(A1:A3)>0)*1)': 3,
      '=SUMPRODUCT((A1:A3="x")/COUNTIF(A1:A3;A1:A3&""))': 1,
      '=SUMPRODUCT(--(A1:A3="x"))': 2,
      '=SUMPRODUCT(ISNUMBER(MATCH(A1:A3;A2:A3;0))*1)': 3,
      '=SUMPRODUCT((A1:A3<>"")*ISBLANK(D1:D3))': 3,
      '=SUMPRODUCT(B1:B3;C1:C2)': '#VALUE!',
      '=SUMPRODUCT(A1:A3;C1:C3)': 0,
    },
    { ...figures, A1: 'x', A2: 'y', A3: 'X', C1: 10, C2: 20, C3: 30 },
  ));

test('look-ups', () =>
  holds(
    {
      '=INDEX(B1:C3;2;2)': 20,
      '=INDEX(B1:B3;3)': 4,
      '=INDEX(B1:B3;4)': '#NUM!',
      '=MATCH("DUA";A1:A3;0)': 2,
      '=MATCH("du*";A1:A3;0)': 2,
      '=MATCH("empat";A1:A3;0)': '#N/A',
      '=MATCH(25;C1:C3)': 2,
      '=INDEX(C1:C3;MATCH("tiga";A1:A3;0))': 30,
      '=XLOOKUP("dua";A1:A3;C1:C3)': 20,
      '=XLOOKUP("empat";A1:A3;C1:C3)': '#N/A',
      '=XLOOKUP("empat";A1:A3;C1:C3;"-")': '-',
      '=XLOOKUP(25;C1:C3;A1:A3;;-1)': 'dua',
      '=XLOOKUP(25;C1:C3;A1:A3;"";1)': 'tiga',
      '=XLOOKUP("d*";A1:A3;C1:C3;"";2)': 20,
      '=VLOOKUP("dua";A1:C3;3;FALSE)': 20,
      '=ROW()': 35,
      '=ROW(B7)': 7,
      '=ROWS(A1:C3)': 3,
      '=COLUMN(C1)': 3,
      '=COLUMNS(A1:C3)': 3,
      '=CHOOSE(2;"a";"b")': 'b',
      '=CHOOSE(3;"a";"b")': '#NUM!',
    },
    { ...figures, A1: 'satu', A2: 'dua', A3: 'tiga', C1: 10, C2: 20, C3: 30 },
  ));

test('FILTER, UNIQUE, TEXTJOIN and LET', () =>
  holds(
    {
      '=TEXTJOIN(", ";TRUE;A1:A4)': 'x, y, X',
      '=TEXTJOIN(",";FALSE;A1:A4;1;TRUE)': 'x,y,X,,1,TRUE',
      '=TEXTJOIN(";";TRUE;FILTER(A1:A3;B1:B3>1))': 'x;X',
      '=TEXTJOIN(";";TRUE;FILTER(A1:A3;B1:B3>1;C1:C3>10))': 'X',
      '=IFERROR(FILTER(A1:A3;B1:B3>9);"kosong")': 'kosong',
      '=FILTER(A1:A3;B1:B3>9)': '#N/A',
      '=COUNTA(UNIQUE(D1:D4))': 3,
      '=LET(jumlah;SUM(C1:C3);JUMLAH/2)': 30,
      '=LET(a;1;b;a+1;A+B)': 3,
      '=LET(a;1;LET(a;2;a)+a)': 3,
      '=LET(a;C1:C2;SUM(a)+IF(C1=0;a;0))': 30,
    },
    { ...figures, A1: 'x', A2: 'y', A3: 'X', C1: 10, C2: 20, C3: 30, D1: 'p', D2: 'P', D3: 'p', D4: 1 },
  ));

test('texts', () =>
  holds(
    {
      '=LEN("  a ")': 4,
      '=LEN(12)': 2,
      '=TRIM("  a   b ")': 'a b',
      '=SUBSTITUTE("a-b-c";"-";"+")': 'a+b+c',
      '=SUBSTITUTE("a-b-c";"-";"+";2)': 'a-b+c',
      '=SUBSTITUTE("aA";"a";"$&")': '$&A',
      '=REPT("█";3)': '███',
      '=REPT("x";0)': '',
      '=REPT("x";40000)': '#VALUE!',
      '=UPPER("opd")': 'OPD',
      '=LOWER("OPD")': 'opd',
      '=PROPER("dinas kesehatan")': 'Dinas Kesehatan',
      '=LEFT("inovasi";3)': 'ino',
      '=LEFT("inovasi")': 'i',
      '=RIGHT("inovasi";3)': 'asi',
      '=MID("inovasi";3;2)': 'ov',
      '=FIND("a";"Bapak")': 2,
      '=FIND("A";"Bapak")': '#VALUE!',
      '=SEARCH("A";"Bapak")': 2,
      '=VALUE("12.5")': 12.5,
      '=VALUE("x")': '#VALUE!',
      '="a"&1&TRUE&A9': 'a1TRUE',
      '=CONCATENATE("a";1;"b")': 'a1b',
      '="petik ""dua"""': 'petik "dua"',
      '="50%"&""': '50%',
      '=IF(TRUE;"50%";1)': '50%',
      '=HYPERLINK("https://contoh.id";"Buka")': 'Buka',
      '=HYPERLINK("https://contoh.id")': 'https://contoh.id',
      '=1/3&""': '0.333333333333333',
    },
    {},
  ));

test('TEXT follows the spreadsheet’s language', async () => {
  const formulas = [
    '=TEXT(1234,5;"#,##0.00")',
    '=TEXT(DATE(2026;9;30);"dd mmmm yyyy")',
    '=TEXT(5;"000")',
    '=TEXT("x";"0")',
  ];
  const wanted = ['=TEXT(2469/2;"#,##0.00")', ...formulas.slice(1)];
  expect(await valuesOf(wanted, {}, 'id_ID')).toEqual(['1.234,50', '30 September 2026', '005', 'x']);
  expect(await valuesOf(wanted, {}, 'en_US')).toEqual(['1,234.50', '30 September 2026', '005', 'x']);
  expect(await valuesOf(['=1/2&""', '=TEXT(DATE(2026;8;17);"dddd, d mmmm")'], {}, 'id_ID')).toEqual([
    '0,5',
    'Senin, 17 Agustus',
  ]);
});

test('dates are serial days and now is what the calculator was told', () =>
  holds(
    {
      '=DATE(2026;9;30)': 46_295,
      '=DATE(2026;13;1)': 46_388,
      '=DATE(2024;2;30)': 45_352,
      '=TODAY()': 46_295,
      '=NOW()': 46_295.75,
      '=DAYS(DATE(2026;12;31);TODAY())': 92,
      '=ISOWEEKNUM(DATE(2026;9;30))': 40,
      '=ISOWEEKNUM(DATE(2027;1;1))': 53,
      '=ISOWEEKNUM(DATE(2025;12;29))': 1,
      '=WEEKDAY(DATE(2026;9;30))': 4,
      '=WEEKDAY(DATE(2026;9;30);2)': 3,
      '=YEAR(TODAY())': 2026,
      '=MONTH(TODAY())': 9,
      '=DAY(TODAY())': 30,
      '=EDATE(DATE(2026;1;31);1)': 46_081,
      '=NETWORKDAYS(DATE(2026;9;28);DATE(2026;10;4))': 5,
      '=NETWORKDAYS(DATE(2026;9;28);DATE(2026;10;4);A1:A2)': 4,
      '=A1-TODAY()': 1,
    },
    { A1: 46_296 },
  ));

test('a text is the day or the number it would be if it were typed', async () => {
  await holds({
    '=DATEVALUE("2026-09-30")': 46_295,
    '=DATEVALUE("9/30/2026")': 46_295,
    '=DATEVALUE("Sep 30, 2026")': 46_295,
    '=DATEVALUE("46295")': '#VALUE!',
    '=DATEVALUE("x")': '#VALUE!',
    '=TIMEVALUE("6:00")': 0.25,
    '=VALUE("9/30/2026")': 46_295,
    '=VALUE("$1,234.50")': 1234.5,
    '=VALUE("50%")': 0.5,
    '=VALUE("x")': '#VALUE!',
  });
  expect(await valuesOf(['=DATEVALUE("30/9/2026")', '=VALUE("1.234,5")'], {}, 'id_ID')).toEqual([
    46_295, 1234.5,
  ]);
});

test('some functions look at the cell and not at its value', () =>
  holds(
    {
      '=ISFORMULA(A2)': true,
      '=ISFORMULA(A1)': false,
      '=FORMULATEXT(A2)': '=A1*2',
      '=FORMULATEXT(A1)': '#N/A',
      '=CELL("address";B$3)': '$B$3',
      '=CELL("row";B3)': 3,
      '=CELL("col";B3)': 2,
      '=CELL("contents";A2)': 8,
      '=CELL("type";B3)': 'b',
      '=CELL("type";A2)': 'v',
    },
    { A1: 4, A2: '=A1*2' },
  ));

test('errors have Google’s names', () =>
  holds({
    '=1/0': '#DIV/0!',
    '=TIDAKADA(1)': '#NAME?',
    '=tanpa_nama': '#NAME?',
    '=Entah!A1': '#REF!',
    '=#REF!+1': '#REF!',
    '=1+': '#ERROR!',
    '=SUM(1;2': '#ERROR!',
    '=SUM(1;2))': '#ERROR!',
    '=)(': '#ERROR!',
    '=': '#ERROR!',
    '="x"+1': '#VALUE!',
    '=SQRT(-1)': '#NUM!',
    '=NA()': '#N/A',
    '=ISBLANK()': '#N/A',
    '=IFERROR(TIDAKADA(1);0)': 0,
  }));

test('a formula that shows an empty cell stays empty, as on Google', () =>
  holds({ '=A1': null, '=IF(TRUE;A1)': null, '=A1&""': '', '=A1+0': 0, '=INDEX(A1:A3;2)': null }));

test('functions outside the dialect are Univer’s', () =>
  holds(
    {
      '=PRODUCT(A1:A3)': 24,
      '=STDEVP(1;3)': 1,
      '=OFFSET(A1;1;0)': 3,
      '=ISEVEN(4)': true,
      '=SUBTOTAL(9;A1:A3)': 9,
    },
    {
      A1: 2,
      A2: 3,
      A3: 4,
    },
  ));
