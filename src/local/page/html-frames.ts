import { randomBytes } from 'node:crypto';

/** Pages of the script, kept for as long as a window shows them, each at an address nobody can guess. */
export interface HtmlFrames {
  add(html: string): string;
  get(id: string): string | null;
}

/** The oldest pages are forgotten beyond this many. */
const mostFrames = 200;

/** An empty shelf of pages. */
export const createHtmlFrames = (): HtmlFrames => {
  const frames = new Map<string, string>();
  return {
    add(html) {
      const id = randomBytes(16).toString('hex');
      frames.set(id, html);
      const [oldest] = frames.keys();
      if (frames.size > mostFrames && oldest !== undefined) frames.delete(oldest);
      return id;
    },
    get: (id) => frames.get(id) ?? null,
  };
};
