import { identityOf, isEditor } from '../../../src/local/host/people';

const owner = 'pemilik@pangkalpinang.example';
const operator = 'dinkes@pangkalpinang.example';
const outsider = 'guru@gmail.com';

test.each(['menu', 'sidebar', 'editor'] as const)('%s runs as the person and tells so', (kind) => {
  expect(identityOf(kind, outsider, owner, owner)).toEqual({
    account: outsider,
    effectiveUser: outsider,
    activeUser: outsider,
  });
});

test('an installable trigger runs as its creator and tells who edits within one domain', () => {
  expect(identityOf('installableTrigger', operator, owner, owner)).toEqual({
    account: owner,
    effectiveUser: owner,
    activeUser: operator,
  });
});

test('an installable trigger does not tell a person of another domain, and gmail.com is nobody’s domain', () => {
  expect(identityOf('installableTrigger', outsider, owner, owner).activeUser).toBe('');
  expect(identityOf('installableTrigger', outsider, 'kepala@gmail.com', owner).activeUser).toBe('');
  expect(identityOf('installableTrigger', outsider, outsider, owner).activeUser).toBe(outsider);
});

test('a simple trigger has the person’s rights and tells only the owner', () => {
  expect(identityOf('simpleTrigger', operator, owner, owner)).toEqual({
    account: operator,
    effectiveUser: '',
    activeUser: '',
  });
  expect(identityOf('simpleTrigger', owner, owner, owner).activeUser).toBe(owner);
});

test('a clock trigger is its creator through and through', () => {
  expect(identityOf('clockTrigger', operator, operator, owner)).toEqual({
    account: operator,
    effectiveUser: operator,
    activeUser: operator,
  });
});

test('the owner and the editors may edit, viewers and strangers not', () => {
  const book = { owner, editors: [operator] };
  expect([owner, operator, outsider].map((email) => isEditor(book, email))).toEqual([true, true, false]);
});
