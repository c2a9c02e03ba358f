// Bundles the local runtime into .cache/local, each entry only when something it was made of is newer. Univer's
// packages cannot be required by Node or jest as they are (see docs/decisions.md), so they get bundles of their own.
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
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

/** Large, fine as they are, and seldom needed by a command, which starts sooner without them. */
const requiredLater = ['nodemailer', '@protobi/exceljs'];

/** Looks for files of its own beside itself, so it is never put into a bundle. */
const neverBundled = ['playwright-core'];

/**
 * numfmt prepares all its locales as it is loaded, a third of a command's start: it waits for the first format.
 * Univer has another version of it, and asks for more of it than we do.
 */
const numfmtWhenNeeded = {
  name: 'numfmt-when-needed',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^numfmt$/ }, ({ importer }) =>
      importer.startsWith(join(root, 'node_modules'))
        ? undefined
        : { path: 'numfmt', namespace: 'when-needed' },
    );
    onLoad({ filter: /.*/, namespace: 'when-needed' }, () => ({
      resolveDir: root,
      contents: [
        // By its file: the one it names for `require` is not shipped.
        "let loaded; const load = () => (loaded ??= require('./node_modules/numfmt/dist/index.js'));",
        ...['format', 'isDateFormat', 'isPercentFormat'].map(
          (name) => `export const ${name} = (...args) => load().${name}(...args);`,
        ),
      ].join('\n'),
    }));
  },
};

/** In one step: a command that starts meanwhile reads the old file or the new one, never half of one. */
const writeWhole = (file, contents, readAt) => {
  const unfinished = `${file}.${process.pid}.unfinished`;
  writeFileSync(unfinished, contents);
  // As old as its sources were when they were read, so that one saved during the build makes it stale.
  utimesSync(unfinished, readAt, readAt);
  renameSync(unfinished, file);
};

/** The grid's engine can hyphenate some seventy languages. The page never does, and the patterns are half its size. */
const withoutHyphenation = {
  name: 'without-hyphenation',
  setup(build) {
    const patterns = /engine-render[\\/]lib[\\/]es[\\/][a-z]+-[\w-]+\.js$/;
    build.onLoad({ filter: patterns }, () => ({ contents: 'export {};' }));
  },
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
      const readAt = new Date();
      const { metafile, outputFiles } = await esbuild.build({
        absWorkingDir: root,
        entryPoints: [source],
        outfile: join(builtFolder, name),
        bundle: true,
        write: false,
        external: [...neverBundled, ...(name === 'gas.cjs' ? requiredLater : [])],
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
        plugins: platform === 'browser' ? [withoutHyphenation] : [numfmtWhenNeeded],
        legalComments: 'none',
        logLevel: 'error',
        metafile: true,
      });
      for (const { path, contents } of outputFiles) writeWhole(path, contents, readAt);
      // The lock file stands for all packages: looking at thousands of their files would take longer than a command.
      const own = Object.keys(metafile.inputs).filter(
        (file) => existsSync(join(root, file)) && !file.startsWith('node_modules/'),
      );
      writeWhole(
        join(builtFolder, `${name}.inputs.json`),
        JSON.stringify([...own, 'package-lock.json', 'src/local/build.mjs']),
        readAt,
      );
    }),
  );
  return stale;
};

if (process.argv[1] === fileURLToPath(import.meta.url))
  await buildLocal(process.argv.length > 2 ? process.argv.slice(2) : undefined);
