import { useEffect, useRef, useState } from 'preact/hooks';
import { wordsIn } from '../../core/kesiapan/words';
import { mayMove, needsReason } from '../../core/usulan/status-rules';
import type { Decision } from '../../core/verifikasi/decision';
import { decidableStatuses, decisionRefusal } from '../../core/verifikasi/decision';
import { lawCriteria } from '../../core/verifikasi/law-criteria';
import type { VerificationView } from '../../core/verifikasi/verification-view';
import type { VerificationList } from '../../entry/verification';
import { type Choices, choicesOf, decisionOf, isUnsent, withReason, withTick } from './choices';
import { EvidenceLink, ProofItem } from './proof';

/** What each decision is called on its button. */
const captions: Readonly<Record<string, string>> = {
  Terverifikasi: 'Terverifikasi',
  'Perlu Perbaikan': 'Perlu perbaikan',
  'Tidak Lolos': 'Tidak lolos',
  Diajukan: 'Kembalikan ke Diajukan',
};

const Fields = ({ view }: { view: VerificationView }) => (
  <>
    <dl>
      {view.fields
        .filter(({ isLong, key }) => !isLong && key !== 'name')
        .map(({ key, title, text }) => (
          <div key={key}>
            <dt>{title}</dt>
            <dd>
              {key === 'link' ? (
                <EvidenceLink link={text} isTaken={view.isLinkTaken} name="tautan bukti usulan" />
              ) : (
                text
              )}
            </dd>
          </div>
        ))}
    </dl>
    {view.fields
      .filter(({ isLong }) => isLong)
      .map(({ key, title, text }) => (
        <details key={key}>
          <summary>
            {title} <span class="note">({wordsIn(text)} kata)</span>
          </summary>
          <p class="long">{text}</p>
        </details>
      ))}
  </>
);

const ReasonButtons = ({
  title,
  reasons,
  isBusy,
  onChoose,
}: {
  title: string;
  reasons: readonly string[];
  isBusy: boolean;
  onChoose(reason: string): void;
}) =>
  reasons.length === 0 ? null : (
    <fieldset class="reasons">
      <legend>{title}</legend>
      {reasons.map((reason) => (
        <button key={reason} type="button" disabled={isBusy} onClick={() => onChoose(reason)}>
          + {reason}
        </button>
      ))}
    </fieldset>
  );

/** One entry to be read and judged. */
export const EntryToVerify = ({
  view,
  reasons,
  place,
  isBusy,
  onDecide,
  onBack,
}: {
  view: VerificationView;
  reasons: VerificationList['reasons'];
  /** Where it stands in the list, such as "3 dari 41"; '' outside of it. */
  place: string;
  isBusy: boolean;
  onDecide(decision: Decision): void;
  onBack(): void;
}) => {
  const [choices, setChoices] = useState<Choices>(() => choicesOf(view));
  const [problem, setProblem] = useState('');
  const [isNoteMissing, setNoteMissing] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { key, cells } = view;
  const change = (next: Choices): void => {
    setChoices(next);
    setProblem('');
    setNoteMissing(false);
    setLeaving(false);
  };
  const decide = (status: string): void => {
    const decision = decisionOf(view, choices, status);
    const refusal = decisionRefusal('verifier', cells.status, decision);
    setProblem(refusal);
    setNoteMissing(refusal !== '' && needsReason(status));
    if (refusal === '') onDecide(decision);
    else document.getElementById(needsReason(status) ? 'catatan' : 'kriteria-0')?.focus();
  };
  const possible = decidableStatuses.filter(
    (status) => status !== cells.status && mayMove('verifier', cells.status, status),
  );
  const back = (): void => {
    if (isUnsent(view, choices) && !isLeaving) setLeaving(true);
    else onBack();
  };
  return (
    <>
      <div class="top">
        <button type="button" onClick={back}>
          ‹ Daftar
        </button>
        <span class="note">{place}</span>
      </div>
      {isLeaving && (
        <div class="error" role="alert">
          <p>Pemeriksaan Anda belum disimpan. Tekan Daftar sekali lagi untuk membuangnya.</p>
        </div>
      )}
      <h2 ref={heading} tabIndex={-1} class="title">
        {key.name || '(belum bernama)'}
      </h2>
      <p class="note">
        {key.id || 'nomor menyusul'} · {cells.status}
      </p>
      {cells.note && cells.status === 'Diajukan' && (
        <p class="warning">Catatan pemeriksaan sebelumnya: {cells.note}</p>
      )}
      <Fields view={view} />

      <h2>Bukti per indikator</h2>
      {view.proofs.length === 0 && <p>Usulan ini belum menyertakan bukti per indikator.</p>}
      {view.proofs.map((proof) => (
        <ProofItem key={proof.indicator} proof={proof} choices={choices} isBusy={isBusy} onChange={change} />
      ))}

      <fieldset class="criteria">
        <legend>Kriteria PP 38/2017 Pasal 6</legend>
        {lawCriteria.map(({ name, wording }, index) => (
          <label key={name} class="check">
            <input
              id={`kriteria-${index}`}
              type="checkbox"
              checked={choices.ticked.includes(name)}
              disabled={isBusy}
              onChange={() => change(withTick(choices, name))}
            />
            <span>
              {index + 1}. {wording}
            </span>
          </label>
        ))}
      </fieldset>

      <div class="field">
        <label for="catatan">Catatan untuk operator</label>
        <textarea
          id="catatan"
          rows={4}
          value={choices.note}
          disabled={isBusy}
          aria-invalid={isNoteMissing}
          aria-describedby={isNoteMissing ? 'masalah' : undefined}
          onInput={(event) => change({ ...choices, note: event.currentTarget.value })}
        />
      </div>
      <ReasonButtons
        title="Alasan perlu perbaikan"
        reasons={reasons.repair}
        isBusy={isBusy}
        onChoose={(reason) => change({ ...choices, note: withReason(choices.note, reason) })}
      />
      <ReasonButtons
        title="Alasan tidak lolos"
        reasons={reasons.refuse}
        isBusy={isBusy}
        onChoose={(reason) => change({ ...choices, note: withReason(choices.note, reason) })}
      />

      {problem && (
        <p class="error" id="masalah" role="alert">
          {problem}
        </p>
      )}
      {possible.length === 0 ? (
        <p class="warning">Usulan berstatus {cells.status}, jadi belum dapat diputuskan.</p>
      ) : (
        <div class="actions">
          {possible.map((status) => (
            <button
              key={status}
              type="button"
              class={status === 'Terverifikasi' ? 'main' : status === 'Tidak Lolos' ? 'danger' : ''}
              disabled={isBusy}
              onClick={() => decide(status)}
            >
              {captions[status]}
            </button>
          ))}
          <button
            type="button"
            class="link"
            disabled={isBusy || !isUnsent(view, choices)}
            onClick={() => decide(cells.status)}
          >
            Simpan tanpa memutuskan
          </button>
        </div>
      )}
    </>
  );
};
