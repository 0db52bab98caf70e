import type { Offer } from '../../shared/models/offer.ts'
import type { PromptFact } from '../../shared/models/prompt.ts'
import type { PlaceId } from '../../shared/places.ts'
import { useApp } from '../app/app-context.ts'
import { useOpenApplication } from '../app/crossings.ts'
import { turnPart, type AnswerPart } from '../app/open-parts.ts'
import { reflectionsTab, type ReflectionsTab } from '../app/reflections-tab.ts'

type Behind = { readonly part: AnswerPart } | { readonly place: PlaceId; readonly tab?: ReflectionsTab } | { readonly place: 'application' }

/** Where the rows stand that a fact was counted in; a fact without one is a distance in days. */
const behind: Readonly<Partial<Record<PromptFact, Behind>>> = {
  entriesAboutAnswer: { place: 'reflections', tab: 'reflections' },
  expectationNotes: { place: 'application' },
  earlierNos: { place: 'applications' },
  answersBefore: { place: 'applications' },
  mirrorFacts: { part: 'mirror' },
  mirrorFirsts: { part: 'mirror' },
  statedReasons: { part: 'letter' },
  causes: { part: 'causes' },
  causesOutsideHands: { part: 'causes' },
  unknownPercent: { place: 'audience' },
  exchangeActsBefore: { place: 'audience' },
  earnedLow: { place: 'audience' },
  judgedRulesOpen: { place: 'application' },
  ruleChanges: { place: 'applications' },
  comparisons: { place: 'reflections', tab: 'comparisons' },
  planSteps: { part: 'plan' },
  stepsMovedTwice: { part: 'plan' },
  stepsDone: { part: 'plan' },
  whyEntriesIn7Days: { place: 'reflections', tab: 'reflections' },
  openAnswers: { place: 'applications' },
  daysSinceWriting: { place: 'journal' },
  daysAwayBefore: { place: 'journal' },
  trialsEnded: { place: 'reflections', tab: 'notebook' },
  storiesPublishedToday: { place: 'stories' },
  storyCountReached: { place: 'stories' },
  readsThisMonth: { place: 'audience' },
  readsMoreThanMonthBefore: { place: 'audience' },
  asksFewerThanMonthBefore: { place: 'audience' }
}

/** The way to the rows behind a fact; null where there are none to open. */
export function useShowFact({ outcomeId, applicationId }: Pick<Offer, 'outcomeId' | 'applicationId'>): (fact: PromptFact) => (() => void) | null {
  const openApplication = useOpenApplication()
  const openPlace = useApp((app) => app.openPlace)
  return (fact) => {
    const there = behind[fact]
    if (there === undefined) return null
    if ('part' in there || there.place === 'application') {
      if (applicationId === null) return null
      return () => {
        if ('part' in there && outcomeId !== null) turnPart(outcomeId, there.part, true)
        openApplication(applicationId)
      }
    }
    return () => {
      if (there.tab !== undefined) reflectionsTab.show(there.tab)
      openPlace(there.place)
    }
  }
}
