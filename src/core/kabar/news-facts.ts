import { groupOf } from '../grouped';
import type { Status } from '../lembar/choices';
import { innovationsTab } from '../lembar/entry-tabs';
import { nomineesName, wholeSettingIn } from '../lembar/settings';
import { type Grid, rowsOf, tableIn, textAt } from '../lembar/table-rows';
import { awardsOf } from '../putaran/awards';
import type { LockedRound } from '../putaran/locked-round';
import { addressOf } from '../surat/address';
import { decimalText } from '../templat/indonesian';
import { folded } from '../text';
import { operatorsOf } from '../usulan/claims';
import { needsReason, statusOf } from '../usulan/status-rules';
import type { ToldEntry } from './news-mail';

/** What news are told by status, with the template of each; other statuses are none. */
export const statusTemplates: Readonly<Partial<Record<Status, string>>> = {
  Diajukan: 'KABAR_DITERIMA',
  'Perlu Perbaikan': 'KABAR_PERBAIKAN',
  Terverifikasi: 'KABAR_TERVERIFIKASI',
  'Tidak Lolos': 'KABAR_TIDAK_LOLOS',
};

/** An entry as tab Inovasi has it now, with its status. */
interface EntryNow {
  readonly status: Status;
  readonly told: ToldEntry;
}

/** The entries of tab Inovasi by ID; `entryAddress` is the link to a row. */
export const entriesNow = (
  innovations: Grid,
  entryAddress: (row: number) => string,
): ReadonlyMap<string, EntryNow> => {
  const table = tableIn(innovationsTab, innovations);
  return new Map(
    rowsOf(table).map((row): [string, EntryNow] => {
      const text = (key: string): string => textAt(table, row, key);
      const status = statusOf(text('status'));
      const note = text('verifierNote');
      const reason = note || 'belum ditulis, tanyakan kepada Bapperida';
      return [
        text('id'),
        {
          status,
          told: {
            id: text('id'),
            opd: text('opd'),
            unit: text('unit'),
            name: text('name'),
            remark: needsReason(status) ? `Alasan: ${reason}` : '',
            more: { alasan: note },
            address: entryAddress(row),
          },
        },
      ];
    }),
  );
};

/** The results of a locked round as they are told; the names are those that were locked. */
export const toldResults = (
  { lines }: LockedRound,
  settings: Grid,
  addressOfEntry: (id: string) => string,
): readonly ToldEntry[] => {
  const awards = awardsOf(lines, wholeSettingIn(settings, nomineesName));
  const award = new Map(
    awards.flatMap(({ kind, placings }) =>
      placings.map(({ line, award: name }) => [line.id, name ? `${name} ${kind}` : '']),
    ),
  );
  const ranked = lines.filter(({ rank }) => rank !== null);
  return ranked.map(({ id, opd, unit, name, finalScore, rank }) => {
    const more = {
      nilai: decimalText(finalScore ?? 0, 2),
      peringkat: `${rank} dari ${ranked.length}`,
      penghargaan: award.get(id) ?? '',
    };
    const remark = [`nilai ${more.nilai}`, `peringkat ${more.peringkat}`, more.penghargaan];
    return {
      id,
      opd,
      unit,
      name,
      more,
      remark: remark.filter((part) => part !== '').join(', '),
      address: addressOfEntry(id),
    };
  });
};

/** Who hears of an entry: its agency's operators, each by one sound address. */
export const hearersIn = (agencies: Grid): ((entry: ToldEntry) => readonly string[]) => {
  const operators = operatorsOf(agencies);
  return ({ opd }) => [
    ...new Set(
      groupOf(operators, folded(opd))
        .map(addressOf)
        .filter((address) => address !== ''),
    ),
  ];
};
