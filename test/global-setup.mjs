import { buildLocal } from '../src/local/build.mjs';

/** Every test file finds the local runtime's bundles built. */
export default async function setUp() {
  await buildLocal();
}
