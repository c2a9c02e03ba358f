import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The script as built: what `clasp push` would send. */
export interface ScriptFiles {
  /** Of Code.js; throws an Indonesian sentence when it is not built yet. */
  source(): string;
  /** By name without extension. */
  htmlFiles(): Record<string, string>;
}

/** Read anew for every execution, so that a build shows at once. */
export const scriptFiles = (dist: string): ScriptFiles => ({
  source() {
    const file = join(dist, 'Code.js');
    if (!existsSync(file)) throw new Error(`Skrip "${file}" belum ada. Jalankan dulu: npm run build`);
    return readFileSync(file, 'utf8');
  },
  htmlFiles() {
    if (!existsSync(dist)) return {};
    const names = readdirSync(dist).filter((name) => name.endsWith('.html'));
    return Object.fromEntries(
      names.map((name) => [name.slice(0, -5), readFileSync(join(dist, name), 'utf8')]),
    );
  },
});

/** The script's zone by its manifest; that of the city while there is none. */
export const scriptZone = (dist: string): string => {
  const file = join(dist, 'appsscript.json');
  if (!existsSync(file)) return 'Asia/Jakarta';
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const zone = manifest && typeof manifest === 'object' && 'timeZone' in manifest ? manifest.timeZone : null;
  return typeof zone === 'string' ? zone : 'Asia/Jakarta';
};

/**
 * Makes the process tell the time in the script's zone, as Date does on Google. Entry points call it before anything
 * looks at a date.
 */
export const setScriptZone = (dist: string): void => {
  Object.assign(process.env, { TZ: scriptZone(dist) });
};
