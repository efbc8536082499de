/** What is shown while there is nothing to show: where to drop a file. */
import { useRef } from 'preact/hooks';
import { openFile, problem } from '../io/open';
import { say } from '../messages';

export function DropZone({ dragging }: { dragging: boolean }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <main class={`drop-zone${dragging ? ' dragging' : ''}`}>
      <div class="drop-card">
        <Emblem />
        <h1>{say.dropTitle}</h1>
        <p>{say.dropBody}</p>
        <button type="button" class="primary" onClick={() => field.current?.click()}>
          {say.dropButton}
        </button>
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          aria-label={say.dropButton}
          tabIndex={-1}
          class="visually-hidden"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void openFile(file);
          }}
        />
        <p class="quiet">{say.dropFormats}</p>
        {problem.value && (
          <p class="warning" role="alert">
            {problem.value}
          </p>
        )}
      </div>
    </main>
  );
}

export function Emblem() {
  return (
    <svg class="emblem" viewBox="0 0 32 32" aria-hidden="true">
      <path class="emblem-tie" d="M9 23 23 9" />
      <circle class="emblem-person" cx="9" cy="23" r="6" />
      <rect class="emblem-country" x="17.5" y="3.5" width="11" height="11" rx="1.5" />
    </svg>
  );
}
