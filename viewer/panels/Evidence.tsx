/** A sentence behind a tie: the words, the trigger marked, what it is coded as, when, and on whose word. */
import type { Evidence } from '../../src/model';
import { dateName, STATUS_NAMES, say, typeName } from '../messages';
import { quote } from '../model/evidence';
import { dataset } from '../state/store';
import { ActorLink } from './glyphs';

interface Props {
  evidence: Evidence;
  current: boolean;
  open: () => void;
}

export function EvidenceCard({ evidence, current, open }: Props) {
  const document = dataset.value!.documents.get(evidence.document);
  const { before, trigger, after, sound } = quote(evidence, document);
  return (
    <li class={`evidence${current ? ' current' : ''}`} aria-current={current ? 'true' : undefined}>
      <button type="button" class="quote" title={document ? say.openArticle : undefined} onClick={open}>
        <bdi>
          {before}
          {trigger && <mark class="trigger">{trigger}</mark>}
          {after}
        </bdi>
      </button>
      <p class="evidence-facts">
        <span class="type">{typeName(evidence.type)}</span>
        {evidence.status !== 'asserted' && (
          <span class={`status ${evidence.status}`}>{STATUS_NAMES[evidence.status]}</span>
        )}
        <span>{evidence.date ? dateName(evidence.date) : say.undated}</span>
        {evidence.reportedBy && (
          <span>
            {say.reportedBy} <ActorLink id={evidence.reportedBy} />
          </span>
        )}
        {dataset.value!.documents.size > 1 && document && <cite>{document.title ?? document.id}</cite>}
      </p>
      {!document && <p class="warning">{say.noArticle}</p>}
      {!sound && <p class="warning">{say.offsetWarning}</p>}
    </li>
  );
}
