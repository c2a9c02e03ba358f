import type { Book } from '../document/book';
import type { ExecutionKind } from './contract';

/** On whose behalf an execution runs, and what Session tells about it. */
export interface Identity {
  /** Whose rights, locks, stores and quotas count. */
  readonly account: string;
  readonly effectiveUser: string;
  /** '' where Google hides the person. */
  readonly activeUser: string;
}

const publicDomains = ['gmail.com', 'googlemail.com'];
const domainOf = (email: string) => email.slice(email.indexOf('@') + 1).toLowerCase();
const inOneDomain = (one: string, other: string) =>
  domainOf(one) === domainOf(other) && !publicDomains.includes(domainOf(one));

/**
 * Who runs and who is told, by where the execution came from. `person` is at the keyboard (for a clock trigger nobody
 * is), `creator` made the installable trigger, `owner` owns the file and so the script.
 */
export const identityOf = (kind: ExecutionKind, person: string, creator: string, owner: string): Identity => {
  switch (kind) {
    case 'menu':
    case 'sidebar':
    case 'editor':
      return { account: person, effectiveUser: person, activeUser: person };
    case 'installableTrigger': {
      // Session's reference: told when the developer runs it himself, or to others of his Workspace domain.
      const told = person === creator || inOneDomain(person, creator);
      return { account: creator, effectiveUser: creator, activeUser: told ? person : '' };
    }
    case 'clockTrigger':
      return { account: creator, effectiveUser: creator, activeUser: creator };
    case 'simpleTrigger': {
      // It has the person's rights in the file, but may not know who that is, unless it is the script's owner.
      const told = person === owner ? person : '';
      return { account: person, effectiveUser: told, activeUser: told };
    }
    case 'customFunction':
      return { account: person, effectiveUser: '', activeUser: '' };
  }
};

/** Whether the file is shared with the person for editing; others get no menus and fire no triggers. */
export const isEditor = (book: Pick<Book, 'owner' | 'editors'>, email: string): boolean =>
  book.owner === email || book.editors.includes(email);
