import type { MailFragments } from '../core/surat/html-text';
import type { Mailer, Sending } from '../core/surat/send-mails';
import { dataFile } from './data-file';

/** Google's words for a mail that certainly did not go, because the account may write to nobody more today. */
const isQuotaSpent = (text: string): boolean => /too many times for one day: email/i.test(text);
/** Google's words for a mail that certainly did not go, because of what it is. */
const isRefused = (text: string): boolean =>
  /invalid email|no recipient|all recipients were rejected|invalid argument|limit exceeded: email/i.test(
    text,
  );

const outcomeOf = (text: string): 'no quota' | 'refused' | 'unclear' => {
  if (isQuotaSpent(text)) return 'no quota';
  return isRefused(text) ? 'refused' : 'unclear';
};

/** Core's port to the mail of the account that runs this. `name` is whose name recipients see. */
export const mailPost = (name: string): Mailer => ({
  quota: () => MailApp.getRemainingDailyQuota(),
  send: ({ to, subject, text, html }): Sending => {
    try {
      MailApp.sendEmail({ to, subject, body: text, htmlBody: html, name });
      return { outcome: 'sent' };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { outcome: outcomeOf(message), error: message };
    }
  },
});

/** The pieces that mails are filled from, as the build puts them beside the script. */
export const readFragments = (): MailFragments => dataFile('mail');
