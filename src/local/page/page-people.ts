import type { Book } from '../document/book';
import type { PersonView } from './protocol';

const domain = 'pangkalpinang.example';

/** Addresses of the demo; the domain is reserved for examples, so no mail can reach anybody. */
export const addresses = {
  owner: `pemilik@${domain}`,
  admin: `admin@${domain}`,
  verifier: `verifikator@${domain}`,
  assessor: `penilai@${domain}`,
  second: `penilai.dua@${domain}`,
  third: `penilai.tiga@${domain}`,
  guest: `tamu@${domain}`,
  operator: (code: string) => `operator.${code.toLowerCase()}@${domain}`,
} as const;

/** An agency of the city's roster. */
export interface Agency {
  readonly code: string;
  readonly name: string;
}

/** Whom the workbook is shared with in the demo. */
export const demoSharing = (agencies: readonly Agency[]): { editors: string[]; viewers: string[] } => ({
  editors: [
    addresses.admin,
    addresses.verifier,
    addresses.assessor,
    addresses.second,
    addresses.third,
    ...agencies.map(({ code }) => addresses.operator(code)),
  ],
  viewers: [addresses.guest],
});

type Named = Omit<PersonView, 'canEdit'>;

const known = (book: Book, agencies: readonly Agency[]): Map<string, Named> => {
  const people: Named[] = [
    { email: book.owner, label: 'Pemilik berkas', group: 'Bapperida' },
    { email: addresses.admin, label: 'Admin Bapperida', group: 'Bapperida' },
    { email: addresses.verifier, label: 'Verifikator', group: 'Bapperida' },
    { email: addresses.assessor, label: 'Penilai satu', group: 'Bapperida' },
    { email: addresses.second, label: 'Penilai dua', group: 'Bapperida' },
    { email: addresses.third, label: 'Penilai tiga, dari Dinas Kesehatan', group: 'Bapperida' },
    ...agencies.map(({ code, name }) => ({
      email: addresses.operator(code),
      label: `${code} · ${name}`,
      group: 'Operator OPD',
    })),
    { email: addresses.guest, label: 'Tamu (hanya melihat)', group: 'Lainnya' },
  ];
  return new Map(people.map((person) => [person.email, person]));
};

/** Everybody the person at the page may be: those the file is shared with. */
export const peopleOf = (book: Book, agencies: readonly Agency[]): PersonView[] => {
  const views = known(book, agencies);
  const shared = new Set([book.owner, ...book.editors, ...book.viewers]);
  const listed = [...views.values()].filter((person) => shared.has(person.email));
  const others = [...shared]
    .filter((email) => !views.has(email))
    .map((email) => ({ email, label: email, group: 'Lainnya' }));
  const editors = new Set([book.owner, ...book.editors]);
  return [...listed, ...others].map((person) => ({ ...person, canEdit: editors.has(person.email) }));
};
