import type { DiscussLine, NobodyLine, PanelView, TooFewLine } from '../../core/penilaian/panel-view';
import { oneDecimal } from '../../core/penilaian/panel-words';
import { Named, SomeLines } from '../dialog/some-lines';
import { entriesWaiting } from './picture';

/** Each assessor's total as a dot on 0 to 100, with the span between the lowest and the highest. */
const DotStrip = ({ totals }: Pick<DiscussLine, 'totals'>) => {
  const at = (total: number): number => 8 + 2.84 * total;
  const all = totals.map(({ total }) => at(total));
  return (
    <svg viewBox="0 0 300 34" class="strip" aria-hidden="true">
      <line x1={at(0)} x2={at(100)} y1="12" y2="12" class="axis" />
      {[0, 50, 100].map((mark) => (
        <g key={mark}>
          <line x1={at(mark)} x2={at(mark)} y1="8" y2="16" class="axis" />
          <text x={at(mark)} y="31" text-anchor={mark === 0 ? 'start' : mark === 100 ? 'end' : 'middle'}>
            {mark}
          </text>
        </g>
      ))}
      <line x1={Math.min(...all)} x2={Math.max(...all)} y1="12" y2="12" class="span" />
      {totals.map(({ name, total }) => (
        <circle key={name} cx={at(total)} cy="12" r="6" />
      ))}
    </svg>
  );
};

const Discuss = ({ line }: { line: DiscussLine }) => (
  <div class="three">
    <Named line={line} />
    <DotStrip totals={line.totals} />
    <div>
      <strong>Selisih {oneDecimal(line.spread)} poin</strong>
      <div class="note">
        {line.totals.map(({ name, total }) => `${name} ${oneDecimal(total)}`).join(' · ')}
      </div>
    </div>
  </div>
);

const TooFew = ({ line, least }: { line: TooFewLine; least: number }) => (
  <div class="three">
    <Named line={line} />
    <div class="pips" aria-hidden="true">
      {'●'.repeat(Math.min(line.finals, least))}
      {'○'.repeat(Math.max(0, least - line.finals))}
    </div>
    <div>
      <strong>
        {line.finals} dari {least} nilai
      </strong>
      {line.possible < least && (
        <div class="note">Hanya {line.possible} penilai yang boleh menilai. Tambah penilai di tab Tim.</div>
      )}
    </div>
  </div>
);

const Nobody = ({ line: { conflicted, abstained, ...line } }: { line: NobodyLine }) => (
  <div class="two">
    <Named line={line} />
    <div class="note">
      {[
        conflicted > 0 ? `${conflicted} penilai dari OPD pengusul` : '',
        abstained > 0 ? `${abstained} penilai abstain` : '',
      ]
        .filter((part) => part !== '')
        .join(', ')}
      . Tambah penilai dari OPD lain di tab Tim.
    </div>
  </div>
);

/** Entries somebody has to see to: to discuss, with too few scores, and those nobody may score. */
export const AttentionPart = ({ view }: { view: PanelView }) => (
  <>
    {entriesWaiting(view) === 0 && (
      <p>
        {view.verified === 0
          ? 'Belum ada usulan terverifikasi.'
          : 'Tidak ada yang perlu perhatian: semua usulan cukup nilainya dan selisihnya kecil.'}
      </p>
    )}
    {view.nobodyMay.length > 0 && (
      <section>
        <h2>Tidak ada yang boleh menilai ({view.nobodyMay.length})</h2>
        <SomeLines
          lines={view.nobodyMay}
          label="Usulan yang tidak boleh dinilai siapa pun"
          show={(line) => <Nobody line={line} />}
        />
      </section>
    )}
    {view.toDiscuss.length > 0 && (
      <section>
        <h2>Perlu dibahas bersama ({view.toDiscuss.length})</h2>
        <p class="note">Nilai antarpenilai berselisih lebih dari {view.spreadLimit} poin (tab Pengaturan).</p>
        <SomeLines
          lines={view.toDiscuss}
          label="Usulan yang perlu dibahas bersama"
          show={(line) => <Discuss line={line} />}
        />
      </section>
    )}
    {view.tooFew.length > 0 && (
      <section>
        <h2>Nilainya masih kurang ({view.tooFew.length})</h2>
        {view.scored === 0 && <p>Belum ada nilai final.</p>}
        <SomeLines
          lines={view.tooFew}
          label="Usulan yang nilainya masih kurang"
          show={(line) => <TooFew line={line} least={view.minAssessors} />}
        />
      </section>
    )}
  </>
);
