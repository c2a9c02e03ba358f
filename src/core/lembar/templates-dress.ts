import { formats, type TabDress } from './dress';

/** How tab Templat looks and explains itself. */
export const templatesDress: TabDress = {
  color: '#8a4b00',
  access: 'admins',
  mended: 'nothing',
  columns: {
    code: { note: 'Kode tetap templat. Jangan diubah.', width: 160, format: formats.text },
    name: { note: 'Dokumen atau surat apa.', width: 200, format: formats.text },
    subject: { note: 'Judul dokumen atau surat, satu baris.', width: 300, format: formats.text },
    body: {
      note: 'Teks biasa. Baris kosong memisahkan paragraf, "# " di awal baris membuat judul, "## " baris tengah, {{kolom}} diisi otomatis.',
      width: 620,
      format: formats.text,
    },
    fields: {
      note: '{{kolom}} yang boleh dipakai dalam Isi. Ditulis otomatis.',
      width: 420,
      format: formats.text,
    },
  },
};
