import { innovationsTab } from '../lembar/entry-tabs';
import type { Day } from '../lembar/settings';
import { titleOf } from '../lembar/table-rows';
import { folded } from '../text';
import { dayText } from '../usulan/log-text';
import type { EntryFacts, EvidenceFacts, Indicator, ReadinessRules } from './facts';
import { isWellFormedLink } from './links';
import { wordsIn } from './words';

/** Something that is missing, what to do about it, and by how much readiness may rise then. */
export interface Gap {
  /** Key of a column, 'design', or 'indicator:16'. */
  readonly key: string;
  readonly text: string;
  /** Percentage points, at most; an officer decides what a proof is worth. */
  readonly gain: number;
}

/** How complete an entry is before it is submitted. */
export interface Readiness {
  /** 0 to 100, whole. The same figure stands in column Kelengkapan %. */
  readonly percent: number;
  readonly words: number;
  /** What is missing, the largest gain first. */
  readonly gaps: readonly Gap[];
  /** Points of the index: level × weight of the active indicators. What is claimed never enters what is verified. */
  readonly points: { readonly claimed: number; readonly verified: number; readonly most: number };
}

/** Fields that only have to be filled, in the order of the form. The unit is asked of all proposers but agencies. */
export const requiredTexts = [
  'opd',
  'proposerKind',
  'name',
  'mainAim',
  'form',
  'kind',
  'initiator',
  'affair',
  'stage',
  'aim',
  'benefit',
  'result',
] as const;

const headerOf = (key: string): string => titleOf(innovationsTab, key);

const isBefore = (one: Day, other: Day): boolean =>
  one.year * 10_000 + one.month * 100 + one.day < other.year * 10_000 + other.month * 100 + other.day;

/** A part of readiness: how much of it is there, from 0 to 1, and what each missing piece would add to that. */
interface Part {
  readonly share: number;
  readonly missing: readonly { readonly key: string; readonly text: string; readonly share: number }[];
}

const linkPiece = ({ texts, isLinkTaken }: EntryFacts): string => {
  const link = texts.link ?? '';
  if (link === '') return `Isi ${headerOf('link')}`;
  if (!isWellFormedLink(link))
    return `Perbaiki ${headerOf('link')}: salin alamat lengkapnya, diawali "https://"`;
  return isLinkTaken ? `Ganti ${headerOf('link')}: tautan ini sudah dipakai usulan lain` : '';
};

const fieldsPart = (entry: EntryFacts): Part => {
  const { texts, budget } = entry;
  const filled = (key: string): string => ((texts[key] ?? '') === '' ? `Isi ${headerOf(key)}` : '');
  const kind = folded(texts.proposerKind ?? '');
  const pieces = [
    ...requiredTexts.map((key) => ({ key: key as string, text: filled(key) })),
    ...(kind === '' || kind === 'opd' ? [] : [{ key: 'unit', text: filled('unit') }]),
    {
      key: 'budget',
      text: budget !== null && budget >= 0 ? '' : `Isi ${headerOf('budget')}, boleh 0`,
    },
    { key: 'link', text: linkPiece(entry) },
  ];
  const missing = pieces.filter(({ text }) => text !== '');
  return {
    share: (pieces.length - missing.length) / pieces.length,
    missing: missing.map((piece) => ({ ...piece, share: 1 / pieces.length })),
  };
};

const designPart = (words: number, minimum: number): Part => {
  const share = minimum <= 0 ? 1 : Math.min(1, words / minimum);
  return {
    share,
    missing:
      share === 1
        ? []
        : [
            {
              key: 'design',
              text: `Tambah ${Math.ceil(minimum - words)} kata pada rancang bangun`,
              share: 1 - share,
            },
          ],
  };
};

const windowText = ({ from, to }: ReadinessRules['window']): string => {
  if (from && to) return ` antara ${dayText(from)} dan ${dayText(to)}`;
  if (from) return ` mulai ${dayText(from)}`;
  return to ? ` sampai ${dayText(to)}` : '';
};

const datesPart = ({ trialDate, launchDate }: EntryFacts, window: ReadinessRules['window']): Part => {
  const { from, to } = window;
  const isLaunched =
    launchDate !== null && !(from && isBefore(launchDate, from)) && !(to && isBefore(to, launchDate));
  const isTried = trialDate !== null && !(launchDate && isBefore(launchDate, trialDate));
  const half = 1 / 2;
  return {
    share: (isLaunched ? half : 0) + (isTried ? half : 0),
    missing: [
      ...(isTried
        ? []
        : [
            {
              key: 'trialDate',
              text:
                trialDate === null
                  ? `Isi ${headerOf('trialDate')}`
                  : `Perbaiki ${headerOf('trialDate')}: tidak boleh sesudah ${headerOf('launchDate')}`,
              share: half,
            },
          ]),
      ...(isLaunched
        ? []
        : [{ key: 'launchDate', text: `Isi ${headerOf('launchDate')}${windowText(window)}`, share: half }]),
    ],
  };
};

