/** The head of the page: skip links, title, search, the two views, colours and help. */
import { say } from '../messages';
import { nextTheme, themeChoice } from '../state/preferences';
import { canDraw, dataset, view } from '../state/store';
import { Emblem } from './DropZone';
import { SearchBox } from './SearchBox';

const ICONS = {
  auto: <path d="M8 2a6 6 0 1 0 0 12ZM8 2a6 6 0 0 1 0 12" />,
  light: (
    <path d="M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M8 1v2M8 13v2M1 8h2M13 8h2M3 3l1.4 1.4M11.6 11.6 13 13M13 3l-1.4 1.4M4.4 11.6 3 13" />
  ),
  dark: <path d="M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5Z" />,
};

export function Header({ help }: { help: () => void }) {
  const choice = themeChoice.value;
  return (
    <header class="header">
      <div class="skips">
        {(['main', 'details', 'reader'] as const).map((id) => (
          <a key={id} href={`#${id}`} onClick={(event) => skip(event, id)}>
            {say.skipTo({ main: say.graph, details: say.details, reader: say.article }[id].toLowerCase())}
          </a>
        ))}
      </div>
      <h1 class="title">
        <Emblem />
        <bdi>{dataset.value!.title || say.product}</bdi>
      </h1>
      <SearchBox />
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons need no frame */}
      <div class="views" role="group" aria-label={say.views}>
        {(['graph', 'list'] as const).map((which) => (
          <button
            key={which}
            type="button"
            aria-pressed={view.value === which}
            disabled={which === 'graph' && !canDraw.value}
            onClick={() => {
              view.value = which;
            }}
          >
            {say[which]}
          </button>
        ))}
      </div>
      <button
        type="button"
        class="tool theme"
        title={say.themes[choice]}
        aria-label={say.themes[choice]}
        onClick={nextTheme}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" class={choice}>
          {ICONS[choice]}
        </svg>
      </button>
      <button type="button" class="tool" title={say.help} aria-label={say.help} onClick={help}>
        ?
      </button>
    </header>
  );
}

/** The address belongs to the state, so skip links move the focus themselves. */
function skip(event: MouseEvent, id: string): void {
  event.preventDefault();
  document.getElementById(id)?.focus();
}
