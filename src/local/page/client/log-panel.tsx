import type { ExecutionView } from '../protocol';
import { kindWords } from './words';

const methods = ({ calls }: ExecutionView): string =>
  Object.entries(calls.byMethod)
    .sort(([, left], [, right]) => right - left)
    .map(([method, count]) => `${count} × ${method}`)
    .join('\n');

/** What ran, as whom, how long, with how many calls of Google's services. */
export const LogPanel = (props: { readonly executions: readonly ExecutionView[] }) => (
  <div class="panel-isi">
    {props.executions.length === 0 && (
      <p class="kosong">Belum ada skrip yang dijalankan sejak halaman dimulai.</p>
    )}
    <ul class="daftar">
      {[...props.executions].reverse().map((execution) => (
        <li key={execution.number} class="kartu">
          <div class="baris">
            <strong>{execution.functionName}</strong>
            <span class={execution.error === undefined ? 'tanda baik' : 'tanda buruk'}>
              {execution.error === undefined ? 'selesai' : 'gagal'}
            </span>
          </div>
          <span>
            {kindWords[execution.kind]} · {execution.as}
          </span>
          <span>
            {execution.calls.total} panggilan ({execution.calls.read} baca, {execution.calls.write} tulis) ·{' '}
            {Math.round(execution.ms)} ms{execution.mailCount > 0 ? ` · ${execution.mailCount} surat` : ''}
          </span>
          {execution.calls.total > 0 && (
            <details>
              <summary>Rincian panggilan</summary>
              <pre class="surat-teks">{methods(execution)}</pre>
            </details>
          )}
          {execution.error !== undefined && <p class="galat">{execution.error}</p>}
          {execution.log.length > 0 && (
            <details>
              <summary>Catatan skrip ({execution.log.length})</summary>
              <pre class="surat-teks">{execution.log.join('\n')}</pre>
            </details>
          )}
        </li>
      ))}
    </ul>
  </div>
);
