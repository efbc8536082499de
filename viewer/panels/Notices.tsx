/** What the page has to say of its own: notices to see, announcements to hear. */
import { problem } from '../io/open';
import { say } from '../messages';
import { announcement, canDraw, notices } from '../state/store';

export function Notices() {
  const lines = [
    ...(canDraw.value ? [] : [say.noWebgl]),
    ...(problem.value ? [problem.value] : []),
    ...new Set(notices.value),
  ];
  if (!lines.length) return null;
  return (
    <div class="notices" role="status">
      <div>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {(notices.value.length > 0 || problem.value) && (
        <button
          type="button"
          class="tool"
          aria-label={say.close}
          onClick={() => {
            notices.value = [];
            problem.value = null;
          }}
        >
          ×
        </button>
      )}
    </div>
  );
}

export function Live() {
  return (
    <p class="visually-hidden" role="status" aria-live="polite" id="live">
      {announcement.value}
    </p>
  );
}
