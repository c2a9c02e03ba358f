import { folded } from '../text';

/** Whether a text looks like one web address, as the formulas of tabs Inovasi and Bukti see it. */
export const isWellFormedLink = (text: string): boolean => {
  const link = folded(text);
  return /^https?:\/\//.test(link) && link.includes('.') && !link.includes(' ');
};
