import { parseArgs } from 'node:util';

/** How the page was started. */
export interface ServeOptions {
  readonly data: string;
  /** Folder of the built script; null: the project's own. */
  readonly dist: string | null;
  readonly port: number;
  /** What the script's clock shows at the start; null: the machine's time. */
  readonly at: Date | null;
  /** Start with an empty workbook: no sample innovations. */
  readonly isEmpty: boolean;
  readonly opensBrowser: boolean;
  readonly help: boolean;
}

/** Shown for --bantuan. */
export const serveHelp = `Pakai: npm start -- [pilihan]
  --kosong        mulai tanpa data contoh
  --data FOLDER   folder penyimpanan (bila tidak disebut: .local)
  --dist FOLDER   folder skrip yang sudah dibangun (bila tidak disebut: dist)
  --port ANGKA    nomor port (bila tidak disebut: 3600, atau berikutnya yang bebas)
  --waktu WAKTU   jam yang dilihat skrip saat mulai, mis. 2026-06-15T09:00+07:00 (bila tidak disebut: jam komputer)
  --tanpa-buka    jangan buka peramban
`;

/** Reads the arguments; throws a sentence when they cannot be understood. */
export const parseServeOptions = (args: readonly string[], env: NodeJS.ProcessEnv): ServeOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string', default: '.local' },
      dist: { type: 'string' },
      port: { type: 'string', default: '3600' },
      waktu: { type: 'string' },
      kosong: { type: 'boolean', default: false },
      'tanpa-buka': { type: 'boolean', default: false },
      bantuan: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { CI: onServer } = env;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`Nomor port "${values.port}" tidak sah.`);
  const at = values.waktu === undefined ? null : new Date(values.waktu);
  if (at && Number.isNaN(at.getTime())) throw new Error(`Waktu "${values.waktu}" tidak dikenal.`);
  return {
    data: values.data,
    dist: values.dist ?? null,
    port,
    at,
    isEmpty: values.kosong,
    opensBrowser: !values['tanpa-buka'] && !onServer,
    help: values.bantuan || values.help,
  };
};
