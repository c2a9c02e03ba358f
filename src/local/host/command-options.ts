/** What the command line was asked for. */
export interface CommandOptions {
  readonly functionName: string | null;
  readonly args: readonly unknown[];
  readonly as: string | null;
  readonly at: Date | null;
  readonly data: string | null;
  readonly script: string | null;
  readonly edit: string | null;
  readonly values: unknown;
  readonly exportTo: string | null;
  readonly wind: Date | null;
  readonly owner: string | null;
  readonly share: readonly string[];
  readonly answer: string | null;
  readonly dump: boolean;
  readonly open: boolean;
  readonly help: boolean;
}

/** The help as printed by --help. */
export const helpText = `Pakai: npm run -s gas -- [FUNGSI] [pilihan]

Menjalankan satu fungsi skrip di sebuah lembar kerja dan mencetak satu objek JSON:
{"result"|"error", "calls": {"total","read","write","byMethod"}, "ms", "mails", "toasts", "alerts", "log"}.
Kode keluar: 0 berhasil, 1 gagal; perintah yang keliru pun dijawab dengan {"error": …}.

  --args JSON         argumen fungsi, larik JSON, misalnya '["INV-2025-001"]'
  --as EMAIL          orang yang menjalankan (bila tidak disebut: pemilik). Orang yang belum menjadi
                      editor berkas ditambahkan sebagai editor, karena perintah ini untuk pengujian
  --at WAKTU          jam untuk perintah ini, ISO 8601, misalnya 2025-04-23T07:00:00+07:00
  --data FOLDER       lembar kerja yang disimpan di folder itu (bila tidak disebut: baru, hanya di memori)
  --script BERKAS     skrip lain sebagai ganti dist/Code.js
  --edit 'TAB!A2:C3'  suntingan orang di sel, lalu pemicu suntingan dijalankan; hasilnya juga memuat "triggers"
  --values JSON       isi sel untuk --edit: larik dua dimensi atau satu nilai; tanpa ini sel dikosongkan
  --open              membuka berkas: menjalankan onOpen; hasilnya juga memuat "menus" dan "triggers"
  --wind WAKTU        memajukan jam sampai waktu itu dan menjalankan pemicu waktu yang jatuh tempo
  --answer TOMBOL     jawaban untuk dialog, misalnya YES (bila tidak disebut: CLOSE, atau OK bila hanya ada OK)
  --owner EMAIL       pemilik lembar kerja baru
  --share EMAIL       membagikan berkas kepada orang itu sebagai editor (boleh berulang)
  --dump              mencetak seluruh isi lembar kerja sebagai JSON
  --export BERKAS     menulis lembar kerja sebagai .xlsx
  --help              bantuan ini

SMTP_URL di lingkungan, misalnya smtp://nama:sandi@server:587, membuat surel benar-benar dikirim.
`;

const flags = ['--dump', '--open', '--help'];
const valued = [
  '--args',
  '--as',
  '--at',
  '--data',
  '--script',
  '--edit',
  '--values',
  '--export',
  '--wind',
  '--owner',
  '--share',
  '--answer',
];

const jsonOf = (option: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`Nilai ${option} bukan JSON yang benar: ${text}`);
  }
};

const timeOf = (option: string, text: string | undefined): Date | null => {
  if (text === undefined) return null;
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) {
    throw new Error(`Nilai ${option} bukan waktu ISO 8601 seperti 2025-04-23T07:00:00+07:00: ${text}`);
  }
  return time;
};

const emailOf = (option: string, text: string): string => {
  if (!/^[^\s@]+@[^\s@]+$/.test(text)) throw new Error(`Nilai ${option} bukan alamat surel: ${text}`);
  return text;
};

const buttons = ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'];

const answerOf = (text: string): string => {
  const button = text.toUpperCase();
  if (!buttons.includes(button))
    throw new Error(`Nilai --answer bukan tombol (${buttons.join(', ')}): ${text}`);
  return button;
};

/** Reads the words after the command's name; throws an Indonesian sentence at what it does not know. */
export const parseCommand = (words: readonly string[]): CommandOptions => {
  const given = new Map<string, string[]>();
  const names: string[] = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!word.startsWith('--')) {
      names.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const option = equals < 0 ? word : word.slice(0, equals);
    const inline = equals < 0 ? null : word.slice(equals + 1);
    if (flags.includes(option) && inline === null) given.set(option, []);
    else if (valued.includes(option)) {
      const value = inline ?? rest.shift();
      if (value === undefined) throw new Error(`Pilihan ${option} memerlukan nilai.`);
      given.set(option, [...(given.get(option) ?? []), value]);
    } else throw new Error(`Pilihan ${word} tidak dikenal. Lihat: npm run -s gas -- --help`);
  }
  if (names.length > 1) throw new Error(`Hanya satu fungsi yang dapat dijalankan: ${names.join(', ')}`);

  const last = (option: string) => given.get(option)?.at(-1);
  const optional = <Value>(option: string, read: (text: string) => Value): Value | null => {
    const text = last(option);
    return text === undefined ? null : read(text);
  };
  const args = optional('--args', (text) => jsonOf('--args', text));
  const options: CommandOptions = {
    functionName: names[0] ?? null,
    args: args === null ? [] : Array.isArray(args) ? args : [args],
    as: optional('--as', (text) => emailOf('--as', text)),
    at: timeOf('--at', last('--at')),
    data: last('--data') ?? null,
    script: last('--script') ?? null,
    edit: last('--edit') ?? null,
    values: optional('--values', (text) => jsonOf('--values', text)),
    exportTo: last('--export') ?? null,
    wind: timeOf('--wind', last('--wind')),
    owner: optional('--owner', (text) => emailOf('--owner', text)),
    share: (given.get('--share') ?? []).map((text) => emailOf('--share', text)),
    answer: optional('--answer', answerOf),
    dump: given.has('--dump'),
    open: given.has('--open'),
    help: given.has('--help'),
  };
  const acts = [options.functionName, options.edit, options.wind, options.open || null].filter(
    (act) => act !== null,
  );
  if (acts.length > 1) throw new Error('Pilih satu saja: FUNGSI, --edit, --open atau --wind.');
  const asksNothing = acts.length === 0 && !options.dump && !options.help && options.exportTo === null;
  if (asksNothing && options.share.length === 0) {
    throw new Error('Sebutkan fungsi yang dijalankan. Lihat: npm run -s gas -- --help');
  }
  return options;
};
