import type { ReminderLine } from '../../core/pengingat/reminders-view';
import { mailtoLink } from '../../core/surat/link-text';

/** An agency from which something is waited for, with what the officer may do about it. */
export const Agency = ({ line, onSend }: { line: ReminderLine; onSend: (() => void) | null }) => {
  const { name, waited, last, recipients, obstacle, letter, chat } = line;
  return (
    <li class="agency">
      <div>
        <h2>{name}</h2>
        <ul class="plain" aria-label={`Yang ditunggu dari ${name}`}>
          {waited.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
      <div>
        <div class="note">{last === '' ? 'Belum pernah disurati.' : `Surat terakhir: ${last}.`}</div>
        <div class="links">
          {recipients.map((address) => (
            <a
              key={address}
              href={mailtoLink(address, letter.subject, letter.body)}
              aria-label={`Tulis surat kepada ${address}`}
            >
              {address}
            </a>
          ))}
          {chat !== '' && (
            <a href={chat} target="_blank" rel="noopener noreferrer" aria-label={`WhatsApp ${name}`}>
              WhatsApp
            </a>
          )}
        </div>
        {obstacle !== '' && <div class="note">{obstacle}</div>}
        {onSend && obstacle === '' && (
          <button type="button" class="small" aria-label={`Kirim pengingat kepada ${name}`} onClick={onSend}>
            Kirim pengingat
          </button>
        )}
      </div>
    </li>
  );
};
