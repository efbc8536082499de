/** When it happened: how much evidence each day, month or year gives, and two handles to keep to a part of it. */
import { dateName, say } from '../messages';
import { filters, timeline } from '../state/store';

const HEIGHT = 36;

export function TimelinePanel() {
  const line = timeline.value;
  if (!line || line.buckets.length < 2) return null;
  const { buckets, undated } = line;
  const { period, undated: withUndated } = filters.value;
  const last = buckets.length - 1;
  const at = (date: string | undefined, or: number) => {
    const found = buckets.findIndex((bucket) => bucket.date === date);
    return found < 0 ? or : found;
  };
  const [from, to] = [at(period?.from, 0), at(period?.to, last)];
  function keep(low: number, high: number) {
    const whole = low === 0 && high === last;
    filters.value = { ...filters.value, period: whole ? null : { from: buckets[low].date, to: buckets[high].date } };
  }
  const most = Math.max(...buckets.map((b) => b.conflict + b.cooperation + b.other));
  const tall = (n: number) => (n / most) * HEIGHT;
  return (
    <section class="timeline" id="timeline" aria-label={say.timeline}>
      <div class="timeline-bars">
        <svg viewBox={`0 0 ${buckets.length} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          {buckets.map(({ date, conflict, cooperation, other }, index) => (
            <g key={date} class={index < from || index > to ? 'outside' : undefined}>
              {(
                [
                  ['conflict', conflict, 0],
                  ['cooperation', cooperation, conflict],
                  ['other', other, conflict + cooperation],
                ] as const
              ).map(
                ([side, n, below]) =>
                  n > 0 && (
                    <rect
                      key={side}
                      class={side}
                      x={index + 0.1}
                      width={0.8}
                      y={HEIGHT - tall(n + below)}
                      height={tall(n)}
                    />
                  ),
              )}
            </g>
          ))}
        </svg>
        <input
          type="range"
          min={0}
          max={last}
          value={from}
          aria-label={say.from}
          aria-valuetext={dateName(buckets[from].date)}
          onInput={(event) => keep(Math.min(event.currentTarget.valueAsNumber, to), to)}
        />
        <input
          type="range"
          min={0}
          max={last}
          value={to}
          aria-label={say.to}
          aria-valuetext={dateName(buckets[to].date)}
          onInput={(event) => keep(from, Math.max(event.currentTarget.valueAsNumber, from))}
        />
      </div>
      <p class="timeline-facts">
        <span>
          {dateName(buckets[from].date)} – {dateName(buckets[to].date)}
        </span>
        {undated > 0 && (
          <label>
            <input
              type="checkbox"
              checked={withUndated}
              onChange={() => {
                filters.value = { ...filters.value, undated: !withUndated };
              }}
            />{' '}
            {say.undatedToo(undated)}
          </label>
        )}
        {period && (
          <button type="button" class="reset" onClick={() => keep(0, last)}>
            {say.allTime}
          </button>
        )}
      </p>
    </section>
  );
}
