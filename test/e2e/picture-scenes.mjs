// What each picture of the guides shows, and how the page gets there. A scene without a name only prepares the next one.
import { above, become, beside, choose, closeAbove, goTo, openTab, typeInto } from './picture-page.mjs';

const ready = (frame, text) => frame.getByText(text).first().waitFor();

const step = (page, name) =>
  beside(page).getByRole('navigation', { name: 'Langkah' }).getByRole('button', { name }).click();

/** Brings a part of the script's page to the top of it. */
const toTop = (part) => part.evaluate((element) => element.scrollIntoView({ block: 'start' }));

/** Points at the cell of the third row that has a note, wherever it stands: the note shows as long as one points. */
const pointAtNote = async (page) => {
  const note = page.locator('[data-u-comp="note-textarea"]');
  for (let x = 1240; x > 60; x -= 60) {
    await page.mouse.move(x, 202, { steps: 3 });
    const isShown = await note.waitFor({ timeout: 500 }).then(
      () => true,
      () => false,
    );
    if (isShown) return;
  }
  throw new Error('Catatan di baris 3 tidak ditemukan.');
};

/** What a workbook shows in which nothing is set up yet. */
export const firstScenes = [
  {
    name: 'siapkan-lembar',
    show: async (page) => {
      await choose(page, 'Siapkan lembar');
      await page.getByRole('dialog').getByText('Lembar sudah siap dipakai.').waitFor({ timeout: 120_000 });
    },
  },
];

const schools = [
  'NPSN\tNama sekolah\tJenjang\tStatus\tKecamatan',
  '10900001\tSD Negeri 1 Contoh\tSD\tNegeri\tGerunggang',
  '10900002\tSMP Negeri 2 Contoh\tSMP\tNegeri\tRangkui',
  '10900002\tSMP Negeri 2 Contoh\tSMP\tNegeri\tRangkui',
  '10900003\tSD Swasta 3 Contoh\tSD\tSwasta\tGabek',
  '1090\tSD Negeri 4 Contoh\tSD\tNegeri\tGerunggang',
].join('\n');

/** A design text of two of its six parts. */
const design = [
  'Dasar hukum',
  'Keputusan Kepala Dinas tentang pengantaran obat ke rumah pasien.',
  '',
  'Permasalahan',
  'Pasien menunggu obat rata-rata 60 menit, dan lansia sering pulang tanpa obat.',
].join('\n');

const dashboard = [
  {
    name: 'dasbor-1280',
    show: (page) => goTo(page, 'A1'),
  },
  {
    name: 'catatan-periksa',
    show: async (page) => {
      await become(page, 'Kecamatan Bukit Intan');
      await openTab(page, 'Inovasi');
      await typeInto(page, 'L3', 'awal tahun lalu', 'awal tahun lalu');
      await page.getByRole('button', { name: 'Tutup pemberitahuan' }).click();
      // Room for the note to the right of its cell.
      await goTo(page, 'N3');
      await pointAtNote(page);
    },
    isPointed: true,
  },
  {
    name: 'menu',
    show: async (page) => {
      await page.mouse.move(0, 0);
      await become(page, 'Pemilik berkas');
      await openTab(page, 'Dasbor');
      await goTo(page, 'A1');
      await page.getByRole('menuitem', { name: 'Inovasi Daerah' }).click();
    },
  },
  {
    name: 'impor',
    show: async (page) => {
      await page.keyboard.press('Escape');
      await become(page, 'Admin');
      await openTab(page, 'Sekolah');
      await choose(page, 'Impor daftar');
      const form = beside(page);
      await form.getByLabel('Sekolah', { exact: true }).check();
      await form.getByLabel('Daftar', { exact: true }).fill(schools);
      await form.getByRole('button', { name: 'Periksa daftar' }).click();
      await ready(form, 'Hasil pemeriksaan');
      await toTop(form.getByText('Hasil pemeriksaan'));
    },
  },
];

