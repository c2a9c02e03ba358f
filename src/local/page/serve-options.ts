import { parseArgs } from 'node:util';

/** How the page was started. */
export interface ServeOptions {
  readonly data: string;
  /** Folder of the built script; null: the project's own. */
  readonly dist: string | null;
  readonly port: number;
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
  return {
    data: values.data,
    dist: values.dist ?? null,
    port,
    isEmpty: values.kosong,
    opensBrowser: !values['tanpa-buka'] && !onServer,
    help: values.bantuan || values.help,
  };
};
