/** The zone in which the city counts its days. */
export const cityZone = 'Asia/Jakarta';

/** Today as the city's calendar has it. */
export const today = (): { readonly year: number; readonly month: number; readonly day: number } => {
  const [year = 0, month = 0, day = 0] = Utilities.formatDate(new Date(), cityZone, 'yyyy-MM-dd')
    .split('-')
    .map(Number);
  return { year, month, day };
};

/** The year on the city's calendar. */
export const currentYear = (): number => today().year;
