import { type Bench, openBench } from './bench';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({
    halaman: '<h1><?= judul ?></h1><?!= include("gaya") ?>',
    gaya: '<style>b { color: red }</style>',
  });
});
afterAll(() => bench.close());

const evaluated = async (template: string, values: Readonly<Record<string, unknown>> = {}) => {
  const { result, error } = await bench.execute(`function main() {
    const template = HtmlService.createTemplate(${JSON.stringify(template)});
    Object.assign(template, ${JSON.stringify(values)});
    return template.evaluate().getContent();
  }`);
  return error ?? result;
};

describe('a template', () => {
  test.each([
    ['in an element', '<p><?= x ?></p>', '<b>"&\'', '<p>&lt;b&gt;&#34;&amp;&#39;</p>'],
    ['in a quoted attribute', '<a title="<?= x ?>">', '" onclick="x', '<a title="&#34; onclick=&#34;x">'],
    ['in an unquoted attribute', '<a title=<?= x ?>>', 'a b', '<a title=a&#32;b>'],
    [
      'in a script as a value',
      '<script>var x = <?= x ?>;</script>',
      "a'</script>",
      "<script>var x = 'a\\x27\\x3c/script\\x3e';</script>",
    ],
    [
      'in a script as a string',
      '<script>var x = "<?= x ?>";</script>',
      'a"b',
      '<script>var x = "a\\x22b";</script>',
    ],
    ['as a link', '<a href="<?= x ?>">', 'javascript:alert(1)', '<a href="#zSoyz">'],
    [
      'as a harmless link',
      '<a href="<?= x ?>">',
      'https://example.com/?a=1&b=2',
      '<a href="https://example.com/?a=1&amp;b=2">',
    ],
    ['in a query', '<a href="/cari?q=<?= x ?>">', "a b&c'd", '<a href="/cari?q=a%20b%26c%27d">'],
    ['in a path', '<a href="/berkas/<?= x ?>">', 'a b', '<a href="/berkas/a%20b">'],
    ['after a script', '<script>1 < 2</script><p><?= x ?></p>', '<', '<script>1 < 2</script><p>&lt;</p>'],
  ])('escapes %s', async (_place, template, x, expected) => {
    expect(await evaluated(template, { x })).toBe(expected);
  });

  test('prints a number in a script as a number', async () => {
    expect(await evaluated('<script>var n = <?= n ?>;</script>', { n: 3 })).toBe(
      '<script>var n =  3 ;</script>',
    );
  });

  test('loops, and sees what the script set and its functions', async () => {
    const html = await evaluated('<? items.forEach(function (item) { ?><li><?= item ?></li><? }); ?>', {
      items: ['a', '<'],
    });
    expect(html).toBe('<li>a</li><li>&lt;</li>');
  });

  test('writes to what its scriptlets call output', async () => {
    expect(
      await evaluated('<? output.append("<b>"); output.appendUntrusted("<") ?>x<? // akhir ?></b>'),
    ).toBe('<b>&lt;x</b>');
  });

  test('shows its code, which does what it does', async () => {
    const text = "<p>It's <?= 1 + 1 ?>\n<? for (var i = 0; i < 2; i++) { ?>\"<?!= '<b>' ?><? } ?>";
    const { result } = await bench.execute(`function main() {
      const code = HtmlService.createTemplate(${JSON.stringify(text)}).getCode();
      return [code.split(/\\s+/).join(' '), eval(code).getContent()];
    }`);
    const [code, html] = result as [string, string];
    expect(code).toMatch(
      /^\(function\(\) \{ var output = HtmlService\.initTemplate\(\); output\._ = '<p>It\\'s ';/,
    );
    expect(code).toContain('output._$ = 1 + 1 ;');
    expect(code).toContain("return output.$out.append(''); })();");
    expect(html).toBe('<p>It\'s 2\n"<b>"<b>');
  });

  test('fails with the script’s own error', async () => {
    expect(await evaluated('<?= tidakAda ?>')).toBe('ReferenceError: tidakAda is not defined');
  });

  test('from a file may include other files', async () => {
    const { result } = await bench.execute(`
      function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
      function main() {
        const template = HtmlService.createTemplateFromFile('halaman');
        template.judul = 'A & B';
        return template.evaluate().setTitle('Panel').getContent();
      }`);
    expect(result).toBe('<h1>A &amp; B</h1><style>b { color: red }</style>');
  });
});

test('the raw content of a file’s template is the file, its scriptlets unrun, and costs no call', async () => {
  const { result, calls } = await bench.execute(
    "function main() { return HtmlService.createTemplateFromFile('halaman').getRawContent(); }",
  );
  expect(result).toBe('<h1><?= judul ?></h1><?!= include("gaya") ?>');
  expect(calls).toEqual({
    total: 0,
    read: 0,
    write: 0,
    byMethod: { 'HtmlService.createTemplateFromFile': 1, 'HtmlTemplate.getRawContent': 1 },
  });
});

test('an output has Google’s defaults and chains', async () => {
  const seen = await bench.check(() => {
    const output = HtmlService.createHtmlOutput('<b>x</b>');
    const before = [output.getTitle(), output.getWidth(), output.getHeight(), output.getFaviconUrl()];
    output.append('y').appendUntrusted('<i>').setHeight(100).setWidth(200).addMetaTag('viewport', 'width=1');
    return [
      before,
      output.getContent(),
      [output.getHeight(), output.getWidth()],
      output.getMetaTags().map((tag) => [tag.getName(), tag.getContent()]),
      thrown(() => output.addMetaTag('lain', 'x')) !== 'no error',
      output.getBlob().getContentType(),
      output.asTemplate().getRawContent(),
    ];
  });
  expect(seen).toEqual([
    ['', null, null, null],
    '<b>x</b>y&lt;i&gt;',
    [100, 200],
    [['viewport', 'width=1']],
    true,
    'text/html',
    '<b>x</b>y&lt;i&gt;',
  ]);
});

test('a file that is not there is named', async () => {
  const message = await bench.check(() => thrown(() => HtmlService.createTemplateFromFile('tidak_ada')));
  expect(message).toBe('No HTML file named tidak_ada was found.');
});
