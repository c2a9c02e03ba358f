import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildLocal, builtFolder } from '../src/local/build.mjs';
import { findChromium } from '../src/local/find-chromium.mjs';

/** A folder of its own for each script and runtime: what another one prepared would prove nothing. */
const preparedFolder = () => {
  const hash = createHash('sha1');
  for (const folder of ['dist', builtFolder])
    for (const name of readdirSync(folder).sort())
      if (/\.(?:js|cjs|html)$|^appsscript\.json$/.test(name)) hash.update(readFileSync(join(folder, name)));
  const all = join(builtFolder, '..', 'prepared');
  const own = join(all, hash.digest('hex'));
  if (!existsSync(own)) rmSync(all, { recursive: true, force: true });
  mkdirSync(all, { recursive: true });
  return own;
};

/** Every test file finds the local runtime's bundles built, where the browser is and where set-up workbooks are kept. */
export default async function setUp() {
  await buildLocal();
  process.env.PREPARED_WORKBOOK = preparedFolder();
  process.env.CHROME_PATH = findChromium() ?? '';
}
