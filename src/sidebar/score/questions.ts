import type { OwnProgress } from '../../core/penilaian/scoring-view';
import type { Question } from './ask-dialog';

/** What is asked before a save: of a first final score, of a change to a final one, of a kept one, of abstaining. */
export type Asking = 'final' | 'change' | 'keep' | 'abstain';

const changeReason: Readonly<Partial<Record<OwnProgress, string>>> = {
  kedaluwarsa: 'Usulan berubah sesudah dinilai',
  'belum lengkap': 'Kriteria bertambah',
};

/** The words of a question; a reason that suggests itself is written already. */
export const questionOf = (asking: Asking, progress: OwnProgress): Question => {
  if (asking === 'final')
    return {
      title: 'Simpan final?',
      text: 'Nilai penilai lain baru terlihat sesudahnya.',
      field: '',
      suggestion: '',
      yes: 'Ya, simpan final',
    };
  if (asking === 'keep')
    return {
      title: 'Nilai tetap?',
      text: 'Nilai Anda yang lama dipakai untuk usulan yang sudah berubah ini.',
      field: 'Alasan nilai tetap',
      suggestion: '',
      yes: 'Simpan',
    };
  if (asking === 'abstain')
    return {
      title: 'Abstain dari usulan ini?',
      text: 'Nilai Anda tidak dihitung untuk usulan ini.',
      field: 'Alasan abstain',
      suggestion: '',
      yes: 'Simpan abstain',
    };
  return {
    title: 'Ubah nilai final?',
    text: 'Perubahan dan alasannya dicatat di Buku Nilai.',
    field: 'Alasan mengubah',
    suggestion: changeReason[progress] ?? '',
    yes: 'Simpan perubahan',
  };
};
