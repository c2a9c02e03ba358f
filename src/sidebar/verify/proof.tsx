import { isWellFormedLink } from '../../core/kesiapan/links';
import { evidenceLevels } from '../../core/lembar/choices';
import type { VerificationView } from '../../core/verifikasi/verification-view';
import { type Choices, levelOf, withLevel } from './choices';

type Proof = VerificationView['proofs'][number];

/** A link that opens beside the sheet; any other text as it is, with what is wrong. */
export const EvidenceLink = ({ link, isTaken, name }: { link: string; isTaken: boolean; name: string }) => {
  if (link === '') return <p class="problem">Tanpa tautan bukti.</p>;
  return (
    <>
      {isWellFormedLink(link) ? (
        <p class="address">
          <a href={link} target="_blank" rel="noopener noreferrer" aria-label={`Buka ${name} di tab baru`}>
            {link}
          </a>
        </p>
      ) : (
        <p class="address">
          {link}
          <span class="problem"> Bukan tautan yang utuh.</span>
        </p>
      )}
      {isTaken && <p class="problem">Tautan ini juga dipakai bukti atau usulan lain.</p>}
    </>
  );
};

const meaningOf = ({ levels }: Proof, level: string): string =>
  level === '0' ? 'tidak terbukti' : (levels[Number(level) - 1] ?? '');

const levelText = (proof: Proof, level: string): string => {
  const meaning = meaningOf(proof, level);
  return meaning === '' ? level : `${level}: ${meaning}`;
};

/** One claim beside its link, with the level that Bapperida accepts. The claim itself is read, never changed. */
export const ProofItem = ({
  proof,
  choices,
  isBusy,
  onChange,
}: {
  proof: Proof;
  choices: Choices;
  isBusy: boolean;
  onChange(choices: Choices): void;
}) => {
  const { verified, note } = levelOf(choices, proof);
  const id = `bukti-${proof.indicator}`;
  const title = `${proof.indicator}. ${proof.name}`.trim();
  return (
    <fieldset class="box">
      <legend>{title}</legend>
      <p>
        <b>Klaim:</b>{' '}
        {proof.claim === '' ? 'belum ada tingkatnya' : `tingkat ${levelText(proof, proof.claim)}`}
      </p>
      <EvidenceLink link={proof.link} isTaken={proof.isLinkTaken} name={`bukti ${title}`} />
      <div class="field">
        <label for={`${id}-tingkat`}>Tingkat terverifikasi</label>
        <select
          id={`${id}-tingkat`}
          value={verified}
          disabled={isBusy}
          onChange={(event) =>
            onChange(withLevel(choices, proof.indicator, { verified: event.currentTarget.value }))
          }
        >
          <option value="">Belum ditetapkan</option>
          {evidenceLevels.map((level) => (
            <option key={level} value={level}>
              {levelText(proof, level)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={`${id}-catatan`}>Catatan bukti</label>
        <input
          id={`${id}-catatan`}
          autocomplete="off"
          value={note}
          disabled={isBusy}
          onInput={(event) =>
            onChange(withLevel(choices, proof.indicator, { note: event.currentTarget.value }))
          }
        />
      </div>
      {proof.claim !== '' && verified !== proof.claim && (
        <button
          type="button"
          class="link"
          disabled={isBusy}
          onClick={() => onChange(withLevel(choices, proof.indicator, { verified: proof.claim }))}
        >
          Setujui klaim tingkat {proof.claim}
          <span class="unseen"> untuk {title}</span>
        </button>
      )}
    </fieldset>
  );
};
