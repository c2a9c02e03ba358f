import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Where a workbook and all that belongs to it is kept between runs. One process at a time has it open. */
export interface StateFolder {
  /** Null when there is no such file yet. */
  read(name: string): unknown;
  /** Replaces the file at once: a reader finds the old or the new one, never half of it. */
  write(name: string, json: unknown): void;
  writeMail(name: string, eml: Buffer): void;
  /** Lets other processes have it. */
  release(): void;
}

/** Another process has the folder open. */
export class FolderInUse extends Error {}

interface Holder {
  readonly pid: number;
  readonly started: string;
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : null;

/** When the process started, where the system tells: a number given again to another process is then not mistaken. */
const startOf = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
};

const isAlive = ({ pid, started }: Holder): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  return started === '' || startOf(pid) === '' || started === startOf(pid);
};

const readHolder = (file: string): Holder | null => {
  try {
    const { pid, started } = JSON.parse(readFileSync(file, 'utf8'));
    return { pid: Number(pid), started: String(started) };
  } catch {
    return null;
  }
};

/** Makes the file whole or not at all: one who comes at the same moment never finds it empty. */
const makeOnce = (file: string, content: string): void => {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  try {
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // A disk without links.
    writeFileSync(file, content, { flag: 'wx' });
  } finally {
    rmSync(draft, { force: true });
  }
};

const takeLock = (folder: string, file: string): void => {
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) });
  // A second try, because the first may find the lock of a process that ended without giving it up.
  for (const isLast of [false, true]) {
    try {
      makeOnce(file, mine);
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const holder = readHolder(file);
    if (isLast || (holder && isAlive(holder))) {
      const who = holder ? ` (proses nomor ${holder.pid})` : '';
      throw new FolderInUse(
        `Folder data "${folder}" sedang dibuka program lain${who}. Tutup dulu program itu, lalu coba lagi.`,
      );
    }
    rmSync(file, { force: true });
  }
};

/** Opens the folder, making it if need be; throws an Indonesian sentence while another process has it. */
export const openStateFolder = (folder: string): StateFolder => {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new Error(`Ini berkas, bukan folder data: ${folder}`);
  }
  mkdirSync(join(folder, 'mail'), { recursive: true });
  const lockFile = join(folder, 'lock.json');
  takeLock(folder, lockFile);

  const replace = (file: string, content: string | Buffer) => {
    writeFileSync(`${file}.tmp`, content);
    renameSync(`${file}.tmp`, file);
  };
  return {
    read(name) {
      const file = join(folder, name);
      if (!existsSync(file)) return null;
      try {
        return JSON.parse(readFileSync(file, 'utf8'));
      } catch {
        throw new Error(`Isi berkas "${file}" rusak: bukan JSON. Pulihkan dari cadangan, atau pindahkan.`);
      }
    },
    write: (name, json) => replace(join(folder, name), JSON.stringify(json)),
    writeMail: (name, eml) => replace(join(folder, 'mail', name), eml),
    release: () => rmSync(lockFile, { force: true }),
  };
};
