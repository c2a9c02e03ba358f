import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createRuntime } from '../host/runtime';
import { setScriptZone } from '../host/script-files';
import { xlsxBytes } from '../xlsx/export-xlsx';
import { fillFirst } from './first-run';
import { listen } from './listen';
import { openBrowser } from './open-browser';
import { addresses } from './page-people';
import { createPageServer } from './page-server';
import { parseRoster } from './roster';
import { parseSample } from './sample';
import { parseServeOptions, serveHelp } from './serve-options';

const root = process.cwd();
const { INIT_CWD: startedIn, SMTP_URL: smtp } = process.env;
const startFolder = startedIn ?? root;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const report = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
};
const sample = (name: string): string =>
  readFileSync(join(root, 'src', 'local', 'page', 'sample', name), 'utf8');

const main = async (): Promise<void> => {
  const options = parseServeOptions(process.argv.slice(2), process.env);
  if (options.help) return say(serveHelp);
  const data = resolve(startFolder, options.data);
  const dist = options.dist === null ? join(root, 'dist') : resolve(startFolder, options.dist);
  setScriptZone(dist);
  const isNew = !existsSync(join(data, 'book.json'));
  const runtime = await createRuntime({
    data,
    dist,
    owner: addresses.owner,
    ...(smtp ? { smtp } : {}),
    ...(options.at ? { at: options.at } : {}),
  });
  const agencies = parseRoster(sample('opd.csv'));
  const page = createPageServer({
    runtime,
    bundles: join(root, '.cache', 'local'),
    agencies,
    xlsx: () => xlsxBytes(runtime.document.book),
    machineNow: Date.now,
    report,
  });
  const port = await listen(page.server, options.port);
  const url = `http://localhost:${port}`;
  say(`Lembar Inovasi dibuka di ${url}`);
  say(`Data tersimpan di ${data}. Tekan Ctrl+C untuk berhenti.`);
  if (options.opensBrowser) openBrowser(url, process.platform, process.env);

  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    page.close();
    runtime.close().then(
      () => process.exit(0),
      (error: unknown) => {
        report(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  if (isNew) {
    try {
      const lines = options.isEmpty ? null : parseSample(sample('inovasi-contoh.csv'));
      await fillFirst(runtime, { agencies, sample: lines, tell: page.setBusy });
    } catch (error) {
      // Stopped in the middle of it: that is no failure to tell of.
      if (isStopping) return;
      report(error);
      page.notice('Penyiapan gagal', error instanceof Error ? error.message : String(error));
    }
    page.setBusy(null);
  }
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
});
