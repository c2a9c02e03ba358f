const scriptlet = /<\?(!=|=)?([\s\S]*?)\?>/g;

const quoted = (line: string): string => {
  const escaped = line
    .replace(/[\\'"]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return `'${escaped}'`;
};

const literal = (text: string): string => {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  return `output._ = ${lines.map(quoted).join(' +\n    ')};`;
};

const assigned: Readonly<Record<string, string>> = { '=': 'output._$ = ', '!=': 'output._ = ' };

/** The statements of a template; the semicolons stand alone, so that a comment at a scriptlet's end hides nothing. */
export const statementsOf = (html: string): string => {
  const statements: string[] = [];
  let from = 0;
  for (const { 0: all, 1: mark = '', 2: code = '', index } of html.matchAll(scriptlet)) {
    if (index > from) statements.push(literal(html.slice(from, index)));
    statements.push(`${assigned[mark] ?? ''}${code}\n;`);
    from = index + all.length;
  }
  if (from < html.length) statements.push(literal(html.slice(from)));
  return statements.join('\n  ');
};

/** A template as the JavaScript that getCode shows, in the form of Google's guide. */
export const templateCode = (html: string): string =>
  `(function() { var output = HtmlService.initTemplate(); ${statementsOf(html)}
  /* End of user code */
  return output.$out.append('');
})();`;
