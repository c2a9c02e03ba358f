import type { OutgoingMail } from '../apps-script/host-calls';

/** Brings a mail to where it goes. Rejects when it is refused there. */
export type Deliver = (mail: OutgoingMail, from: string, at: Date) => Promise<void>;

const optional = (key: string, value: string) => (value === '' ? {} : { [key]: value });

const messageOf = (mail: OutgoingMail, from: string, at: Date) => ({
  from: { name: mail.name, address: from },
  to: mail.to,
  ...optional('cc', mail.cc),
  ...optional('bcc', mail.bcc),
  ...optional('replyTo', mail.replyTo),
  subject: mail.subject,
  text: mail.body,
  ...optional('html', mail.htmlBody),
  date: at,
  attachments: [
    ...mail.attachments.map(({ name, contentType, base64 }) => ({
      filename: name,
      contentType,
      content: Buffer.from(base64, 'base64'),
    })),
    ...Object.entries(mail.inlineImages).map(([cid, { name, contentType, base64 }]) => ({
      cid,
      filename: name,
      contentType,
      contentDisposition: 'inline' as const,
      content: Buffer.from(base64, 'base64'),
    })),
  ],
});

/** Hands each mail, as the bytes of an .eml file, to `keep`. */
export const deliverToFiles =
  (keep: (eml: Buffer, at: Date) => void): Deliver =>
  async (mail, from, at) => {
    // Loaded when the first mail goes out: most executions send none.
    const { createTransport } = await import('nodemailer');
    const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
    const { message } = await transport.sendMail(messageOf(mail, from, at));
    if (!Buffer.isBuffer(message)) throw new Error('The mail could not be written');
    keep(message, at);
  };

/** Sends through a mail server, e.g. smtp://user:password@host:587. */
export const deliverBySmtp = (url: string): Deliver => {
  return async (mail, from, at) => {
    const { createTransport } = await import('nodemailer');
    try {
      await createTransport(url).sendMail(messageOf(mail, from, at));
    } catch (error) {
      throw new Error(`Failed to send email: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
};
