import type { OutgoingMail } from '../apps-script/host-calls';

/** Google's limits for a consumer account. */
const most = {
  recipientsPerMessage: 50,
  bodyBytes: 200 * 1024,
  attachments: 250,
  attachmentBytes: 25 * 1024 * 1024,
  subjectLength: 250,
};

const address = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@.<>,;:"()[\]\\]+$/;

/** The addresses of a comma-separated list, each as written; `Name <address>` counts as its address. */
export const addressesOf = (list: string): string[] =>
  list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => /<([^<>]*)>$/.exec(one)?.[1]?.trim() ?? one);

const bytesOf = (base64: string) => Math.floor((base64.length * 3) / 4);

/** Refuses a mail as Google refuses it; gives how many recipients it counts for. */
export const checkMail = (mail: OutgoingMail): number => {
  const recipients = [mail.to, mail.cc, mail.bcc].flatMap(addressesOf);
  if (recipients.length === 0) throw new Error('Failed to send email: no recipient');
  for (const one of [...recipients, ...addressesOf(mail.replyTo)]) {
    if (!address.test(one)) throw new Error(`Invalid email: ${one}`);
  }
  if (/[\r\n]/.test(mail.subject)) throw new Error('Invalid argument: subject');
  if (mail.subject.length > most.subjectLength) throw new Error('Limit Exceeded: Email Subject Length.');
  if (recipients.length > most.recipientsPerMessage)
    throw new Error('Limit Exceeded: Email Recipients Per Message.');
  if ([mail.body, mail.htmlBody].some((text) => Buffer.byteLength(text) > most.bodyBytes)) {
    throw new Error('Limit Exceeded: Email Body Size.');
  }
  const files = [...mail.attachments, ...Object.values(mail.inlineImages)];
  if (files.length > most.attachments) throw new Error('Limit Exceeded: Email Attachments Per Message.');
  if (files.reduce((sum, { base64 }) => sum + bytesOf(base64), 0) > most.attachmentBytes) {
    throw new Error('Limit Exceeded: Email Total Attachments Size.');
  }
  return recipients.length;
};
