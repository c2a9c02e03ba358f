import type { PanelFile } from '../../core/penilaian/panel-file';
import { activeCriteria, type Criterion, totalWeight } from '../../core/penilaian/rubric';
import type { Question } from '../dialog/ask';

const comma = (value: number): string => String(value).replace('.', ',');

const Weight = ({
  criterion: { code, name, weight, min, max },
  most,
}: {
  criterion: Criterion;
  most: number;
}) => (
  <div class="three">
    <div class="named">
      <div class="short" title={name}>
        {name}
      </div>
      <div class="note">
        {code} · {comma(min)} sampai {comma(max)}
      </div>
    </div>
    <div class="bar" aria-hidden="true">
      {weight > 0 && <i class="weight" style={{ width: `${(100 * weight) / most}%` }} />}
    </div>
    <strong>{weight >= 0 ? `${comma(weight)} %` : 'bobot belum berupa angka'}</strong>
  </div>
);

const approval = (onApprove: (reason: string) => Promise<void>, changes: readonly string[]): Question => ({
  title: 'Setujui perubahan rubrik',
  body: (
    <>
      <ul class="plain">
        {changes.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>Nilai akhir semua usulan dihitung lagi dengan rubrik ini, dan penilaian berjalan kembali.</p>
    </>
  ),
  reason: 'required',
  button: 'Setujui perubahan',
  doing: 'Menyetujui…',
  act: onApprove,
});

const Changes = ({
  file: { rubric, rubricChanges, isLocked },
  onAsk,
  onApprove,
}: {
  file: PanelFile;
  onAsk: (question: Question) => void;
  onApprove: (reason: string) => Promise<void>;
}) => (
  <section class="warning">
    <strong>Tab Kriteria berbeda dari rubrik yang tercatat</strong>
    <ul class="plain" aria-label="Perubahan rubrik">
      {rubricChanges.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
    <p>
      Penilaian berhenti sesudah ada nilai final. Setujui perubahan ini, atau kembalikan tab Kriteria.
      Peringkat menurut rubrik lama tetap terlihat di bagian Nilai per tanggal; bagian lain sudah memakai
      rubrik baru.
    </p>
    {isLocked ? (
      <p>Periode sedang dikunci. Buka dahulu kuncinya: menu Inovasi Daerah, Hasil penilaian.</p>
    ) : rubric.problem !== '' ? (
      <p>Betulkan dahulu tab Kriteria, lalu muat ulang.</p>
    ) : (
      <button type="button" class="main" onClick={() => onAsk(approval(onApprove, rubricChanges))}>
        Setujui perubahan
      </button>
    )}
  </section>
);

/** The criteria with their weights, and what an Admin has to say of a change. */
export const RubricPart = (props: {
  file: PanelFile;
  onAsk: (question: Question) => void;
  onApprove: (reason: string) => Promise<void>;
}) => {
  const { rubric, rubricChanges } = props.file;
  const criteria = activeCriteria(rubric);
  const sum = totalWeight(rubric);
  const retired = rubric.criteria.filter(({ isActive }) => !isActive);
  return (
    <>
      {rubricChanges.length > 0 && <Changes {...props} />}
      <h2>Bobot kriteria</h2>
      <ul class="lines" aria-label="Bobot kriteria">
        {criteria.map((criterion) => (
          <li key={criterion.code}>
            <Weight criterion={criterion} most={Math.max(...criteria.map(({ weight }) => weight || 0), 1)} />
          </li>
        ))}
      </ul>
      <p>
        <strong>Jumlah bobot {comma(sum)} %</strong>
        {sum === 100 ? '' : ', seharusnya 100 %'}
      </p>
      {retired.length > 0 && (
        <p class="note">
          Tidak dinilai lagi: {retired.map(({ code, name }) => `${code} ${name}`).join(', ')}.
        </p>
      )}
      <p class="note">
        Bobot diubah di tab Kriteria. Apa yang terjadi dengan sepuluh besar bila bobotnya berbeda, lihat Uji
        bobot.
      </p>
    </>
  );
};
