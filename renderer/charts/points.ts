/** Where a point stands in the drawing, in pixels. */
export interface Place {
  readonly x: number
  readonly y: number
}

/** The point that is nearest to a place on the chart. */
export function nearestPoint(places: readonly Place[], x: number, y: number): number | null {
  let nearest: number | null = null
  let least = Infinity
  for (const [index, place] of places.entries()) {
    // Sideways counts more: the writer looks for a day.
    const distance = Math.abs(place.x - x) * 4 + Math.abs(place.y - y)
    if (distance < least) [nearest, least] = [index, distance]
  }
  return nearest
}

/** Points above each other, the highest first, from left to right. */
function columnsOf(places: readonly Place[]): readonly (readonly number[])[] {
  const byX = new Map<number, number[]>()
  for (const [index, { x }] of places.entries()) {
    const rounded = Math.round(x * 10)
    const column = byX.get(rounded)
    if (column === undefined) byX.set(rounded, [index])
    else column.push(index)
  }
  const height = (index: number): number => places[index]?.y ?? 0
  return [...byX].sort(([one], [other]) => one - other).map(([, column]) => column.sort((one, other) => height(one) - height(other)))
}

export type PointKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End'

export function isPointKey(key: string): key is PointKey {
  return ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key)
}

/** Where a key goes from a point: beside it to the nearest of the next column, up and down within one's own. */
export function pointByKey(places: readonly Place[], from: number | null, key: PointKey): number | null {
  const columns = columnsOf(places)
  const at = from === null ? -1 : columns.findIndex((column) => column.includes(from))
  const last = columns.length - 1
  const own = columns[at]
  if (own === undefined || from === null) return columns[key === 'ArrowLeft' || key === 'End' ? last : 0]?.[0] ?? null
  if (key === 'ArrowUp' || key === 'ArrowDown') return own[own.indexOf(from) + (key === 'ArrowUp' ? -1 : 1)] ?? from
  const next = { ArrowLeft: Math.max(0, at - 1), ArrowRight: Math.min(last, at + 1), Home: 0, End: last }[key]
  return next === at ? from : closest(places, columns[next] ?? [], places[from]?.y ?? 0)
}

function closest(places: readonly Place[], column: readonly number[], y: number): number | null {
  const distance = (index: number): number => Math.abs((places[index]?.y ?? 0) - y)
  return column.reduce<number | null>((best, index) => (best === null || distance(index) < distance(best) ? index : best), null)
}
