import { quietOffered, quietSince } from '../../../shared/rules/quiet.ts'
import { useApp } from '../../app/app-context.ts'
import { usePage, usePageDesk } from '../../day-page/page-context.ts'
import { editorInHand } from '../../day-page/page-opening.ts'
import { Return } from './return-line.tsx'
import { useQuiet } from './use-quiet.ts'
import './quiet.css'

/** The day's question can say what the line would: then only the step is left to be shown. */
const sameQuestion = 'full-visit'

/** On today's page, one line at most: quiet days and their end, the offer of them, or the first step back. */
export function QuietLine() {
  const { state } = useQuiet()
  const isToday = usePage(({ page }) => page.summary.on === page.today)
  const hasWords = usePage(({ page }) => page.summary.words > 0)
  const isAsked = usePage(({ page }) => page.offer?.topic === sameQuestion)
  if (!isToday) return null
  if (state.now !== null) return <Since />
  if (hasWords) return null
  if (state.isOffered) return <Offer />
  if (state.awayDays === null || (isAsked && state.step === null)) return null
  return <Return step={state.step} isAsked={isAsked} />
}

function Since() {
  const { state, today, end } = useQuiet()
  const tell = useTell()
  if (state.now === null) return null
  return (
    <p className="quiet-line">
      <span>{quietSince(state.now, today)}</span>
      <button type="button" className="link" onClick={() => void tell(end())}>
        End them
      </button>
    </p>
  )
}

function Offer() {
  const { state, today, begin, decline } = useQuiet()
  const tell = useTell()
  return (
    <p className="quiet-line">
      <span>{quietOffered(state, today)}</span>
      <button type="button" className="link" aria-label="Yes, begin quiet days" onClick={() => void tell(begin({ untilOn: null, setBy: 'offered' }))}>
        Yes
      </button>
      <button type="button" className="link" onClick={() => void tell(decline())}>
        No thanks
      </button>
    </p>
  )
}

/** The button goes with its line, and the text has the keys. */
function useTell(): (done: Promise<string | null>) => Promise<void> {
  const desk = usePageDesk()
  const say = useApp((app) => app.say)
  return async (done) => {
    const refused = await done
    if (refused === null) editorInHand(desk)?.focus()
    else say({ message: refused })
  }
}
