import { reminderText } from '../pengingat/reminder-mail';
import { type ShippedTemplate, type Template, templateKinds } from './template-kinds';

const minutesBody = `# BERITA ACARA PENILAIAN INOVASI DAERAH
## Nomor: {{nomor}}

Pada hari ini {{hari}} tanggal {{tanggal}} bulan {{bulan}} tahun {{tahun}}, bertempat di {{tempat}}, Tim Penilai telah menyelesaikan penilaian inovasi daerah periode {{periode}} atas {{jumlah_usulan}} usulan, {{jumlah_dinilai}} di antaranya memperoleh nilai akhir.

Tim Penilai terdiri atas:

{{daftar_penilai}}

Penilaian memakai kriteria dan bobot berikut:

{{tabel_kriteria}}

Peringkat menurut nilai akhir seluruh usulan:

{{tabel_peringkat}}

Peringkat dan penghargaan menurut jenis pengusul:

{{tabel_per_jenis}}

Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.

{{tanda_tangan}}`;

const certificateBody = `# PIAGAM PENGHARGAAN
Nomor: {{nomor}}

diberikan kepada

## {{pengusul}}

atas prestasinya sebagai

# {{penghargaan}}
kategori {{jenis}}

pada penilaian inovasi daerah periode {{periode}} dengan inovasi

## {{nama_inovasi}}

{{tanda_tangan}}`;

/** Subject and text that each template ships with. */
const texts: Readonly<Record<string, Pick<Template, 'subject' | 'body'>>> = {
  BERITA_ACARA: { subject: 'Berita acara penilaian inovasi daerah {{periode}}', body: minutesBody },
  SERTIFIKAT: { subject: 'Piagam penghargaan inovasi daerah {{periode}}', body: certificateBody },
  PENGINGAT: reminderText,
};

/**
 * Every template with the texts that it ships with. The build lays them beside the script (`dist/templates.html`): only
 * set-up needs the texts, and only whoever checks a template its fields.
 */
export const shippedTemplates: readonly ShippedTemplate[] = templateKinds.map((kind) => ({
  subject: '',
  body: '',
  ...kind,
  ...texts[kind.code],
}));

/** What the build writes into that file. */
export const shippedFile = (): typeof shippedTemplates => shippedTemplates;