const verification = [
  {
    name: 'verifikasi-daftar',
    show: async (page) => {
      await become(page, 'Verifikator');
      await openTab(page, 'Inovasi');
      await goTo(page, 'A1');
      await choose(page, 'Verifikasi');
      await ready(beside(page), 'yang terlama dahulu');
      for (const index of [0, 1]) await beside(page).locator('.entry input').nth(index).check();
    },
  },
  {
    name: 'verifikasi-usulan',
    show: async (page) => {
      const form = beside(page);
      for (const index of [0, 1]) await form.locator('.entry input').nth(index).uncheck();
      await form.getByLabel('OPD', { exact: true }).selectOption('Dinas Kesehatan');
      await form.locator('.entry .line').first().click();
      await form.getByRole('button', { name: /^\+ Tautan bukti/ }).click();
      await toTop(form.getByText('Kriteria PP 38/2017 Pasal 6'));
    },
  },
  {
    show: async (page) => {
      await beside(page).getByRole('button', { name: 'Perlu perbaikan', exact: true }).click();
      await ready(beside(page), 'sekarang Perlu Perbaikan');
    },
  },
];

const entries = [
  {
    name: 'isi-usulan',
    show: async (page) => {
      await become(page, 'OPD-05');
      await goTo(page, 'B400');
      await choose(page, 'Isi usulan');
      await ready(beside(page), 'Tenggat pengusulan');
      await goTo(page, 'A2');
    },
  },
  {
    name: 'isi-usulan-perbaikan',
    show: async (page) => {
      const form = beside(page);
      await form.getByLabel('Status').selectOption('Perlu Perbaikan');
      await form.locator('.lines .line', { hasNotText: 'nomor menyusul' }).first().click();
      await ready(form, 'Catatan Bapperida');
    },
  },
  {
    name: 'isi-usulan-isi',
    show: async (page) => {
      const form = beside(page);
      await form.getByRole('button', { name: '‹ Daftar' }).click();
      await form.getByRole('button', { name: 'Usulan baru' }).click();
      await form.getByLabel('Nama inovasi').fill('Antar Obat Pulang (contoh)');
      await form.getByRole('button', { name: 'Buat draf' }).click();
      await form.getByRole('heading', { name: 'Antar Obat Pulang' }).waitFor();
      await step(page, 'Isi');
      await form.getByLabel('Rancang bangun').fill(design);
      await ready(form, 'dari 300 kata');
      await step(page, 'Profil');
      await step(page, 'Isi');
      await ready(form, 'Tersimpan');
    },
  },
  {
    name: 'isi-usulan-bukti',
    show: async (page) => {
      const form = beside(page);
      await step(page, 'Bukti');
      await form.getByLabel('Tingkat yang diklaim').first().selectOption({ index: 2 });
      await form.locator('#bukti-16-tautan').fill('https://drive.google.com/file/d/contoh/view');
      await step(page, 'Identitas');
      await step(page, 'Bukti');
      await ready(form, 'Tersimpan');
      await toTop(form.locator('#bukti-16'));
    },
  },
  {
    name: 'isi-usulan-kirim',
    show: async (page) => {
      await step(page, 'Kirim');
      await ready(beside(page), 'Yang masih kurang');
    },
  },
];

/** Scores the entry that the queue offers, its criteria from this number on in steps of three. */
const score = async (page, from) => {
  const form = beside(page);
  const fields = form.locator('.criterion input');
  await fields.first().waitFor();
  for (let index = 0; index < (await fields.count()); index += 1)
    await fields.nth(index).fill(String(from + 3 * index));
};

const finish = async (page) => {
  const form = beside(page);
  const name = await form.locator('h2.title').textContent();
  await form.locator('#simpan-final').click();
  const agree = form.getByRole('button', { name: 'Ya, simpan final' });
  await agree
    .or(form.locator('h2.title', { hasNotText: name }))
    .first()
    .waitFor();
  if (await agree.isVisible()) await agree.click();
  await form.locator('h2.title', { hasNotText: name }).waitFor();
};

const openScoring = async (page, who) => {
  await become(page, who);
  await choose(page, 'Lembar penilaian');
  await beside(page).locator('.criterion input').first().waitFor();
};

