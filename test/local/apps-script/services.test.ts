import { createVerify, generateKeyPairSync } from 'node:crypto';
import { type Bench, openBench } from './bench';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

describe('Utilities.formatDate', () => {
  test.each([
    ['yyyy-MM-dd HH:mm:ss', '2025-04-03 09:05:09'],
    ['EEEE, d MMMM yyyy', 'Thursday, 3 April 2025'],
    ['EEE MMM d yy', 'Thu Apr 3 25'],
    ["yyyy-MM-dd'T'HH:mm:ss'Z'", '2025-04-03T09:05:09Z'],
    ["h 'o''clock' a", "9 o'clock AM"],
    ['D w u k K SSS', '93 14 4 9 9 007'],
    ['Z X XXX', '+0700 +07 +07:00'],
    ['', ''],
  ])('%s', async (pattern, expected) => {
    const { result } = await bench.execute(`function main() {
      return Utilities.formatDate(new Date(Date.UTC(2025, 3, 3, 2, 5, 9, 7)), 'Asia/Jakarta', ${JSON.stringify(pattern)});
    }`);
    expect(result).toBe(expected);
  });

  test('knows zones, daylight saving and fixed offsets', async () => {
    const seen = await bench.check(() => {
      const [summer, winter] = [new Date(Date.UTC(2025, 6, 1, 12)), new Date(Date.UTC(2025, 0, 1, 12))];
      return [
        Utilities.formatDate(summer, 'America/New_York', 'HH:mm z'),
        Utilities.formatDate(winter, 'America/New_York', 'HH:mm z'),
        Utilities.formatDate(summer, 'GMT+7', 'HH:mm'),
        Utilities.formatDate(summer, 'GMT-03:30', 'HH:mm'),
        Utilities.formatDate(summer, 'Asia/Jakarta', 'z'),
      ];
    });
    expect(seen).toEqual(['08:00 EDT', '07:00 EST', '19:00', '08:30', 'WIB']);
  });

  test('names zones as Java does', async () => {
    const seen = await bench.check(() =>
      ['Asia/Tokyo', 'Europe/Paris', 'Australia/Sydney', 'UTC', 'GMT', 'GMT+7'].map((zone) =>
        [0, 6].map((month) => Utilities.formatDate(new Date(Date.UTC(2025, month, 1)), zone, 'z')).join(' '),
      ),
    );
    expect(seen).toEqual(['JST JST', 'CET CEST', 'AEDT AEST', 'UTC UTC', 'GMT GMT', 'GMT+07:00 GMT+07:00']);
  });

  test('refuses a date that is none', async () => {
    const { error } = await bench.execute(
      "function main() { return Utilities.formatDate(new Date('besok'), 'GMT', 'yyyy'); }",
    );
    expect(error).toBe('Exception: Invalid argument: date. Should be of type: Date');
  });

  test('refuses letters that mean nothing', async () => {
    const message = await bench.check(() => thrown(() => Utilities.formatDate(new Date(), 'GMT', 'b')));
    expect(message).toBe("Illegal pattern character 'b'");
  });

  test('is read back by parseDate', async () => {
    const seen = await bench.check(() => [
      Utilities.parseDate('2025-04-03 09:05', 'Asia/Jakarta', 'yyyy-MM-dd HH:mm').getTime(),
      Utilities.parseDate('3 April 2025', 'GMT', 'd MMMM yyyy').getTime(),
      thrown(() => Utilities.parseDate('bukan', 'GMT', 'yyyy')),
    ]);
    expect(seen).toEqual([Date.UTC(2025, 3, 3, 2, 5), Date.UTC(2025, 3, 3), 'Unparseable date: "bukan"']);
  });
});

