// Each limit keeps the conversion well under a second; real pages and Word documents stay far below them.
const MOST_ELEMENTS = 50_000
// The converter reads an element's whole text again for each element around it.
const MOST_READINGS = 1_000_000
// Each cell looks for its place among those of its row.
const MOST_CELLS_IN_A_ROW = 500
// Its patterns for trailing space read on from each blank to the last one of a run.
const MOST_BLANKS_IN_A_ROW = 1_000
const BLANKS = new RegExp(`\\s{${String(MOST_BLANKS_IN_A_ROW)}}`)
// Spaces and line breaks outside of "pre" are collapsed before; others, such as the no-break space, are not.
const FIRM_BLANKS = new RegExp(`(?:[^\\S \\t\\r\\n][ \\t\\r\\n]*){${String(MOST_BLANKS_IN_A_ROW)}}`)

/** Whether a clipboard's document is built such that its conversion would freeze the window. */
export function isTooIntricate(body: HTMLElement): boolean {
  const elements = body.querySelectorAll('*')
  if (elements.length > MOST_ELEMENTS) return true
  return (
    depthsOf(elements) > MOST_READINGS ||
    [...body.querySelectorAll('tr')].some((row) => row.childElementCount > MOST_CELLS_IN_A_ROW) ||
    [...body.querySelectorAll('pre')].some((block) => BLANKS.test(block.textContent)) ||
    FIRM_BLANKS.test(body.textContent)
  )
}

function depthsOf(elements: Iterable<Element>): number {
  const depths = new Map<Element, number>()
  let sum = 0
  for (const element of elements) {
    const depth = (element.parentElement && depths.get(element.parentElement)) ?? 0
    depths.set(element, depth + 1)
    sum += depth + 1
  }
  return sum
}
