import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { periodTitle } from '../../../shared/period-words.ts'
import { useApp, useClient } from '../../app/app-context.ts'
import { markReady } from '../../app/ready.ts'
import { useRefresh } from '../../app/use-refresh.ts'
import { ToggleChip } from '../../components/toggle-chip.tsx'
import { LineDialog } from './line-dialog.tsx'
import { ReviewSheet, type ChartsOfReview } from './review-sheet.tsx'
import { chooseKind, goEarlier, goLater, hasLater, reviewDeskOf, reviewKinds, saveAsPdf, type ReviewDesk, type ReviewKind } from './review-store.ts'
import './review.css'
import './review-print.css'
import '../../styles/print.css'

/** A week, month or year on one page, to read and to print. */
export function ReviewPage({ tabs, chartsOf }: { tabs: ReactNode; chartsOf: ChartsOfReview }) {
  const client = useClient()
  const say = useApp((app) => app.say)
  const [desk] = useState(() => reviewDeskOf({ client, say: (message) => say({ message }) }))
  const { shown, isChoosing } = useStore(desk.store)
  useEffect(markReady, [])
  useEffect(() => () => desk.store.setState({ isChoosing: false }), [desk])
  useRefresh(useCallback(() => void desk.read(), [desk]))
  return (
    <div className="review">
      <header className="review-head">
        <div className="review-place">
          <h1>Progress</h1>
          {tabs}
        </div>
        <ReviewControls desk={desk} />
      </header>
      {shown === null ? null : <ReviewSheet desk={desk} shown={shown} chartsOf={chartsOf} />}
      {shown !== null && isChoosing ? <LineDialog desk={desk} period={shown.page.period} /> : null}
    </div>
  )
}

const kindNames: Readonly<Record<ReviewKind, string>> = { week: 'Week', month: 'Month', year: 'Year' }

function ReviewControls({ desk }: { desk: ReviewDesk }) {
  const { kind, shown, isSaving } = useStore(desk.store)
  const title = shown === null ? null : periodTitle(shown.page.period)
  return (
    <div className="review-controls">
      <div className="chip-row" role="group" aria-label="Which time">
        {reviewKinds.map((one) => (
          <ToggleChip key={one} title={kindNames[one]} isOn={one === kind} onPress={() => chooseKind(desk, one)} />
        ))}
      </div>
      <div className="review-steps">
        <Step title="Earlier" isLast={shown?.page.previous == null} onPress={() => goEarlier(desk)}>
          <ChevronLeft size={18} aria-hidden />
        </Step>
        <Step title="Later" isLast={shown === null || !hasLater(shown.page)} onPress={() => goLater(desk)}>
          <ChevronRight size={18} aria-hidden />
        </Step>
      </div>
      <p role="status" aria-label="Time shown" className="review-when">
        {title}
      </p>
      <button
        type="button"
        className="button is-main"
        aria-disabled={title === null || isSaving}
        onClick={() => void (title === null || isSaving ? undefined : saveAsPdf(desk, `Review, ${title}`))}
      >
        Save as PDF
      </button>
    </div>
  )
}

interface StepProps {
  readonly title: string
  /** Nothing lies further; the button stays, and with it the focus. */
  readonly isLast: boolean
  onPress(this: void): void
  readonly children: ReactNode
}

function Step({ title, isLast, onPress, children }: StepProps) {
  return (
    <button type="button" className="icon-button" aria-label={title} aria-disabled={isLast} onClick={() => (isLast ? undefined : onPress())}>
      {children}
    </button>
  )
}