describe('Utilities.parseDate', () => {
  test.each([
    ['20250131', 'yyyyMMdd', '2025-01-31T00:00:00.000Z'],
    ['20250131 2359', 'yyyyMMdd HHmm', '2025-01-31T23:59:00.000Z'],
    ['31/1/25', 'd/M/yy', '2025-01-31T00:00:00.000Z'],
    ['31/01/75', 'dd/MM/yy', '1975-01-31T00:00:00.000Z'],
    ['32/01/2025', 'dd/MM/yyyy', '2025-02-01T00:00:00.000Z'],
    ['12:30 AM', 'h:mm a', '1970-01-01T00:30:00.000Z'],
    ['2025-01-31T10:00:00.123+07:00', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2025-01-31T03:00:00.123Z'],
    ['10:00 GMT+7', 'HH:mm z', '1970-01-01T03:00:00.000Z'],
  ])('%s by %s', async (text, pattern, expected) => {
    const { result } = await bench.execute(
      `function main() { return Utilities.parseDate(${JSON.stringify([text, 'GMT', pattern]).slice(1, -1)}); }`,
    );
    expect(result).toBe(expected);
  });
});

describe('Utilities', () => {
  test('formats strings as printf does', async () => {
    const seen = await bench.check(() => [
      Utilities.formatString('%s-%05d %5.2f|%-5s|%x %%', 'a', 42, 2.71459, 'b', 255),
      Utilities.formatString('%2$s %1$s', 'a', 'b'),
      Utilities.formatString('%,d %+d', 1234567, 5),
      Utilities.formatString('%.3e %e %d', 0.00012, -12345.678, 1e21),
    ]);
    expect(seen).toEqual([
      'a-00042  2.71|b    |ff %',
      'b a',
      '1,234,567 +5',
      '1.200e-04 -1.234568e+04 1000000000000000000000',
    ]);
  });

  test('reads CSV with quotes, line breaks in them and other delimiters', async () => {
    const seen = await bench.check(() => [
      Utilities.parseCsv('a,"b\nc",""\r\n1,2,3\n'),
      Utilities.parseCsv('a;b\n1;2', ';'.charCodeAt(0) as unknown as string),
      Utilities.parseCsv('a\tb', '\t'),
    ]);
    expect(seen).toEqual([
      [
        ['a', 'b\nc', ''],
        ['1', '2', '3'],
      ],
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      [['a', 'b']],
    ]);
  });

  test('packs and unpacks archives with names and types', async () => {
    const seen = await bench.check(() => {
      const blobs = ['satu', 'dua é'].map((text, at) => Utilities.newBlob(text, 'text/plain', `b${at}.txt`));
      const archive = Utilities.zip(blobs);
      const gz = Utilities.gzip(Utilities.newBlob('foo'));
      const plain = Utilities.ungzip(gz);
      return [
        [archive.getName(), archive.getContentType()],
        Utilities.unzip(archive).map((blob) => [
          blob.getName(),
          blob.getContentType(),
          blob.getDataAsString(),
        ]),
        [gz.getName(), gz.getContentType(), plain.getName(), plain.getContentType(), plain.getDataAsString()],
      ];
    });
    expect(seen).toEqual([
      ['archive.zip', 'application/zip'],
      [
        ['b0.txt', 'text/plain', 'satu'],
        ['b1.txt', 'text/plain', 'dua é'],
      ],
      ['archive.gz', 'application/x-gzip', 'archive', null, 'foo'],
    ]);
  });

  test('codes text in its charset and bytes as signed', async () => {
    const seen = await bench.check(() => {
      const blob = Utilities.newBlob('').setDataFromString('é€', 'UTF-16LE');
      return [
        blob.getBytes(),
        blob.getDataAsString('UTF-16LE'),
        Utilities.newBlob([-61, -87]).getDataAsString(),
        Utilities.newBlob([233]).getDataAsString('ISO-8859-1'),
        Utilities.base64EncodeWebSafe('a?>~~'),
        Utilities.newBlob(Utilities.base64DecodeWebSafe('YT8-fn4=')).getDataAsString(),
        Utilities.newBlob('😀').getBytes().length,
      ];
    });
    expect(seen).toEqual([[-23, 0, -84, 32], 'é€', 'é', 'é', 'YT8-fn4=', 'a?>~~', 4]);
  });

  test('hashes with every algorithm, and text without a charset as ASCII', async () => {
    const seen = await bench.check(() => {
      const { DigestAlgorithm, MacAlgorithm, Charset } = Utilities;
      return [
        Utilities.computeDigest(DigestAlgorithm.MD2, 'abc').slice(0, 4),
        Utilities.computeDigest(DigestAlgorithm.MD5, '€🙂').slice(0, 4),
        Utilities.computeDigest(DigestAlgorithm.SHA_512, '€🙂', Charset.UTF_8).slice(0, 4),
        Utilities.computeHmacSha256Signature('café', '€🙂').slice(0, 4),
        Utilities.computeHmacSignature(MacAlgorithm.HMAC_SHA_256, 'pesan', 'kunci').slice(0, 4),
      ];
    });
    expect(seen).toEqual([
      [-38, -123, 59, 13],
      [-22, 3, -4, -72],
      [63, -102, -12, -120],
      [-125, 73, -127, -128],
      [-92, 107, -62, 61],
    ]);
  });
});

test('Utilities signs with an RSA key', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const { result } = await bench.execute(`function main() {
    const key = ${JSON.stringify(pem)};
    return [
      Utilities.computeRsaSha256Signature('pesan', key),
      Utilities.computeRsaSignature(Utilities.RsaAlgorithm.RSA_SHA_256, 'pesan', key),
      Utilities.computeRsaSha1Signature('pesan', key).length,
      thrown(() => Utilities.computeRsaSha256Signature('pesan', 'bukan kunci')),
    ];
  }`);
  const [one, two, length, refusal] = result as [number[], number[], number, string];
  expect(createVerify('RSA-SHA256').update('pesan').verify(publicKey, Buffer.from(one))).toBe(true);
  expect(two).toEqual(one);
  expect([length, refusal]).toEqual([256, 'Invalid argument: key']);
});

