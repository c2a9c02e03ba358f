import type { ExecutionKind } from '../../host/contract';

/** What started an execution, in the person's words. */
export const kindWords: Readonly<Record<ExecutionKind, string>> = {
  menu: 'menu',
  sidebar: 'bilah samping',
  editor: 'persiapan',
  simpleTrigger: 'pemicu sederhana',
  installableTrigger: 'pemicu terpasang',
  clockTrigger: 'pemicu waktu',
  customFunction: 'fungsi sel',
};

const part = (instant: Date, timeZone: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('id-ID', { timeZone, ...options }).format(instant);

/** '23 April 2025 09.15 WIB' */
export const dateAndTime = (instant: Date, timeZone: string): string => {
  const day = part(instant, timeZone, { day: 'numeric', month: 'long', year: 'numeric' });
  const time = part(instant, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${day} ${time}${timeZone === 'Asia/Jakarta' ? ' WIB' : ''}`;
};

/** 'Rabu, 23 Apr 09.15' */
export const shortTime = (instant: Date, timeZone: string): string => {
  const day = part(instant, timeZone, { weekday: 'short', day: 'numeric', month: 'short' });
  return `${day}, ${part(instant, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`;
};
