import { buildLocal } from '../src/local/build.mjs';
import { findChromium } from './find-chromium.mjs';

/** Every test file finds the local runtime's bundles built, and where the browser is. */
export default async function setUp() {
  await buildLocal();
  process.env.CHROME_PATH = findChromium() ?? '';
}
