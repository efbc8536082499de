/** The keys, in a dialog. */
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../messages';

export function Help({ open, close }: { open: boolean; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  return (
    <dialog ref={dialog} class="help" aria-label={say.help} onClose={close}>
      <h2>{say.keys}</h2>
      <dl>
        {say.keyList.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{say.about}</p>
      <form method="dialog">
        <button type="submit" class="primary">
          {say.close}
        </button>
      </form>
    </dialog>
  );
}
