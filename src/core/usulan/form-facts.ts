import type { EntryFacts, EvidenceFacts } from '../kesiapan/facts';
import { trimmed } from '../text';
import { dayOfText } from './date-text';
import type { FieldTexts } from './entry-form';

/** The form's key of an indicator's claimed level or of its link. */
export const evidenceKey = (indicator: string, part: 'claim' | 'link'): string =>
  `indicator:${indicator}:${part}`;

/** Indicator and part that a key of the form means; null for a column of tab Inovasi. */
export const evidencePart = (
  key: string,
): { readonly indicator: string; readonly part: 'claim' | 'link' } | null => {
  const [, indicator, part] = /^indicator:([^:]+):(claim|link)$/.exec(key) ?? [];
  return indicator !== undefined && (part === 'claim' || part === 'link') ? { indicator, part } : null;
};

/** Claims and links of these indicators as the form holds them; '' where there is no evidence yet. */
export const evidenceTexts = (
  indicators: readonly { readonly number: string }[],
  evidence: readonly EvidenceFacts[],
): FieldTexts =>
  Object.fromEntries(
    indicators.flatMap(({ number }) => {
      const found = evidence.find(({ indicator }) => indicator === number);
      const claim = found?.claim ?? null;
      return [
        [evidenceKey(number, 'claim'), claim === null ? '' : String(claim)],
        [evidenceKey(number, 'link'), found?.link ?? ''],
      ];
    }),
  );

/** The evidence as the form holds it now, saved or not; what Bapperida found stays as it was read. */
export const evidenceFromTexts = (
  texts: FieldTexts,
  indicators: readonly { readonly number: string }[],
  known: readonly EvidenceFacts[],
): readonly EvidenceFacts[] =>
  indicators.map(({ number }) => {
    const found = known.find(({ indicator }) => indicator === number);
    const claim = texts[evidenceKey(number, 'claim')] ?? '';
    const link = texts[evidenceKey(number, 'link')] ?? '';
    return {
      indicator: number,
      claim: /^\d+$/.test(claim) ? Number(claim) : null,
      link,
      verified: found?.verified ?? null,
      note: found?.note ?? '',
      // Whether another entry has the link is known of the saved one alone.
      isLinkTaken: found !== undefined && found.link === link && found.isLinkTaken,
    };
  });

/** What readiness looks at in an entry as the form holds it now, saved or not. */
export const factsFromTexts = (texts: FieldTexts, isLinkTaken: boolean): EntryFacts => {
  const budget = texts.budget ?? '';
  return {
    texts: Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, trimmed(text)])),
    trialDate: dayOfText(texts.trialDate ?? ''),
    launchDate: dayOfText(texts.launchDate ?? ''),
    budget: /^\d+(?:\.\d+)?$/.test(budget) ? Number(budget) : null,
    isLinkTaken,
  };
};
