/** In pixels from the upper left corner of what is drawn. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** A label and where it may stand, the best place first: the left end and the middle of its line. */
export interface LabelWish {
  readonly words: string
  readonly places: readonly Spot[]
}

export interface PlacedLabel extends Spot {
  readonly words: string
}

interface Box extends Spot {
  readonly width: number
}

const lineHeight = 16
const characterWidth = 6.6

export function labelWidth(words: string): number {
  return words.length * characterWidth
}

/**
 * Labels where they cover no other one and as little as can be of the line. What has no room isn't written: it is still
 * said where it is reached, and stands in the table.
 */
export function placeLabels(wishes: readonly LabelWish[], size: { readonly width: number; readonly height: number }, line: readonly Spot[]): readonly PlacedLabel[] {
  const taken: Box[] = []
  return wishes.flatMap(({ words, places }) => {
    const width = labelWidth(words)
    const free = places.filter((spot) => isInside({ ...spot, width }, size) && taken.every((box) => !isOver(box, { ...spot, width })))
    const [best] = free.toSorted((one, other) => covered({ ...one, width }, line) - covered({ ...other, width }, line))
    if (best === undefined) return []
    taken.push({ ...best, width })
    return [{ words, ...best }]
  })
}

function isInside({ x, y, width }: Box, size: { readonly width: number; readonly height: number }): boolean {
  return x >= 0 && x + width <= size.width && y >= 5 && y <= size.height - lineHeight / 2
}

function isOver(one: Box, other: Box): boolean {
  return Math.abs(one.y - other.y) < lineHeight && one.x < other.x + other.width + 8 && other.x < one.x + one.width + 8
}

function covered({ x, y, width }: Box, line: readonly Spot[]): number {
  return line.filter((spot) => spot.x >= x - 4 && spot.x <= x + width + 4 && Math.abs(spot.y - y) < lineHeight / 2 + 3).length
}
