// Runs a bench of this folder: `node test/bench/run.mjs recalculation`. It is TypeScript, so it is bundled first.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildLocal, builtFolder } from '../../src/local/build.mjs';

const [name = 'recalculation'] = process.argv.slice(2);
const outfile = join(builtFolder, `bench-${name}.cjs`);
await buildLocal();
await build({
  entryPoints: [join('test', 'bench', `${name}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  mainFields: ['module', 'main'],
  conditions: ['import'],
  external: ['nodemailer', '@protobi/exceljs'],
  logLevel: 'error',
});
const { status } = spawnSync(process.execPath, [outfile], {
  stdio: 'inherit',
  env: { ...process.env, TZ: 'Asia/Jakarta' },
});
process.exitCode = status ?? 1;
