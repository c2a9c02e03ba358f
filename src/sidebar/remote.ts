/** `T` as it arrives across `google.script.run`; `never` where it would not survive. */
export type Wire<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends Date | ((...args: never[]) => unknown)
    ? never
    : T extends object
      ? { [Key in keyof T]: Wire<T[Key]> }
      : never;

export type Remote<Api> = {
  readonly [Name in keyof Api]: Api[Name] extends (...args: infer Args) => infer Result
    ? [Args, Result] extends [Wire<Args>, Wire<Result>]
      ? (...args: Args) => Promise<Result>
      : never
    : never;
};

interface Runner {
  withSuccessHandler(handler: (result: never) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
}

/** Google puts it into every page that HtmlService serves. */
declare const google: { readonly script: { readonly run: Runner } };

/**
 * The functions of a module of `entry` as the page calls them. Nobody may `await` the object itself: its `then` would
 * be taken for a server function.
 */
export const remote = <Api>(): Remote<Api> =>
  new Proxy({} as Remote<Api>, {
    get:
      (_, name: string) =>
      (...args: unknown[]) =>
        new Promise((resolve, reject) => {
          const runner = google.script.run.withSuccessHandler(resolve).withFailureHandler(reject);
          (runner as unknown as Record<string, (...sent: unknown[]) => void>)[name]?.(...args);
        }),
  });
