// The grid's own parts are React's; of it we need just enough to stand one of ours among them.
declare module 'react' {
  export function createElement(type: string, props: object): unknown;
  export function useEffect(effect: () => undefined | (() => void), dependencies: readonly unknown[]): void;
  export function useRef<T>(initial: T | null): { readonly current: T | null };
}
