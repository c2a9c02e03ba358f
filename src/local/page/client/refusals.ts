/** Google's refusals begin like this; what they mean in the person's language. */
const meanings: readonly (readonly [RegExp, string])[] = [
  [
    /^You are trying to edit a protected cell/,
    'Sel ini dilindungi. Minta pemilik berkas bila Anda perlu mengubahnya.',
  ],
  [/violates the data validation rules/, 'Isian itu tidak termasuk yang boleh diisikan di sel ini.'],
  [/maximum of 50000 characters/, 'Isian satu sel paling banyak 50.000 huruf.'],
];

/** Why a change was refused, in Indonesian; null when Google's own words have to do. */
export const refusalInIndonesian = (refusal: string, canEdit: boolean): string | null => {
  if (!canEdit) return 'Anda hanya dapat melihat berkas ini.';
  return meanings.find(([words]) => words.test(refusal))?.[1] ?? null;
};
