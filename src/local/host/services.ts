import type { HostCalls, Scope } from '../apps-script/host-calls';
import type { Answering, Document } from '../document/document';
import type { Cache } from './cache';
import type { Clock, Mail, Window } from './contract';
import type { Locks } from './locks';
import type { Outbox } from './outbox';
import type { PdfPrinter } from './pdf-printer';
import type { Identity } from './people';
import type { Properties } from './properties';
import type { Triggers } from './triggers';

/** What all executions share. */
export interface Shared {
  readonly document: Document;
  readonly clock: Clock;
  readonly locks: Locks;
  readonly properties: Properties;
  readonly cache: Cache;
  readonly triggers: Triggers;
  readonly outbox: Outbox;
  readonly pdf: PdfPrinter;
}

/** The execution that calls, and what it leaves behind for its outcome. */
export interface Caller {
  readonly id: string;
  readonly identity: Identity;
  readonly window: Window | undefined;
  readonly mails: Mail[];
  readonly toasts: { message: string; title: string }[];
  /** Stops its clock while a person thinks. */
  whilePersonAnswers<Result>(answer: () => Promise<Result>): Promise<Result>;
}

export type Services = { readonly [Name in keyof HostCalls]: Answering<HostCalls[Name]> };

/** The services as one execution gets them. */
export const servicesFor = (shared: Shared, caller: Caller): Services => {
  const { document, clock, locks, properties, cache, triggers, outbox, pdf } = shared;
  const { account } = caller.identity;
  const nameOf = (scope: Scope) => (scope === 'user' ? `user:${account}` : scope);

  const window = (): Window => {
    if (!caller.window) throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
    return caller.window;
  };
  /** "LockService locks don't persist across the suspension" (Google's reference of Ui). */
  const ask = <Result>(question: (at: Window) => Promise<Result>) => {
    const at = window();
    locks.releaseAll(caller.id);
    return caller.whilePersonAnswers(() => question(at));
  };

  return {
    document: document.callsFor(account),
    locks: {
      tryLock: (scope, milliseconds) => locks.acquire(nameOf(scope), caller.id, milliseconds),
      hasLock: (scope) => locks.holds(nameOf(scope), caller.id),
      releaseLock: (scope) => locks.release(nameOf(scope), caller.id),
    },
    properties: {
      get: (scope, key) => properties.get(nameOf(scope), key),
      all: (scope) => properties.all(nameOf(scope)),
      set: (scope, values, replace) => properties.set(nameOf(scope), values, replace),
      remove: (scope, key) => properties.remove(nameOf(scope), key),
      clear: (scope) => properties.clear(nameOf(scope)),
    },
    cache: {
      get: (scope, keys) => cache.get(nameOf(scope), keys),
      put: (scope, values, seconds) => cache.put(nameOf(scope), values, seconds),
      remove: (scope, keys) => cache.remove(nameOf(scope), keys),
    },
    triggers: {
      list: () => triggers.of(account),
      create: (spec) => triggers.create(account, spec, clock.now().getTime()),
      remove: (id) => triggers.remove(account, id),
    },
    mail: {
      quota: () => outbox.quota(account),
      async send(mail) {
        caller.mails.push(await outbox.send(account, mail));
      },
    },
    pdf: {
      fromHtml: async (html) => (await pdf.print(html)).toString('base64'),
    },
    window: {
      alert: (dialog) => ask((at) => at.alert(dialog)),
      prompt: (dialog) => ask((at) => at.prompt(dialog)),
      toast(message, title, seconds) {
        caller.toasts.push({ message, title });
        window().toast(message, title, seconds);
      },
      sidebar: (page) => window().sidebar(page),
      dialog: (page) => window().dialog(page),
      select: (place) => window().select(place),
      menu: (menu) => window().menu(menu),
    },
  };
};
