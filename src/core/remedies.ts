/** What whoever may set up the workbook does about a tab that was altered by hand. */
export const repairIt = 'Buka menu Inovasi Daerah, lalu Periksa & perbaiki.';

/** The same for everybody else. */
export const askForRepair = 'Minta Bapperida membuka menu Inovasi Daerah, lalu Periksa & perbaiki.';

/** What is said of a tab that is not there. */
export const noTab = (name: string): Error =>
  new Error(`Tab ${name} tidak ada. Buka menu Inovasi Daerah, lalu Siapkan lembar.`);
