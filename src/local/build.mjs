// Bundles the local runtime into .cache/local, each entry only when something it was made of is newer. Univer's
// packages cannot be required by Node or jest as they are (see docs/decisions.md), so they get bundles of their own.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const builtFolder = join(root, '.cache', 'local');

/** Name of the bundle → where it starts and for whom. */
const entries = {
  'gas.cjs': { source: 'src/local/host/command-line.ts', platform: 'node' },
  'serve.cjs': { source: 'src/local/page/serve.ts', platform: 'node' },
  'worker.cjs': { source: 'src/local/apps-script/worker.ts', platform: 'node' },
  'surface.js': { source: 'src/local/apps-script/surface.ts', platform: 'neutral' },
  'univer.cjs': { source: 'src/local/calc/univer.ts', platform: 'node' },
  'client.js': { source: 'src/local/page/client/main.tsx', platform: 'browser' },
};

const isFresh = (name) => {
  const meta = join(builtFolder, `${name}.inputs.json`);
  const output = join(builtFolder, name);
  if (!existsSync(meta) || !existsSync(output)) return false;
  const builtAt = statSync(output).mtimeMs;
  const inputs = JSON.parse(readFileSync(meta, 'utf8'));
  return inputs.every(
    (file) => existsSync(join(root, file)) && statSync(join(root, file)).mtimeMs <= builtAt,
  );
};

/** Builds what is missing or stale; `names` are bundles of `entries`, all if left out. Returns the names built. */
export const buildLocal = async (names = Object.keys(entries)) => {
  mkdirSync(builtFolder, { recursive: true });
  const stale = names.filter((name) => existsSync(join(root, entries[name].source)) && !isFresh(name));
  if (stale.length === 0) return [];
  const esbuild = await import('esbuild');
  await Promise.all(
    stale.map(async (name) => {
      const { source, platform } = entries[name];
      const { metafile } = await esbuild.build({
        absWorkingDir: root,
        entryPoints: [source],
        outfile: join(builtFolder, name),
        bundle: true,
        platform,
        format: platform === 'node' ? 'cjs' : 'iife',
        target: platform === 'node' ? 'node20' : 'es2022',
        mainFields: platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
        conditions: ['import'],
        jsx: 'automatic',
        jsxImportSource: 'preact',
        loader: { '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl' },
        define: { 'process.env.NODE_ENV': '"production"' },
        minify: platform === 'browser',
        legalComments: 'none',
        logLevel: 'error',
        metafile: true,
      });
      writeFileSync(
        join(builtFolder, `${name}.inputs.json`),
        JSON.stringify([...Object.keys(metafile.inputs), 'package-lock.json']),
      );
    }),
  );
  return stale;
};

if (process.argv[1] === fileURLToPath(import.meta.url))
  await buildLocal(process.argv.length > 2 ? process.argv.slice(2) : undefined);
