import { runsMissedSince } from '../google/run-mark';
import { door } from './door';
import { version } from './version';

/** Says so when what runs by itself does not come any more: nobody else would notice. The menu is there whatever happens here. */
const tellOfStoppedRuns = (): void => {
  try {
    const since = runsMissedSince();
    if (since === '') return;
    SpreadsheetApp.getActive().toast(
      `Jadwal otomatis tidak berjalan sejak ${since}. Admin: buka menu Inovasi Daerah, Periksa & perbaiki.`,
      'Inovasi Daerah',
      30,
    );
  } catch {
    // Before anybody consents, Google lets a script build its menu and nothing else.
  }
};

/** Adds the product's menu. Runs as a simple trigger on opening: no service that needs permission. */
export function onOpen(): void {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu('Inovasi Daerah')
    .addItem('Isi usulan', door('openEntrySidebar'))
    .addItem('Lembar penilaian', door('openScoringSidebar'))
    .addItem('Panel penilaian', door('openPanel'))
    .addItem('Hasil penilaian', door('openResult'))
    .addItem('Verifikasi', door('openVerification'))
    .addItem('Capaian hari ini', door('openFigures'))
    .addSeparator()
    .addItem('Impor daftar', door('openImport'))
    .addSeparator()
    .addSubMenu(
      ui
        .createMenu('Ringkasan Sekda')
        .addItem('Pratinjau', door('previewSummary'))
        .addItem('Kirim contoh ke saya', door('sendSampleSummary'))
        .addItem('Kirim sekarang', door('sendSummaryNow')),
    )
    .addItem('Pengingat OPD', door('openReminders'))
    .addSubMenu(
      ui
        .createMenu('Jadwal otomatis')
        .addItem('Status', door('showSchedule'))
        .addItem('Aktifkan', door('installSchedule'))
        .addItem('Matikan', door('removeSchedule')),
    )
    .addSeparator()
    .addItem('Periksa & perbaiki', door('repair'))
    .addItem('Siapkan lembar', door('setUp'))
    .addItem('Pulihkan baris terhapus', door('restoreDeleted'))
    .addItem('Buka kembali baris', door('reopenEntry'))
    .addSeparator()
    .addItem('Tentang', door('showAbout'))
    .addToUi();
  tellOfStoppedRuns();
}

/** Google calls it once when the script is installed from a listing; the menu must appear at once. */
export function onInstall(): void {
  onOpen();
}

/** Says what this is and which version runs. */
export function showAbout(): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(
    'Tentang Lembar Inovasi',
    `Lembar Inovasi versi ${version}\n\nPengusulan, verifikasi, penilaian dan ringkasan inovasi daerah Kota Pangkalpinang.\nMasalah atau saran: sampaikan kepada Bapperida.`,
    ui.ButtonSet.OK,
  );
}
