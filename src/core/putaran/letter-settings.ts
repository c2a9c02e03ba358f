import { nomineesName, settingIn, wholeSettingIn } from '../lembar/settings';
import { type CellValue, trimmed } from '../text';

/** Whose letter it is and who signs, as tab Pengaturan says; '' for what is not set. */
export interface LetterSettings {
  readonly line1: string;
  readonly line2: string;
  readonly address: string;
  readonly place: string;
  readonly signerTitle: string;
  readonly signerName: string;
  readonly signerNumber: string;
  /** Place of its kind down to which an innovation is nominated. */
  readonly nominees: number;
}

/** What tab Pengaturan says of letters. */
export const letterSettingsIn = (grid: readonly (readonly CellValue[])[]): LetterSettings => {
  const text = (name: string): string => trimmed(settingIn(grid, name).value);
  return {
    line1: text('KOP_BARIS_1'),
    line2: text('KOP_BARIS_2'),
    address: text('KOP_ALAMAT'),
    place: text('TEMPAT_SURAT'),
    signerTitle: text('TTD_JABATAN'),
    signerName: text('TTD_NAMA'),
    signerNumber: text('TTD_NIP'),
    nominees: wholeSettingIn(grid, nomineesName),
  };
};
