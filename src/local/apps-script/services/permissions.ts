import { exception } from '../core/exception';
import type { Facts } from '../core/world';

const scope = 'https://www.googleapis.com/auth/';

/** Throws what Google throws when a simple trigger uses a service that needs the user's consent. */
export const assertAuthorized = (facts: Facts, call: string, needed: string): void => {
  if (facts.kind !== 'simpleTrigger' && facts.kind !== 'customFunction') return;
  throw exception(`You do not have permission to call ${call}. Required permissions: ${scope}${needed}`);
};
