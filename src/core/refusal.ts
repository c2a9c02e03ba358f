/** An error that refuses somebody for who they are: it is told to them, and nothing has failed. */
export const refusal = (text: string): Error => Object.assign(new Error(text), { name: 'Refusal' });

/** Whether an error is such a refusal. */
export const isRefusal = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'Refusal';
