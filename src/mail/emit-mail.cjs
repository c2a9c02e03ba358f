const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const mjml = require('mjml');

/** Markup on one line. Between two elements a mail needs no blank: those that it does need stand beside a word. */
const shortened = (markup) => markup.replace(/\s+/g, ' ').replace(/ >/g, '>').replace(/> </g, '><');

/** Takes each `{{#name}}…{{/name}}` out of the markup, puts `{{name}}` in its place, and keeps what stood between. */
const cut = (markup, fragments) =>
  markup.replace(/\{\{#(\w+)\}\}([\s\S]*?)\{\{\/\1\}\}/g, (_, name, inside) => {
    if (name in fragments) throw new Error(`Potongan surat "${name}" ada dua kali.`);
    fragments[name] = cut(inside, fragments).trim();
    return `{{${name}}}`;
  });

/** Makes mail.html: the mail in pieces that the server fills, since no script of Google's can run MJML. */
module.exports = class EmitMail {
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('EmitMail', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'EmitMail', stage }, async () => {
        const file = join(__dirname, 'mail.mjml');
        const { html } = await mjml(readFileSync(file, 'utf8'), {
          filePath: file,
          ignoreIncludes: false,
          keepComments: false,
          validationLevel: 'strict',
          // By itself MJML links to Google's fonts wherever a name is that of one of them.
          fonts: {},
        });
        const fragments = {};
        fragments.mail = cut(shortened(html), fragments).trim();
        // What stands between only shows MJML all parts at once.
        delete fragments.parts;
        const json = JSON.stringify(fragments).replace(/</g, '\\u003c');
        compilation.emitAsset('mail.html', new RawSource(`<script type="application/json">${json}</script>`));
      });
      compilation.contextDependencies.add(__dirname);
    });
  }
};
