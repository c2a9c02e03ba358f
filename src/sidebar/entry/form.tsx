import { useEffect, useRef, useState } from 'preact/hooks';
import { readinessOf } from '../../core/kesiapan/readiness';
import { innovationsTab } from '../../core/lembar/entry-tabs';
import { innovationsDress } from '../../core/lembar/innovations-dress';
import { evidenceFromTexts, factsFromTexts } from '../../core/usulan/form-facts';
import type { EntriesView } from '../../entry/open-entries';
import { DesignField } from './design-field';
import { EvidenceStep } from './evidence-step';
import { ChoiceField, DayField, type FieldProps, LongField, RupiahField, TextField } from './field';
import type { Keeper, Kept } from './keep-entry';
import { SendStep } from './send-step';
import { type StepKey, stepOf, steps } from './steps';

/** How far saving is, in words. */
const savingText = ({ saving, savedAt }: Kept): string => {
  if (saving === 'waiting') return 'Belum tersimpan…';
  if (saving === 'saving') return 'Menyimpan…';
  if (saving === 'failed') return 'Gagal menyimpan';
  if (saving === 'gone') return 'Baris tidak ditemukan';
  return savedAt === '' ? 'Semua tersimpan' : `Tersimpan ${savedAt}`;
};

const textsOf = ({ draft }: Kept): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(draft).map(([key, { text }]) => [key, text]));

const FormField = ({
  props,
  view,
  schools,
  isSchool,
}: {
  props: FieldProps;
  view: EntriesView;
  schools: readonly string[];
  isSchool: boolean;
}) => {
  const { column } = props;
  if (column.key === 'design') return <DesignField {...props} minimumWords={view.rules.minimumWords} />;
  if (column.rule?.kind === 'list') return <ChoiceField {...props} choices={column.rule.values} />;
  if (column.rule?.kind === 'column') return <ChoiceField {...props} choices={view.proposer.agencies} />;
  if (column.rule?.kind === 'date') return <DayField {...props} />;
  if (column.rule?.kind === 'number') return <RupiahField {...props} />;
  if (column.isLong && column.key !== 'link') return <LongField {...props} />;
  return <TextField {...props} suggestions={column.key === 'unit' && isSchool ? schools : []} />;
};

const columnOf = (key: string): FieldProps['column'] | undefined => {
  const column = innovationsTab.columns.find((one) => one.key === key);
  return column && { ...column, note: innovationsDress.columns[key]?.note ?? '' };
};

/** Brings the field of a gap into view and into the keyboard's hands. */
const focusOn = (gap: string): void => {
  const [, indicator] = gap.split(':');
  const id = indicator ? `bukti-${indicator}-klaim` : `isian-${gap === 'dates' ? 'launchDate' : gap}`;
  const details = document.getElementById(`bukti-${indicator}`);
  if (details instanceof HTMLDetailsElement) details.open = true;
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
};

