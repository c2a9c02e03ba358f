import type { OutgoingMail } from '../apps-script/host-calls';
import type { Mail } from './contract';
import type { Deliver } from './mail-delivery';
import { checkMail } from './mail-rules';

/** Recipients an account has mailed since its day began. */
export interface SpentQuota {
  readonly since: number;
  readonly used: number;
}

export interface OutboxJson {
  readonly mails: readonly Mail[];
  readonly quotas: Readonly<Record<string, SpentQuota>>;
}

export interface Outbox {
  readonly mails: readonly Mail[];
  quota(account: string): number;
  send(account: string, mail: OutgoingMail): Promise<Mail>;
  toJson(): OutboxJson;
}

/** Google's limit for a consumer account: recipients in the 24 hours that begin with the first mail. */
const recipientsPerDay = 100;
const dayMs = 86_400_000;

/** Every mail sent, and what of each account's daily quota is left. */
export const createOutbox = (kept: OutboxJson | undefined, now: () => Date, deliver: Deliver): Outbox => {
  const mails = [...(kept?.mails ?? [])];
  const quotas: Record<string, SpentQuota> = { ...kept?.quotas };

  const spent = (account: string): SpentQuota => {
    const quota = quotas[account];
    const instant = now().getTime();
    return quota && instant < quota.since + dayMs && instant >= quota.since
      ? quota
      : { since: instant, used: 0 };
  };
  const quota = (account: string) => Math.max(0, recipientsPerDay - spent(account).used);
  const spend = (account: string, recipients: number) => {
    const { since, used } = spent(account);
    quotas[account] = { since, used: Math.max(0, used + recipients) };
  };

  return {
    mails,
    quota,
    async send(account, outgoing) {
      const recipients = checkMail(outgoing);
      if (recipients > quota(account)) throw new Error('Service invoked too many times for one day: email.');
      const at = now();
      const from = outgoing.noReply ? `noreply@${account.slice(account.indexOf('@') + 1)}` : account;
      // Spent before it goes out, so that two executions cannot both spend the last of it.
      spend(account, recipients);
      try {
        await deliver(outgoing, from, at);
      } catch (error) {
        spend(account, -recipients);
        throw error;
      }
      const { to, cc, bcc, replyTo, name, subject, body, htmlBody } = outgoing;
      const attachments = outgoing.attachments.map((file) => file.name);
      const mail: Mail = {
        at: at.toISOString(),
        from,
        to,
        cc,
        bcc,
        replyTo,
        name,
        subject,
        body,
        htmlBody,
        attachments,
      };
      mails.push(mail);
      return mail;
    },
    toJson: () => ({ mails, quotas }),
  };
};