/** Whether a piece of evidence proves its indicator: claimed or accepted, with a link of its own. */
export const isProof = ({ claim, verified, link, isLinkTaken }: EvidenceFacts): boolean =>
  ((claim ?? 0) >= 1 || (verified ?? 0) >= 1) && isWellFormedLink(link) && !isLinkTaken;

const proofText = ({ name, levels }: Indicator, found: EvidenceFacts | undefined): string => {
  // What stands in brackets is for whoever reads the list of levels.
  const first = (levels[0] ?? '').replace(/\s*\(.*$/, '');
  if (!found || (found.claim === null && found.verified === null && found.link === ''))
    return `Tambah ${name}${first === '' ? '' : ` (${first})`}`;
  if ((found.claim ?? 0) < 1 && (found.verified ?? 0) < 1) return `Pilih tingkat untuk ${name}`;
  if (!isWellFormedLink(found.link)) return `Isi tautan bukti ${name}, diawali "https://"`;
  return `Ganti tautan bukti ${name}: tautan ini sudah dipakai bukti lain`;
};

const evidencePart = (evidence: readonly EvidenceFacts[], indicators: readonly Indicator[]): Part => {
  const needed = indicators.filter(({ isActive, isMandatory }) => isActive && isMandatory);
  if (needed.length === 0) return { share: 1, missing: [] };
  // Of two rows for one indicator the first counts.
  const firstOf = (number: string): EvidenceFacts | undefined =>
    evidence.find(({ indicator }) => folded(indicator) === folded(number));
  const unproven = needed.filter(({ number }) => {
    const found = firstOf(number);
    return !found || !isProof(found);
  });
  return {
    share: (needed.length - unproven.length) / needed.length,
    missing: unproven.map((indicator) => ({
      key: `indicator:${indicator.number}`,
      text: proofText(indicator, firstOf(indicator.number)),
      share: 1 / needed.length,
    })),
  };
};

const pointsOf = (
  evidence: readonly EvidenceFacts[],
  indicators: readonly Indicator[],
): Readiness['points'] => {
  const active = indicators.filter(({ isActive }) => isActive);
  const sum = (level: (facts: EvidenceFacts) => number | null): number =>
    active.reduce((total, { number, weight }) => {
      const found = evidence.find(({ indicator }) => indicator === number);
      return total + weight * ((found && level(found)) ?? 0);
    }, 0);
  return {
    claimed: sum(({ claim }) => claim),
    verified: sum(({ verified }) => verified),
    most: active.reduce(
      (total, { weight, levels }) => total + weight * levels.filter((level) => level !== '').length,
      0,
    ),
  };
};

/** Half a percent is rounded up however a sum's last binary digits fall, as in the formula. */
const wholePercent = (share: number): number => Math.round(Math.round(share * 1e8) / 1e6);

/**
 * How complete an entry is: fields filled, words of the design text, dates inside the window, mandatory indicators proven,
 * each by its weight of the settings. What is missing comes with what it would add, the largest first.
 */
export const readinessOf = (
  entry: EntryFacts,
  evidence: readonly EvidenceFacts[],
  { weights, minimumWords, window, indicators }: ReadinessRules,
): Readiness => {
  const words = wordsIn(entry.texts.design ?? '');
  const parts: readonly (readonly [weight: number, part: Part])[] = [
    [weights.fields, fieldsPart(entry)],
    [weights.design, designPart(words, minimumWords)],
    [weights.dates, datesPart(entry, window)],
    [weights.evidence, evidencePart(evidence, indicators)],
  ];
  const whole = parts.reduce((sum, [weight]) => sum + weight, 0);
  const had = parts.reduce((sum, [weight, { share }]) => sum + weight * share, 0);
  return {
    percent: whole <= 0 ? 0 : wholePercent(had / whole),
    words,
    gaps: parts
      .flatMap(([weight, { missing }]) =>
        missing.map(({ key, text, share }) => ({
          key,
          text,
          gain: whole <= 0 ? 0 : Math.round((1000 * weight * share) / whole) / 10,
        })),
      )
      .sort((one, other) => other.gain - one.gain),
    points: pointsOf(evidence, indicators),
  };
};