/** One entry in its steps, saved while the person types. */
export const EntryForm = ({
  kept,
  keeper,
  view,
  schools,
  onBack,
  onBeginAgain,
}: {
  kept: Kept;
  keeper: Keeper;
  view: EntriesView;
  schools: readonly string[];
  onBack(): void;
  onBeginAgain(): void;
}) => {
  const [step, setStep] = useState<StepKey>('identity');
  const gap = useRef('');
  const [moved, setMoved] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const { entry, draft } = kept;
  const isClosed = entry.closed !== '';
  const current = steps.find(({ key }) => key === step);
  const position = steps.findIndex(({ key }) => key === step);
  useEffect(() => {
    // A step that was chosen begins at its heading, one that a gap led to at the field.
    if (gap.current === '' || step === 'send') heading.current?.focus();
    else focusOn(gap.current);
    gap.current = '';
  }, [step]);

  const texts = textsOf(kept);
  const isSchool = texts.proposerKind === 'SD' || texts.proposerKind === 'SMP';
  const evidence = evidenceFromTexts(texts, view.rules.indicators, kept.evidence);
  const readiness = readinessOf(factsFromTexts(texts, entry.isLinkTaken), evidence, view.rules);
  const goTo = (next: StepKey): void => {
    setMoved('');
    setStep(next);
    void keeper.flush();
  };
  const closeGap = (key: string): void => {
    gap.current = key;
    goTo(stepOf(key));
  };
  const move = (status: string): void => {
    void keeper.move(status).then((isDone) => {
      if (isDone)
        setMoved(
          status === 'Diajukan'
            ? 'Usulan sudah diajukan. Bapperida akan memeriksanya.'
            : `Status sekarang ${status}.`,
        );
      else setMoved('Status belum berubah: selesaikan dahulu isian yang belum tersimpan.');
    });
  };

  return (
    <>
      <div class="top">
        <button type="button" onClick={onBack}>
          ‹ Daftar
        </button>
        <span class={`note ${kept.saving}`} role="status">
          {savingText(kept)}
        </span>
      </div>
      <h2 ref={heading} tabIndex={-1} class="title">
        {texts.name || '(belum bernama)'}
        <span class="visually-hidden">, {current?.title}</span>
      </h2>
      <p class="small">
        {entry.key.id || 'nomor menyusul'} · {entry.status} · Kelengkapan {readiness.percent}%
      </p>
      {entry.closed && <p class="warning">{entry.closed}</p>}
      {entry.verifierNote && <p class="warning">Catatan Bapperida: {entry.verifierNote}</p>}
      {entry.unmet && <p class="small">Belum terpenuhi menurut PP 38/2017: {entry.unmet}</p>}
      {kept.failure && (
        <div class="error" role="alert">
          <p>{kept.failure}</p>
          <button type="button" onClick={() => void keeper.flush()}>
            Coba simpan lagi
          </button>
        </div>
      )}
      {kept.saving === 'gone' && (
        <div class="error" role="alert">
          <p>Baris usulan ini tidak ditemukan lagi di lembar. Isian Anda masih di sini.</p>
          <button type="button" onClick={onBeginAgain}>
            Buat usulan baru dari isian ini
          </button>
        </div>
      )}
      <nav aria-label="Langkah">
        <ol class="steps">
          {steps.map(({ key, title }) => (
            <li key={key}>
              <button
                type="button"
                aria-current={key === step ? 'step' : undefined}
                onClick={() => goTo(key)}
              >
                {title}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      {current?.fields.map((key) => {
        const [column, field] = [columnOf(key), draft[key]];
        if (!column || !field) return null;
        return (
          <div key={key}>
            <FormField
              view={view}
              schools={schools}
              isSchool={isSchool}
              props={{
                column,
                field,
                isClosed,
                onType: (text) => keeper.type(key, text),
                onLeave: () => keeper.leave(key),
                onChoose: (which) => keeper.choose(key, which),
              }}
            />
            {key === 'name' && kept.advice && <p class="warning">{kept.advice}</p>}
          </div>
        );
      })}
      {step === 'evidence' && (
        <EvidenceStep
          indicators={view.rules.indicators}
          hasId={entry.key.id !== ''}
          draft={draft}
          evidence={kept.evidence}
          isClosed={isClosed}
          onType={keeper.type}
          onLeave={keeper.leave}
          onChoose={keeper.choose}
        />
      )}
      {step === 'send' && (
        <SendStep
          readiness={readiness}
          status={entry.status}
          isClosed={isClosed}
          isBusy={kept.saving === 'saving'}
          onGap={closeGap}
          onMove={move}
        />
      )}
      <p role="status" class="small">
        {moved}
      </p>
      <div class="row">
        {position > 0 && (
          <button type="button" onClick={() => goTo(steps[position - 1]?.key ?? step)}>
            Sebelumnya
          </button>
        )}
        {position < steps.length - 1 && (
          <button type="button" class="primary" onClick={() => goTo(steps[position + 1]?.key ?? step)}>
            Berikutnya
          </button>
        )}
      </div>
    </>
  );
};
