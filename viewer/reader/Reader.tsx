/** The reader: which article, where in it, and its text. */
import { dateName, say } from '../messages';
import { currentStep, dataset, documentId, goTo, openDocument, step, steps } from '../state/store';
import { Article } from './Article';

export function Reader() {
  const { documents } = dataset.value!;
  const place = currentStep.value;
  const missing = place !== null && !documents.has(place.document);
  const document = documentId.value === null ? undefined : documents.get(documentId.value);
  return (
    <section class="reader" id="reader" aria-label={say.article} tabIndex={-1}>
      <header class="reader-bar">
        <Chooser />
        <Stepper />
      </header>
      <div class="scroll">
        {missing && <p class="warning">{say.noArticle}</p>}
        {!documents.size && <p class="quiet">{say.noDocuments}</p>}
        {document && (
          <>
            <p class="article-facts">
              {document.date && <time dateTime={document.date}>{dateName(document.date)}</time>}
              <SourceLink url={document.url} />
            </p>
            <Article key={document.id} document={document} />
          </>
        )}
      </div>
    </section>
  );
}

/** Only addresses of the web become links. */
function SourceLink({ url }: { url: string | null }) {
  if (!url || !/^https?:\/\//i.test(url)) return null;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {say.source}
    </a>
  );
}

function Chooser() {
  const documents = [...dataset.value!.documents.values()];
  if (documents.length < 2) return <h2 class="panel-title">{say.article}</h2>;
  return (
    <select
      class="chooser"
      aria-label={say.chooseArticle}
      value={documentId.value ?? undefined}
      onChange={(event) => openDocument(event.currentTarget.value)}
    >
      {documents.map(({ id, title, date }, index) => (
        <option key={id} value={id}>
          {`${index + 1}. ${title ?? id}${date ? ` (${dateName(date)})` : ''}`}
        </option>
      ))}
    </select>
  );
}

/** Steps through the places behind the selection. */
function Stepper() {
  const all = steps.value.length;
  if (!all) return null;
  return (
    <div class="stepper">
      <button
        type="button"
        class="tool"
        aria-label={say.previousStep}
        title={say.previousStep}
        onClick={() => goTo(step.value - 1)}
      >
        ‹
      </button>
      <span aria-live="polite">{say.stepOf(step.value + 1, all)}</span>
      <button
        type="button"
        class="tool"
        aria-label={say.nextStep}
        title={say.nextStep}
        onClick={() => goTo(step.value + 1)}
      >
        ›
      </button>
    </div>
  );
}
