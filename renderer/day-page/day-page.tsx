import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import { useApp } from '../app/app-context.ts'
import { latePart } from '../components/late-part.tsx'
import { DayFooter } from './day-footer.tsx'
import { DayHeader } from './day-header.tsx'
import { DayPageView } from './day-page-view.tsx'
import { editorInHand, leavePage, returnToPage } from './page-opening.ts'
import { usePage, usePageDesk } from './page-context.ts'
import { activeEntry } from './page-store.ts'
import './day-page.css'

const PageDialogs = latePart(async () => (await import('./page-dialogs.tsx')).PageDialogs)

/** One day's page: what was written for it, and room to write on. There is one in the window, whichever place shows it. */
export function DayPage({ line = null }: { line?: ReactNode }) {
  const desk = usePageDesk()
  const dialog = usePage((page) => page.dialog)
  useEffect(() => {
    void returnToPage(desk)
    return () => leavePage(desk)
  }, [desk])
  useFocusReturn()
  const on = usePage((state) => state.page.summary.on)
  const scroller = useRef<HTMLDivElement>(null)
  // Another day begins at its top, and then goes as far down as its caret.
  useLayoutEffect(() => scroller.current?.scrollTo({ top: 0 }), [on])
  return (
    <div className="day-main">
      <div ref={scroller} className="day-scroll">
        <DayHeader />
        {line}
        <DayPageView />
      </div>
      <DayFooter />
      {dialog === null ? null : <PageDialogs dialog={dialog} />}
    </div>
  )
}

/** Where a dialog or a button is gone and nothing has the focus, the text has it: keys must not go nowhere. */
function useFocusReturn(): void {
  const desk = usePageDesk()
  const overlay = useApp((app) => app.overlay)
  const dialog = usePage((page) => page.dialog)
  const isTagging = usePage((page) => page.isTagging)
  const tags = usePage(activeEntry)?.tags
  useEffect(() => {
    if (overlay !== null || dialog !== null || isTagging) return
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) editorInHand(desk)?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [desk, overlay, dialog, isTagging, tags])
}
