import { encoded } from './link-text';

/** Shortest and longest mobile number in Indonesia with its country code, in digits (national numbers begin with 8). */
const shape = /^628\d{7,11}$/;

/**
 * A mobile number as WhatsApp's links want it, digits alone with the country code: 0812-3456-7890 is 6281234567890. '' for a
 * text that is no Indonesian mobile number.
 */
export const whatsAppNumber = (text: string): string => {
  const digits = text.replace(/[\s().-]/g, '').replace(/^\+/, '');
  const number = digits.replace(/^0/, '62').replace(/^8/, '628');
  return shape.test(number) ? number : '';
};

/** A link that opens a chat with a ready text, which whoever opens it still has to send; '' for a number that is none. */
export const whatsAppLink = (number: string, text: string): string => {
  const plain = whatsAppNumber(number);
  return plain === '' ? '' : `https://wa.me/${plain}?text=${encoded(text)}`;
};
