/**
 * A full hour on the city's calendar as a number: hours since 1 January 1970, 00.00 in the city. The city's clock knows no
 * summer time (WIB, Asia/Jakarta), so that hours follow each other without gaps.
 */
export type CityHour = number;

const hoursInDay = 24;

/** An hour of a day, as `dayNumber`. */
export const cityHour = (day: number, hour: number): CityHour => day * hoursInDay + hour;

/** The day, as `dayNumber`, of an hour. */
export const dayOfHour = (at: CityHour): number => Math.floor(at / hoursInDay);
