import { join } from 'node:path';
import { failureJson, runCommand } from './command';
import { helpText, parseCommand } from './command-options';
import { setScriptZone } from './script-files';

const dist = join(process.cwd(), 'dist');
setScriptZone(dist);

/** Ends the process once the reader of the pipe has everything. */
const leave = (stream: NodeJS.WriteStream, text: string, code: number) => {
  stream.write(text, () => process.exit(code));
};

const main = async () => {
  const { INIT_CWD, SMTP_URL } = process.env;
  const options = parseCommand(process.argv.slice(2));
  if (options.help) return leave(process.stdout, helpText, 0);
  const { json, failed } = await runCommand(options, {
    // npm runs scripts in the project's folder and tells where the person stood.
    folder: INIT_CWD ?? process.cwd(),
    dist,
    smtp: SMTP_URL || null,
  });
  return leave(process.stdout, `${JSON.stringify(json)}\n`, failed ? 1 : 0);
};

// A command that could not even begin is told like one that failed: whoever reads the output finds one JSON object.
main().catch((error: unknown) => {
  leave(process.stdout, `${JSON.stringify(failureJson(error))}\n`, 1);
});
