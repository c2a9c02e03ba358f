import { useEffect, useRef } from 'preact/hooks';

/** How often the sheet is asked for its selection, in milliseconds. */
const rhythm = 3000;

/**
 * While it is on and the page is in sight, hands over each new selection of the sheet; one that is not taken (something is
 * unsaved) is handed over again.
 */
export const useFollowing = (
  isOn: boolean,
  read: () => Promise<string | null>,
  take: (id: string) => boolean,
): void => {
  const latest = useRef({ read, take });
  latest.current = { read, take };
  useEffect(() => {
    if (!isOn) return;
    let seen: string | null = null;
    let isAsking = false;
    let isOver = false;
    const look = async (): Promise<void> => {
      if (isAsking || document.hidden) return;
      isAsking = true;
      // A question that fails is asked again in a moment.
      const id = await latest.current.read().catch(() => null);
      isAsking = false;
      if (isOver || id === null || id === seen || document.querySelector('dialog[open]')) return;
      if (latest.current.take(id)) seen = id;
    };
    void look();
    const timer = setInterval(() => void look(), rhythm);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [isOn]);
};
