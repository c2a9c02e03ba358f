import { explained } from '../explain';

/** Why a call of this page failed, and what to do; nothing typed here is kept for later, so a passing failure asks for another try. */
export const errorText = (error: unknown): string => {
  const { text, isPassing } = explained(error);
  return isPassing
    ? 'Google sedang sibuk atau sambungan terputus. Muat ulang untuk melihat apakah perubahan tersimpan, lalu coba lagi.'
    : text;
};
