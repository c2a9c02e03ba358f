const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const GasPlugin = require('gas-webpack-plugin');

const source = (...parts) => join(__dirname, 'src', ...parts);

/** Puts a page's script and style into its HTML file, the only form in which HtmlService serves a page. */
class InlinePage {
  constructor(name) {
    this.name = name;
  }
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('InlinePage', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE;
      compilation.hooks.processAssets.tap({ name: 'InlinePage', stage }, () => {
        const folder = source('sidebar', this.name);
        const script = compilation
          .getAsset(`${this.name}.js`)
          .source.source()
          .replace(/<\/(script)/gi, '<\\/$1');
        const style = readFileSync(join(folder, 'style.css'), 'utf8').trim();
        const page = readFileSync(join(folder, 'index.html'), 'utf8')
          .replace('<style id="style"></style>', () => `<style>${style}</style>`)
          .replace('<script id="script"></script>', () => `<script>${script}</script>`);
        compilation.deleteAsset(`${this.name}.js`);
        compilation.emitAsset(`${this.name}.html`, new RawSource(page));
      });
      for (const file of ['index.html', 'style.css'])
        compilation.fileDependencies.add(source('sidebar', this.name, file));
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

const rules = (jsx) => [{ test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2019', ...jsx } }];
const common = {
  mode: 'production',
  devtool: false,
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  performance: { hints: false },
};

const server = {
  ...common,
  name: 'server',
  target: ['web', 'es2019'],
  entry: { Code: source('main.ts') },
  // Google and the plugin both need the names: minified, or without `library`, the bundle throws or does nothing.
  output: {
    path: join(__dirname, 'dist'),
    filename: '[name].js',
    library: { type: 'this' },
    clean: { keep: /\.html$/ },
  },
  optimization: { minimize: false },
  module: { rules: rules({}) },
  plugins: [
    new GasPlugin({ autoGlobalExportsFiles: ['src/main.ts'], include: ['src/main.ts'] }),
    new CopyManifest(),
  ],
};

const page = (name) => ({
  ...common,
  name,
  target: ['web', 'es2019'],
  entry: { [name]: source('sidebar', name, 'page.tsx') },
  output: { path: join(__dirname, 'dist'), filename: '[name].js' },
  module: { rules: rules({ jsx: 'automatic', jsxImportSource: 'preact' }) },
  plugins: [new InlinePage(name)],
});

module.exports = [server, page('figures')];
