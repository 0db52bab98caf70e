import type { ApplicationPage } from '../../../shared/models/application.ts'
import { ReadinessList } from '../../readiness/readiness-list.tsx'
import { useReadiness } from '../../readiness/use-readiness.ts'
import { useApplication } from './applications-context.ts'
import { PageSection } from './page-section.tsx'

/** The rules of today beside what the journal knows of what is in the draft. */
export function DraftReadiness({ page: { program } }: { page: ApplicationPage }) {
  const accountId = useApplication((state) => state.fields?.accountId ?? null)
  const storyId = useApplication((state) => state.fields?.storyId ?? null)
  const { readiness, reread } = useReadiness({ programId: program.id, on: null, accountId, storyId })
  if (readiness === null) return null
  return (
    <PageSection title={readiness.ruleSet === null ? 'Rules' : `Rules: ${readiness.ruleSet.title}`}>
      <ReadinessList readiness={readiness} onChanged={reread} />
    </PageSection>
  )
}