const scoring = [
  {
    show: async (page) => {
      await openScoring(page, 'Penilai dua');
      for (const from of [60, 72, 66]) {
        await score(page, from);
        await finish(page);
      }
    },
  },
  {
    name: 'penilaian',
    show: async (page) => {
      await openScoring(page, 'Penilai satu');
      // One that another assessor has scored, so that there is something to compare with.
      await beside(page).getByRole('button', { name: 'Daftar usulan' }).click();
      await beside(page).locator('.lines .line', { hasText: '1 penilai' }).first().click();
      await score(page, 70);
      await beside(page).locator('.criterion input').nth(1).focus();
      await ready(beside(page), 'Draf tersimpan');
      await toTop(beside(page).locator('h2.title'));
    },
  },
  {
    name: 'penilaian-lain',
    show: async (page) => {
      const form = beside(page);
      await finish(page);
      await form.getByRole('button', { name: 'Lihat nilai lain' }).click();
      await ready(form, 'Nilai penilai lain');
      await toTop(form.locator('#nilai-lain'));
    },
  },
];

const results = [
  {
    name: 'panel-penjaga',
    show: async (page) => {
      await become(page, 'Admin');
      await openTab(page, 'Penilaian');
      await typeInto(page, 'C2', '99', '99');
      await choose(page, 'Panel penilaian');
      const panel = above(page);
      await panel.getByRole('tab', { name: 'Penjaga nilai' }).click();
      await panel.getByLabel('Pilih semua').check();
      await ready(panel, 'Pulihkan yang dipilih (1)');
    },
  },
  {
    show: async (page) => {
      const panel = above(page);
      await panel.getByRole('button', { name: /^Pulihkan yang dipilih/ }).click();
      await panel.getByRole('button', { name: 'Pulihkan', exact: true }).click();
      await ready(panel, 'Nilai dipulihkan.');
    },
  },
  {
    name: 'hasil',
    show: async (page) => {
      await closeAbove(page);
      await openTab(page, 'Dasbor');
      await choose(page, 'Hasil penilaian');
      const result = above(page);
      await result.getByRole('button', { name: 'Kunci periode' }).click();
      await result.getByRole('button', { name: 'Lanjutkan' }).click();
      await result.getByRole('button', { name: 'Ya, kunci periode' }).click();
      await ready(result, 'Hasil disimpan.');
    },
  },
];

const looking = [
  {
    name: 'pengingat',
    show: async (page) => {
      await closeAbove(page);
      await become(page, 'Pemilik berkas');
      await choose(page, 'Pengingat OPD');
      await ready(above(page), 'perlu diingatkan');
    },
  },
  {
    name: 'periksa',
    show: async (page) => {
      await closeAbove(page);
      await openTab(page, 'OPD');
      await typeInto(page, 'B1', 'Nama instansi', 'Nama instansi');
      await choose(page, 'Periksa & perbaiki');
      await ready(above(page), 'perlu dibereskan');
    },
  },
];

/** Sets the clock of the page, which goes on by itself, to a minute of this morning: `how` is the button that does so. */
const clockAt = (time, how) => ({
  show: async (page) => {
    const panel = page.getByRole('button', { name: 'Waktu', exact: true });
    await panel.click();
    await page.getByLabel('Waktu tujuan').fill(`2026-06-15T${time}`);
    await page.getByRole('button', { name: how }).click();
    await page.getByText(`Sen, 15 Jun, ${time.replace(':', '.')}`).waitFor();
    await panel.click();
  },
});

/** What each picture of the filled workbook shows, in the order in which they are taken. */
export const scenes = [
  ...dashboard,
  // The hourly run numbers rows in advance: those that set-up had numbered hold the sample.
  clockAt('10:00', 'Majukan ke sana'),
  ...verification,
  clockAt('10:15', 'Setel saja'),
  ...entries,
  clockAt('10:30', 'Setel saja'),
  ...scoring,
  clockAt('10:45', 'Setel saja'),
  ...results,
  ...looking,
];
