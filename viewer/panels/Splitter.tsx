/** A bar between two panels that pointer and arrow keys move. */
import { useRef } from 'preact/hooks';

interface Props {
  label: string;
  /** The way the bar itself runs. */
  orientation: 'vertical' | 'horizontal';
  value: number;
  min: number;
  max: number;
  /** How much one pixel of movement is in the unit of the value; negative where it grows towards the start. */
  perPixel: () => number;
  change: (value: number) => void;
}

export function Splitter({ label, orientation, value, min, max, perPixel, change }: Props) {
  const from = useRef<{ at: number; value: number } | null>(null);
  const place = (event: PointerEvent) => (orientation === 'vertical' ? event.clientX : event.clientY);
  const set = (next: number) => change(Math.min(max, Math.max(min, next)));
  const [less, more] = orientation === 'vertical' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      class={`splitter ${orientation}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={Math.round(value)}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={(event) => {
        from.current = { at: place(event), value };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (from.current) set(from.current.value + (place(event) - from.current.at) * perPixel());
      }}
      onPointerUp={() => {
        from.current = null;
      }}
      onKeyDown={(event) => {
        const pixels = event.key === less ? -24 : event.key === more ? 24 : 0;
        if (!pixels) return;
        set(value + pixels * perPixel());
        event.preventDefault();
      }}
    />
  );
}
