import type { ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { GridFocus, returnFocus } from './focus';

/** A window over the page: Escape closes it, and the focus goes back where it was. A modal one keeps the focus inside. */
export const Modal = (props: {
  readonly title: string;
  readonly close: () => void;
  readonly children: ComponentChildren;
  readonly modal?: boolean;
  readonly width?: number | null;
}) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const focusGrid = useContext(GridFocus);
  const isModal = props.modal ?? true;
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (isModal) element?.showModal();
    else element?.show();
    return () => {
      const now = document.activeElement;
      const isElsewhere = now !== document.body && !element?.contains(now);
      element?.close();
      returnFocus(isElsewhere ? now : before, focusGrid);
    };
  }, [isModal, focusGrid]);
  return (
    <dialog
      ref={dialog}
      class={`jendela ${isModal ? '' : 'lepas'}`}
      aria-label={props.title || 'Pesan skrip'}
      style={props.width ? { width: `${props.width}px` } : undefined}
      onCancel={(event) => {
        event.preventDefault();
        props.close();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape' && !isModal) props.close();
      }}
    >
      {props.children}
    </dialog>
  );
};
