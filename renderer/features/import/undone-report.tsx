import { dayAndMonth } from '../../../shared/day-names.ts'
import type { StayedItem, UndoneImport } from '../../../shared/models/import.ts'
import { undoneInWords } from '../../../shared/undone-words.ts'

/** What taking an import back has done, and what of it stays because the writer has worked on it. */
export function UndoneReport({ undone, onClose }: { undone: UndoneImport; onClose: () => void }) {
  return (
    <>
      <p role="status">{undoneInWords(undone)}</p>
      {undone.stayed.length === 0 ? null : (
        <ul className="import-items" aria-label="What stays" tabIndex={0}>
          {undone.stayed.map((item) => (
            <li key={item.id}>
              <bdi>{nameOf(item)}</bdi>
              {item.on === null ? null : <span className="quiet">{dayAndMonth(item.on, null)}</span>}
            </li>
          ))}
        </ul>
      )}
      <div className="dialog-actions">
        <button type="button" className="button is-main" autoFocus onClick={onClose}>
          Close
        </button>
      </div>
    </>
  )
}

function nameOf({ kind, title }: StayedItem): string {
  if (title !== '') return title
  return kind === 'entry' ? 'An entry without words' : 'A story without a title'
}
