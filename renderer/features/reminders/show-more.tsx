import { useReminders, useRemindersDesk } from './reminders-context.ts'

const rowsMore = 100

/** A list of thousands comes in parts. */
export function ShowMore({ shown, total }: { shown: number; total: number }) {
  const desk = useRemindersDesk()
  const most = useReminders((state) => state.most)
  if (shown >= total) return null
  const showMore = (): void => {
    desk.store.setState({ most: most + rowsMore })
    void desk.read()
  }
  return (
    <button type="button" className="button is-start" onClick={showMore}>
      Show more ({(total - shown).toLocaleString('en-GB')})
    </button>
  )
}
