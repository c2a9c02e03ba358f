/** A link of a mail; `href` is https or mailto. */
export interface MailLink {
  readonly text: string;
  readonly href: string;
  /** What plain text says in place of a long `href`. */
  readonly plain?: string;
}

/** A line of a list, with where to look at it and what to do about it. */
export interface MailItem {
  readonly text: string;
  readonly href?: string;
  readonly action?: MailLink;
}

/**
 * What a mail is made of. The plain and the HTML text are both written from the same parts, so that they cannot say
 * different things.
 */
export type MailPart =
  /** The sentence that says what to decide; first. */
  | { readonly kind: 'decision'; readonly text: string }
  /** A figure of a whole, with a bar when `share` (0 to 1) tells how much of it. */
  | {
      readonly kind: 'figure';
      readonly label: string;
      readonly text: string;
      readonly share?: number;
      readonly remark?: string;
      readonly href?: string;
    }
  | {
      readonly kind: 'list';
      readonly title: string;
      readonly items: readonly MailItem[];
      readonly more?: MailLink;
    }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'foot'; readonly text: string };
