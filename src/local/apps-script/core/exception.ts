/** An error as Google's services throw it: `e.name` is 'Exception', `e instanceof Error` holds. */
export const exception = (message: string, name = 'Exception'): Error => {
  const error = new Error(message);
  Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
  return error;
};
