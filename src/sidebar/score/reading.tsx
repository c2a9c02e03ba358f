import type { OpenScoring } from '../../core/penilaian/scoring-view';
import { numberText } from './score-text';

/** Texts longer than this are opened by themselves. */
const shortText = 160;

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

const levelText = (level: number | null): string => (level === null ? '–' : numberText(level));

const EvidenceLink = ({ link }: { link: string }) =>
  /^https?:\/\/\S+$/i.test(link) ? (
    <a href={link} target="_blank" rel="noopener noreferrer">
      Buka bukti
    </a>
  ) : (
    <span>{link || 'belum ada tautan'}</span>
  );

/** What the entry says, and its evidence; closed at first, for the scores are what the page is for. */
export const Reading = ({
  opened: { fields, evidence },
  isOpen,
  onToggle,
}: {
  opened: OpenScoring;
  isOpen: boolean;
  onToggle(isOpen: boolean): void;
}) => (
  <details class="reading" open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
    <summary>Isi usulan dan bukti ({evidence.length})</summary>
    <dl>
      {fields.map(({ title, text }) =>
        text.length > shortText ? (
          <div key={title}>
            <dt class="visually-hidden">{title}</dt>
            <dd>
              <details>
                <summary>
                  {title} ({words(text)} kata)
                </summary>
                <p class="kept">{text}</p>
              </details>
            </dd>
          </div>
        ) : (
          <div key={title}>
            <dt>{title}</dt>
            <dd class="kept">{text || '(kosong)'}</dd>
          </div>
        ),
      )}
    </dl>
    <h3>Bukti</h3>
    {evidence.length === 0 && <p class="small">Belum ada bukti.</p>}
    <ul class="evidence">
      {evidence.map(({ indicator, claim, verified, link, note }) => (
        <li key={`${indicator} ${link} ${note}`}>
          <strong>{indicator}</strong>
          <span class="small">
            Klaim {levelText(claim)} · terverifikasi {levelText(verified)} · <EvidenceLink link={link} />
          </span>
          {note && <span class="small kept">{note}</span>}
        </li>
      ))}
    </ul>
  </details>
);
