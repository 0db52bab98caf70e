import type { Paged } from './use-paged.ts'

export function ShowMore({ paged: { rows, total, showMore } }: { paged: Paged<unknown> }) {
  if (rows.length >= total) return null
  return (
    <button type="button" className="button show-more" onClick={() => void showMore()}>
      Show more ({(total - rows.length).toLocaleString('en-GB')})
    </button>
  )
}
