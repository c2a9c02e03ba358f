import type { PanelView } from '../../core/penilaian/panel-view';

type Progress = PanelView['assessors'][number];

const parts = [
  { key: 'final', title: 'final' },
  { key: 'draft', title: 'draf' },
  { key: 'abstained', title: 'abstain' },
  { key: 'left', title: 'belum dimulai' },
] as const;

const told = ({ draft, abstained, left, isFormer }: Progress): string =>
  [
    draft > 0 ? `${draft} draf` : '',
    abstained > 0 ? `${abstained} abstain` : '',
    left > 0 ? `${left} belum dimulai` : '',
    isFormer ? 'tidak ada lagi di tab Tim, nilainya tetap dihitung' : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** A bar an assessor: what is final, begun, abstained and left of the entries that are offered. */
export const ProgressPart = ({ view }: { view: PanelView }) => {
  if (view.assessors.length === 0)
    return <p>Belum ada penilai. Isi nama dan e-mail penilai di tab Tim, lalu muat ulang.</p>;
  if (view.verified === 0)
    return (
      <p>Belum ada usulan terverifikasi, jadi belum ada yang dapat dinilai. Verifikasi usulan lebih dulu.</p>
    );
  const most = Math.max(1, ...view.assessors.map(({ offered }) => offered));
  return (
    <>
      <h2>Kemajuan tiap penilai</h2>
      <p class="legend" aria-hidden="true">
        {parts.map(({ key, title }) => (
          <span key={key}>
            <i class={key} /> {title}
          </span>
        ))}
      </p>
      <ul class="lines" aria-label="Kemajuan tiap penilai">
        {view.assessors.map((one) => (
          <li key={one.email} class="progress">
            <div class="named" title={one.email}>
              {one.name}
            </div>
            <div class="bar" aria-hidden="true">
              {parts.map(
                ({ key }) =>
                  one[key] > 0 && (
                    <i key={key} class={key} style={{ width: `${(100 * one[key]) / most}%` }} />
                  ),
              )}
            </div>
            <div>
              <strong>
                {one.final} dari {one.offered} final
              </strong>
              <div class="note">{told(one)}</div>
            </div>
          </li>
        ))}
      </ul>
      <p class="note">
        Usulan dari OPD penilai sendiri tidak ditawarkan kepadanya, jadi jumlahnya dapat berbeda. Hasil,
        penguncian dan dokumen: menu Inovasi Daerah, Hasil penilaian.
      </p>
    </>
  );
};
