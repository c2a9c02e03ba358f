import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A modal window: it keeps the focus inside, Escape closes it, and the focus goes back where it was. */
export const Modal = (props: {
  readonly title: string;
  readonly close: () => void;
  readonly children: ComponentChildren;
  readonly modal?: boolean;
  readonly width?: number | null;
}) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const isModal = props.modal ?? true;
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (isModal) element?.showModal();
    else element?.show();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [isModal]);
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
