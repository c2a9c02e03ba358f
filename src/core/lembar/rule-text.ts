import { columnLetters } from './formula-text';
import { type Rule, tabNames } from './tab';
import type { Area } from './workbook';

/** An area in A1 notation, without its tab. */
export const areaText = ({ row, column, rows, columns }: Area): string => {
  const from = `${columnLetters(column)}${row}`;
  return rows === 1 && columns === 1
    ? from
    : `${from}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
};

/** What a cell accepts as one comparable text; a list drawn from a column names that column's cells. */
export const ruleText = (
  rule: Rule,
  source: { readonly sheet: number; readonly area: Area } | null,
): string => {
  switch (rule.kind) {
    case 'list':
      return `list strict ${rule.values.join('|')}`;
    case 'column':
      return `range strict ${source ? `${source.sheet}!${areaText(source.area)}` : ''}`;
    case 'number':
      return `number${rule.strict ? ' strict' : ''} ${rule.min} ${rule.max}`;
    case 'date':
      return 'date';
    case 'email':
      return 'email';
  }
};

/** What the person who types something else is told. */
export const ruleHelp = (rule: Rule): string => {
  switch (rule.kind) {
    case 'list':
      return `Pilih salah satu: ${rule.values.length <= 8 ? rule.values.join(', ') : 'lihat daftar pilihan'}.`;
    case 'column':
      return `Pilih nama ${tabNames[rule.tab]} dari daftar di tab ${tabNames[rule.tab]}.`;
    case 'number':
      return rule.max >= 1e9
        ? `Isi dengan angka ${rule.min} atau lebih.`
        : `Isi dengan angka ${rule.min} sampai ${rule.max}.`;
    case 'date':
      return 'Isi dengan tanggal, misalnya 23/04/2025.';
    case 'email':
      return 'Isi dengan satu alamat e-mail.';
  }
};
