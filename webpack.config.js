const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { build } = require('esbuild');
const GasPlugin = require('gas-webpack-plugin');
const { minify } = require('terser');
const EmitMail = require('./src/mail/emit-mail.cjs');

const source = (...parts) => join(__dirname, 'src', ...parts);

/** Puts a page's script and style into its HTML file, the only form in which HtmlService serves a page. */
class InlinePage {
  constructor(name, title, looks) {
    this.name = name;
    this.title = title;
    // What all pages look like comes first, so that a page can differ from it.
    this.styles = ['look.css', ...looks, `${name}/style.css`].map((file) => source('sidebar', file));
  }
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('InlinePage', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE;
      compilation.hooks.processAssets.tap({ name: 'InlinePage', stage }, () => {
        const script = compilation
          .getAsset(`${this.name}.js`)
          .source.source()
          .replace(/<\/(script)/gi, '<\\/$1');
        const style = this.styles.map((file) => readFileSync(file, 'utf8').trim()).join('\n');
        const page = readFileSync(source('sidebar', 'page.html'), 'utf8')
          .replace('<title></title>', () => `<title>${this.title}</title>`)
          .replace('<style id="style"></style>', () => `<style>${style}</style>`)
          .replace('<script id="script"></script>', () => `<script>${script}</script>`);
        compilation.deleteAsset(`${this.name}.js`);
        compilation.emitAsset(`${this.name}.html`, new RawSource(page));
      });
      for (const file of [source('sidebar', 'page.html'), ...this.styles])
        compilation.fileDependencies.add(file);
    });
  }
}

class CopyManifest {
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('CopyManifest', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'CopyManifest', stage }, () => {
        compilation.emitAsset(
          'appsscript.json',
          new RawSource(readFileSync(join(__dirname, 'appsscript.json'), 'utf8')),
        );
      });
    });
  }
}

/** Data as the one element of an HTML file: no text in it may end the element, and an address is none that a page asks for. */
const dataElement = (data) => {
  const json = JSON.stringify(data).replace(/</g, '\\u003c').replace(/\//g, '\\/');
  return `<script type="application/json">${json}</script>\n`;
};

/** The code without comments, long names and what nothing calls. */
const shortened = async (code) => {
  const options = { ecma: 2019, compress: { passes: 3, pure_getters: true }, format: { comments: false } };
  return (await minify(code, options)).code;
};

/**
 * Works out what few executions need to know, such as set-up of the workbook, and lays it beside the script as data: in an
 * HTML file, the only kind of file besides its own that a script may read. `made` is the function of the file that gives it.
 */
class EmitData {
  constructor(name, file, made) {
    this.name = name;
    this.file = source('core', ...file);
    this.made = made;
  }
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('EmitData', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: `EmitData ${this.name}`, stage }, async () => {
        const { outputFiles, metafile } = await build({
          absWorkingDir: __dirname,
          entryPoints: [this.file],
          bundle: true,
          format: 'cjs',
          write: false,
          metafile: true,
          logLevel: 'silent',
        });
        for (const file of Object.keys(metafile.inputs))
          compilation.fileDependencies.add(join(__dirname, file));
        const builder = { exports: {} };
        new Function('module', outputFiles[0].text)(builder);
        const data = builder.exports[this.made]();
        compilation.emitAsset(`${this.name}.html`, new RawSource(dataElement(data)));
      });
    });
  }
}

/**
 * Shortens the finished bundle and leaves out what nothing calls. Names that Google calls stand outside every function and keep their names, which webpack's
 * own minimizing would not leave to them.
 */
class ShortenBundle {
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('ShortenBundle', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tapPromise({ name: 'ShortenBundle', stage }, async () => {
        // The plugin makes the stubs that Google looks for, and fills each; `library` fills them all at once.
        const filled = /^__webpack_require__\.g\.(\w+) = __webpack_exports__\.\1;$/gm;
        const bundle = compilation.getAsset('Code.js').source.source().replace(filled, '');
        compilation.updateAsset('Code.js', new RawSource(await shortened(bundle)));
      });
    });
  }
}

/**
 * Lays the second bundle beside the script as data, to be loaded by the doors that want it: Google would evaluate a second script
 * file as often as the first.
 */
class LayBeside {
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('LayBeside', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tapPromise({ name: 'LayBeside', stage }, async () => {
        for (const name of Object.keys(compilation.assets)) {
          const code = await shortened(compilation.getAsset(name).source.source());
          compilation.deleteAsset(name);
          compilation.emitAsset(name.replace(/\.js$/, '.html'), new RawSource(dataElement(code)));
        }
      });
    });
  }
}

const rules = (more) => [
  { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2019', ...more } },
];
const common = {
  mode: 'production',
  devtool: false,
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  performance: { hints: false },
};

const onGoogle = {
  ...common,
  target: ['web', 'es2019'],
  optimization: { minimize: false },
  module: {
    rules: [
      ...rules({ target: 'es2019' }),
      // The hash library is written for newer engines than Google's. As TypeScript its class fields are assigned: defined,
      // each would go through a helper, and nothing here can tell the two apart.
      {
        test: /@noble.+\.js$/,
        loader: 'esbuild-loader',
        options: {
          target: 'es2019',
          loader: 'ts',
          tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
        },
      },
    ],
  },
};

const workshop = {
  ...onGoogle,
  name: 'workshop',
  entry: { workshop: source('workshop.ts') },
  output: {
    path: join(__dirname, 'dist'),
    filename: '[name].js',
    library: { name: 'workshop', type: 'var' },
    globalObject: 'globalThis',
  },
  plugins: [new LayBeside()],
};

const server = {
  ...onGoogle,
  name: 'server',
  entry: { Code: source('main.ts') },
  // Google and the plugin both need the names: minified, or without `library`, the bundle throws or does nothing.
  output: {
    path: join(__dirname, 'dist'),
    filename: '[name].js',
    library: { type: 'global' },
    globalObject: 'globalThis',
    clean: { keep: /\.html$/ },
  },
  plugins: [
    new GasPlugin({ autoGlobalExportsFiles: ['src/main.ts'], include: ['src/main.ts'] }),
    new ShortenBundle(),
    new CopyManifest(),
    new EmitData('blueprint', ['lembar', 'blueprint.ts'], 'blueprint'),
    new EmitData('templates', ['templat', 'shipped-templates.ts'], 'shippedFile'),
    new EmitMail(),
  ],
};

const page = (name, title, looks = []) => ({
  ...common,
  name,
  // A page runs in the reader's browser, not in Google's engine.
  target: ['web', 'es2022'],
  entry: { [name]: source('sidebar', name, 'page.tsx') },
  output: { path: join(__dirname, 'dist'), filename: '[name].js' },
  module: { rules: rules({ target: 'es2022', jsx: 'automatic', jsxImportSource: 'preact' }) },
  plugins: [new InlinePage(name, title, looks)],
});

module.exports = [
  server,
  workshop,
  page('check', 'Periksa &amp; perbaiki', ['dialog/look.css']),
  page('figures', 'Capaian hari ini'),
  page('entry', 'Isi usulan'),
  page('import', 'Impor daftar'),
  page('panel', 'Panel penilaian', ['dialog/look.css']),
  page('remind', 'Pengingat OPD', ['dialog/look.css']),
  page('result', 'Hasil penilaian', ['dialog/look.css']),
  page('verify', 'Verifikasi'),
  page('score', 'Lembar penilaian'),
];
