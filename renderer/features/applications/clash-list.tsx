import type { ApplicationPage, Clash } from '../../../shared/models/application.ts'
import { showApplications } from '../../app/applications-view.ts'
import { PageSection } from './page-section.tsx'

/** What may not both be, as far as the rules it knows say. */
export function ClashList({ page: { clashes, clashRules } }: { page: ApplicationPage }) {
  return (
    <PageSection title="Clash check">
      {clashes.length === 0 ? <p>No clash found.</p> : null}
      <ul className="clashes" aria-label="Clashes">
        {clashes.map((clash) => (
          <ClashLine key={`${clash.with.id} ${clash.sentence}`} clash={clash} />
        ))}
      </ul>
      <p className="quiet">{clashRules}</p>
    </PageSection>
  )
}

function ClashLine({ clash: { sentence, source, with: other } }: { clash: Clash }) {
  return (
    <li className="clash">
      <p>{sentence}</p>
      <p className="quiet">
        {source}
        {other.kind === 'application' ? (
          <>
            {' · '}
            <button type="button" className="link" onClick={() => showApplications({ at: 'application', id: other.id })}>
              Open it
            </button>
          </>
        ) : null}
      </p>
    </li>
  )
}
