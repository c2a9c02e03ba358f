import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

/** The first lines of a long list, and a button for the others. */
export const SomeLines = <Line extends { readonly id: string }>({
  lines,
  first = 10,
  label,
  show,
}: {
  lines: readonly Line[];
  first?: number;
  /** What the list holds, for who listens. */
  label: string;
  show: (line: Line) => JSX.Element;
}) => {
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      <ul class="lines" aria-label={label}>
        {(isWhole ? lines : lines.slice(0, first)).map((line) => (
          <li key={line.id}>{show(line)}</li>
        ))}
      </ul>
      {lines.length > first && (
        <button type="button" class="more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? `Tampilkan ${first} saja` : `Tampilkan semua (${lines.length})`}
        </button>
      )}
    </>
  );
};

/** An entry by name, with its agency and ID below. */
export const Named = ({
  line,
}: {
  line: { readonly id: string; readonly name: string; readonly opd: string };
}) => (
  <div class="named">
    <div class="short" title={line.name}>
      {line.name}
    </div>
    <div class="note">
      {line.opd === '' ? '' : `${line.opd} · `}
      {line.id}
    </div>
  </div>
);
