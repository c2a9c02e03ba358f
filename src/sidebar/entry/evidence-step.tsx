import { isWellFormedLink } from '../../core/kesiapan/links';
import { evidenceKey } from '../../core/usulan/form-facts';
import type { EntriesView, OpenEntry } from '../../entry/open-entries';
import { Conflict } from './conflict';
import type { Draft, Field } from './draft';

type Indicator = EntriesView['rules']['indicators'][number];
type Evidence = OpenEntry['evidence'][number];

const empty: Field = { base: '', settled: '', text: '', conflict: null, refused: null };

const linkProblem = (link: Field, evidence: Evidence | undefined): string => {
  if (link.refused?.text === link.text) return link.refused.reason;
  if (link.text.trim() === '') return '';
  if (!isWellFormedLink(link.text))
    return `"${link.text.slice(0, 60)}" belum berupa tautan. Salin alamat lengkapnya, diawali "https://".`;
  return evidence?.isLinkTaken && link.text === link.base
    ? 'Tautan ini sudah dipakai bukti atau usulan lain. Pakai tautan dokumennya sendiri.'
    : '';
};

const Verified = ({ evidence }: { evidence: Evidence | undefined }) => (
  <p class="small">
    {evidence?.verified === null || evidence?.verified === undefined
      ? 'Belum diverifikasi Bapperida.'
      : `Terverifikasi Bapperida: tingkat ${evidence.verified}.`}
    {evidence?.note && ` Catatan: ${evidence.note}`}
  </p>
);

interface EvidenceProps {
  readonly draft: Draft;
  readonly evidence: readonly Evidence[];
  readonly isClosed: boolean;
  onType(key: string, text: string): void;
  onLeave(key: string): void;
  onChoose(key: string, which: 'sheet' | 'own'): void;
}

const IndicatorItem = ({
  indicator,
  draft,
  evidence,
  isClosed,
  onType,
  onLeave,
  onChoose,
}: EvidenceProps & { readonly indicator: Indicator }) => {
  const [claimKey, linkKey] = [evidenceKey(indicator.number, 'claim'), evidenceKey(indicator.number, 'link')];
  const claim = draft[claimKey] ?? empty;
  const link = draft[linkKey] ?? empty;
  const found = evidence.find((one) => one.indicator === indicator.number);
  const problem = linkProblem(link, found);
  const id = `bukti-${indicator.number}`;
  return (
    <details class="indicator" id={id} open={indicator.isMandatory || claim.text !== '' || link.text !== ''}>
      <summary>
        {indicator.number}. {indicator.name}
        {indicator.isMandatory && <span class="must"> wajib</span>}
      </summary>
      <p class="hint" id={`${id}-jelas`}>
        Bukti: {indicator.proof}. Bobot {indicator.weight}.
      </p>
      <div class="field">
        <label for={`${id}-klaim`}>Tingkat yang diklaim</label>
        <select
          id={`${id}-klaim`}
          value={claim.text}
          disabled={isClosed}
          onChange={(event) => onType(claimKey, event.currentTarget.value)}
          onBlur={() => onLeave(claimKey)}
        >
          <option value="">Belum diklaim</option>
          {indicator.levels.map(
            (level, index) =>
              level !== '' && (
                <option key={level} value={String(index + 1)}>
                  {index + 1}: {level}
                </option>
              ),
          )}
        </select>
        <Conflict field={claim} what="Klaim" onChoose={(which) => onChoose(claimKey, which)} />
      </div>
      <div class="field">
        <label for={`${id}-tautan`}>Tautan bukti</label>
        <input
          id={`${id}-tautan`}
          type="url"
          autocomplete="off"
          value={link.text}
          disabled={isClosed}
          aria-invalid={problem !== ''}
          aria-describedby={problem ? `${id}-galat` : `${id}-jelas`}
          onInput={(event) => onType(linkKey, event.currentTarget.value)}
          onBlur={() => onLeave(linkKey)}
        />
        {problem && (
          <p class="problem" id={`${id}-galat`}>
            {problem}
          </p>
        )}
        <Conflict field={link} what="Tautan" onChoose={(which) => onChoose(linkKey, which)} />
      </div>
      <Verified evidence={found} />
    </details>
  );
};

/** The indicators of the index: for each a claimed level and a link, with what Bapperida found beside it. */
export const EvidenceStep = ({
  indicators,
  hasId,
  ...rest
}: EvidenceProps & { readonly indicators: readonly Indicator[]; readonly hasId: boolean }) => {
  if (!hasId)
    return (
      <p class="warning">
        Bukti per indikator dapat diisi setelah usulan ini mendapat nomor, paling lambat satu jam lagi.
      </p>
    );
  const active = indicators.filter(({ isActive }) => isActive);
  return (
    <section aria-label="Bukti per indikator">
      <p class="small">
        Klaim Anda belum menjadi nilai: tingkatnya ditetapkan Bapperida setelah melihat bukti. Pastikan tautan
        dapat dibuka siapa saja yang memilikinya.
      </p>
      {[...active.filter((one) => one.isMandatory), ...active.filter((one) => !one.isMandatory)].map(
        (indicator) => (
          <IndicatorItem key={indicator.number} indicator={indicator} {...rest} />
        ),
      )}
    </section>
  );
};
