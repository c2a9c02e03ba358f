import { exception } from '../core/exception';
import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import type { World } from '../core/world';
import type { OutgoingMail } from '../host-calls';
import { Blob } from './blob';
import { toBase64 } from './bytes';
import { assertAuthorized } from './permissions';

interface MailOptions {
  readonly attachments?: unknown;
  readonly bcc?: unknown;
  readonly body?: unknown;
  readonly cc?: unknown;
  readonly htmlBody?: unknown;
  readonly inlineImages?: Readonly<Record<string, unknown>>;
  readonly name?: unknown;
  readonly noReply?: unknown;
  readonly replyTo?: unknown;
  readonly subject?: unknown;
  readonly to?: unknown;
}

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

const fileOf = (source: unknown): OutgoingMail['attachments'][number] => {
  const blob = source instanceof Blob ? source : (source as { getBlob?: () => Blob } | null)?.getBlob?.();
  if (!blob) throw exception('Invalid argument: attachments');
  return {
    name: blob.getName() ?? 'attachment',
    contentType: blob.getContentType() ?? 'application/octet-stream',
    base64: toBase64(blob.getBytes()),
  };
};

const mailOf = (to: string, subject: string, body: string, options: MailOptions): OutgoingMail => ({
  to,
  subject,
  body,
  cc: text(options.cc),
  bcc: text(options.bcc),
  replyTo: text(options.replyTo),
  name: text(options.name),
  noReply: options.noReply === true,
  htmlBody: text(options.htmlBody),
  attachments: (Array.isArray(options.attachments) ? options.attachments : []).map(fileOf),
  inlineImages: Object.fromEntries(
    Object.entries(options.inlineImages ?? {}).map(([id, source]) => [id, fileOf(source)]),
  ),
});

/** The global MailApp. */
export class MailApp extends googleClass<GoogleAppsScript.Mail.MailApp>('MailApp') {
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }
  override getRemainingDailyQuota(): number {
    assertAuthorized(this.#world.facts, 'MailApp.getRemainingDailyQuota', 'script.send_mail');
    return this.#world.calls.mail.quota();
  }
  /** The overloads: one message object; to, subject, body; with options; to, reply address, subject, body. */
  override sendEmail(...args: readonly unknown[]): void {
    assertAuthorized(this.#world.facts, 'MailApp.sendEmail', 'script.send_mail');
    const [first, second, third, fourth] = args;
    const mail = (): OutgoingMail => {
      if (args.length === 1) {
        const message = first as MailOptions;
        return mailOf(text(message.to), text(message.subject), text(message.body), message);
      }
      if (typeof fourth === 'string') return mailOf(text(first), text(third), fourth, { replyTo: second });
      return mailOf(text(first), text(second), text(third), (fourth ?? {}) as MailOptions);
    };
    const outgoing = mail();
    if (outgoing.to.trim() === '' && outgoing.cc.trim() === '' && outgoing.bcc.trim() === '') {
      throw exception('Failed to send email: no recipient');
    }
    this.#world.calls.mail.send(outgoing);
  }
}

/** What the methods take. */
export const mailAppSignatures: Signatures = {
  sendEmail:
    'object|recipient:string,subject:string,body:string|recipient:string,subject:string,body:string,object|recipient:string,replyTo:string,subject:string,body:string',
};
