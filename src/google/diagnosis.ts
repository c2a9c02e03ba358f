import { account, ownerOf } from './account';
import { documentProperties } from './document-properties';
import { printPdf } from './print-pdf';
import { onScratchTab } from './scratch-tab';
import { cityZone } from './today';

type File = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Verdict = 'PASS' | 'FAIL' | 'INFO';
/** Whether Google did what the product rests on, and what it answered. */
type Outcome = readonly [verdict: Verdict, detail: unknown];
type Trials = Readonly<Record<string, () => Outcome>>;

const passes = (isRight: boolean, detail: unknown): Outcome => [isRight ? 'PASS' : 'FAIL', detail];
const told = (address: string): string => address || '(tidak diberitahukan)';

/** What documents leave open about cells. Each works in rows of its own, below the tab's mark. */
const cellTrials = (file: File, sheet: Sheet): Trials => {
  const valueOfFormula = (a1: string, formula: string): unknown =>
    sheet.getRange(a1).setFormula(formula).getValue();
  return {
    'Pemisah argumen ;': () => {
      const value = valueOfFormula('A2', '=SUM(1;2)');
      return passes(value === 3, `=SUM(1;2) → ${value}, dibaca kembali ${sheet.getRange('A2').getFormula()}`);
    },
    'Koma desimal': () => {
      const value: unknown = sheet.getRange('A3').setValue('1,5').getValue();
      return passes(value === 1.5, `1,5 → ${value} (lokal ${file.getSpreadsheetLocale()})`);
    },
    'SUMIF di dalam SUMPRODUCT': () => {
      sheet.getRange('B2:C4').setValues([
        ['x', 1],
        ['y', 2],
        ['x', 3],
      ]);
      const value = valueOfFormula('A4', '=SUMPRODUCT(SUMIF(B2:B4;B2:B4;C2:C4))');
      return passes(value === 10, value);
    },
    'Teks berawalan = tetap teks': () => {
      const value: unknown = sheet.getRange('A5').setValue("'=1+1").getValue();
      return passes(value === '=1+1', value);
    },
    'Tanggal pulang-pergi': () => {
      const day = new Date(2025, 3, 23);
      const cell = sheet.getRange('A6').setValue(day).setNumberFormat('d mmmm yyyy');
      const back: unknown = cell.getValue();
      return passes(
        back instanceof Date && back.getTime() === day.getTime(),
        `${cell.getDisplayValue()}, ${back instanceof Date ? back.toISOString() : String(back)}`,
      );
    },
    'Nama bulan Indonesia': () => {
      const shown = sheet
        .getRange('A7')
        .setValue(new Date(2025, 7, 17))
        .setNumberFormat('d mmmm yyyy');
      return passes(shown.getDisplayValue() === '17 Agustus 2025', shown.getDisplayValue());
    },
    'Penanda kolom': () => {
      sheet.getRange('D:D').addDeveloperMetadata('lembar-inovasi-uji', 'uji');
      const found = sheet.createDeveloperMetadataFinder().withKey('lembar-inovasi-uji').find();
      return passes(found.length === 1, `${found.length} ditemukan`);
    },
    Perlindungan: () => {
      const protection = sheet.protect().setDescription('uji');
      const editors = protection.getEditors().length;
      protection.remove();
      return passes(true, `${editors} penyunting`);
    },
    // Last, for rows with check boxes may count as used.
    'Kotak centang G2:G1000': () => {
      sheet.getRange('G2:G1000').insertCheckboxes();
      return ['INFO', `baris terakhir ${sheet.getLastRow()}`];
    },
  };
};

/** The same about accounts, time and services. */
const serviceTrials = (file: File): Trials => ({
  'Zona waktu': () => {
    const zones = [file.getSpreadsheetTimeZone(), Session.getScriptTimeZone()];
    return passes(
      zones.every((zone) => zone === cityZone),
      `lembar ${zones[0]}, skrip ${zones[1]}`,
    );
  },
  'Kunci dokumen': () => {
    const lock = LockService.getDocumentLock();
    if (!lock?.tryLock(5000)) return ['FAIL', 'tidak didapat dalam 5 detik'];
    const had = lock.hasLock();
    lock.releaseLock();
    return passes(had && !lock.hasLock(), 'diambil lalu dikembalikan');
  },
  'Akun yang menjalankan': () => passes(account() !== '', told(account())),
  'Akun di peramban': () => {
    const active = Session.getActiveUser().getEmail();
    return passes(active === account(), told(active));
  },
  'Pemilik berkas': () => passes(ownerOf(file) !== '', told(ownerOf(file))),
  Properti: () => {
    const [properties, key] = [documentProperties(), 'lembar-inovasi.uji'];
    properties.setProperty(key, 'uji');
    const back = properties.getProperty(key);
    properties.deleteProperty(key);
    return passes(back === 'uji' && properties.getProperty(key) === null, 'ditulis, dibaca, dihapus');
  },
  'Kuota surat': () => {
    const quota = MailApp.getRemainingDailyQuota();
    return passes(quota > 0, `${quota} penerima hari ini`);
  },
  Pemicu: () => ['INFO', `${ScriptApp.getProjectTriggers().length} milik akun ini`],
  // A PDF begins with %PDF, in base64 as here.
  'Cetak PDF': () => {
    const pdf = printPdf('<p>Uji</p>', 'uji');
    return passes(pdf.startsWith('JVBER'), `${pdf.length} huruf base64`);
  },
});

const linesOf = (trials: Trials): readonly string[] =>
  Object.entries(trials).map(([name, trial]) => {
    try {
      const [verdict, detail] = trial();
      return `${verdict} ${name}: ${String(detail)}`;
    } catch (error) {
      return `FAIL ${name}: ${error instanceof Error ? error.message : String(error)}`;
    }
  });

/**
 * Tries on the real sheet what documents leave open, on a tab that is taken away again: one line a trial. What goes wrong in one
 * keeps no other from being tried.
 */
export const diagnosis = (file: File): readonly string[] => {
  const services = linesOf(serviceTrials(file));
  try {
    return [...services, ...onScratchTab(file, (sheet) => linesOf(cellTrials(file, sheet)))];
  } catch (error) {
    return [...services, `FAIL Tab uji: ${error instanceof Error ? error.message : String(error)}`];
  }
};
