import { createTransport } from 'nodemailer';
import type { Mail } from '../host/contract';

/** The mail as the bytes of an .eml file. */
export const emlOf = async (mail: Mail): Promise<Buffer> => {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail({
    from: { name: mail.name, address: mail.from },
    to: mail.to,
    ...(mail.cc ? { cc: mail.cc } : {}),
    ...(mail.bcc ? { bcc: mail.bcc } : {}),
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
    subject: mail.subject,
    text: mail.body,
    ...(mail.htmlBody ? { html: mail.htmlBody } : {}),
    date: new Date(mail.at),
  });
  if (!Buffer.isBuffer(message)) throw new Error('Surat tidak dapat ditulis sebagai berkas.');
  return message;
};