test('a text output that is cleared has no content', async () => {
  const seen = await bench.check(() => {
    const output = ContentService.createTextOutput('a').append('b').setMimeType(ContentService.MimeType.JSON);
    return [output.getContent(), output.clear().getContent(), output.append('c').getContent()];
  });
  expect(seen).toEqual(['ab', null, 'c']);
});

describe('stores', () => {
  test('caches give null where Google does, and refuse what is too large', async () => {
    const seen = await bench.check(() => {
      const cache = CacheService.getScriptCache();
      return [
        cache.put('k', 'v'),
        cache.get('k'),
        cache.remove('k'),
        cache.get('k'),
        thrown(() => cache.put('k', 'x'.repeat(102401))),
        thrown(() => cache.put('x'.repeat(251), 'v')),
      ];
    });
    expect(seen).toEqual([null, 'v', null, null, 'Argument too large: value', 'Argument too large: key']);
  });

  test('keep the text of whatever they are given', async () => {
    const seen = await bench.check(() => {
      const store = PropertiesService.getScriptProperties();
      const cache = CacheService.getScriptCache();
      const values = [5, 5.5, true, { a: 1 }, null] as unknown as string[];
      const seen = [
        values.map((value) => store.setProperty('k', value).getProperty('k')),
        values.map((value) => [cache.put('k', value), cache.get('k')][1]),
      ];
      store.deleteAllProperties();
      return seen;
    });
    const texts = ['5', '5.5', 'true', '[object Object]', 'null'];
    expect(seen).toEqual([texts, texts]);
  });

  test('caches need a key, and take any time', async () => {
    const seen = await bench.check(() => {
      const cache = CacheService.getUserCache();
      cache.put(123 as unknown as string, 'angka');
      cache.put('k', 'v', -1);
      cache.put('m', 'v', 1_000_000);
      return [
        cache.get('123'),
        cache.get('k'),
        cache.get('m'),
        thrown(() => cache.put('', 'v')),
        thrown(() => cache.put(null as unknown as string, 'v')),
      ];
    });
    expect(seen).toEqual(['angka', 'v', 'v', 'Invalid argument: key', 'Invalid argument: key']);
  });

  test('properties replace the rest only when told to', async () => {
    const seen = await bench.check(() => {
      const store = PropertiesService.getScriptProperties();
      store.setProperties({ a: '1', b: '2' });
      store.setProperties({ c: '3' });
      const added = store.getKeys().sort();
      return [
        added,
        store.setProperties({ d: '4' }, true).getProperties(),
        store.deleteAllProperties().getKeys(),
      ];
    });
    expect(seen).toEqual([['a', 'b', 'c'], { d: '4' }, []]);
  });
});

describe('triggers', () => {
  test('of a spreadsheet and of a clock tell what they are', async () => {
    const seen = await bench.check((_sheet, book) => {
      const edit = ScriptApp.newTrigger('main').forSpreadsheet(book).onEdit().create();
      const clock = ScriptApp.newTrigger('main').timeBased().everyHours(1).create();
      const told = [edit, clock].map((trigger) => [
        String(trigger.getEventType()),
        String(trigger.getTriggerSource()),
        trigger.getHandlerFunction(),
      ]);
      const before = ScriptApp.getProjectTriggers().length;
      ScriptApp.deleteTrigger(edit);
      ScriptApp.deleteTrigger(clock);
      return [told, before, ScriptApp.getProjectTriggers().length];
    });
    expect(seen).toEqual([
      [
        ['ON_EDIT', 'SPREADSHEETS', 'main'],
        ['CLOCK', 'CLOCK', 'main'],
      ],
      2,
      0,
    ]);
  });

  test('cannot have a schedule that Google lacks', async () => {
    const messages = await bench.check(() => {
      const clock = () => ScriptApp.newTrigger('main').timeBased();
      return [
        thrown(() => clock().everyMinutes(7)),
        thrown(() => clock().everyHours(1).everyDays(1)),
        thrown(() => clock().everyDays(1).atHour(24)),
        thrown(() => clock().everyWeeks(1).create()),
        thrown(() => clock().create()),
        thrown(() => clock().inTimezone('Mars/Olympus')),
      ];
    });
    expect(messages).not.toContain('no error');
  });
});
