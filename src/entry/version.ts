import manifest from '../../package.json';

/** Which version runs; it stands in package.json alone. */
export const version: string = manifest.version;
