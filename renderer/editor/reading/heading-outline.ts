import type { Tree } from '@lezer/common'

export type HeadingTag = 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
const TAGS: readonly HeadingTag[] = ['h2', 'h3', 'h4', 'h5', 'h6']

/**
 * The element for each heading, by its position. Writers pick levels by looks; here each heading is one
 * level below the one it belongs to, so that the page's outline has no gaps.
 */
export function headingOutline(tree: Tree, topTag: HeadingTag): ReadonlyMap<number, HeadingTag> {
  const outline = new Map<number, HeadingTag>()
  const open: number[] = []
  const top = TAGS.indexOf(topTag)
  tree.iterate({
    enter(node) {
      const level = /^ATXHeading(\d)$/.exec(node.name)?.[1]
      if (level === undefined) return
      while (open.length > 0 && (open.at(-1) ?? 0) >= Number(level)) open.pop()
      open.push(Number(level))
      outline.set(node.from, TAGS[Math.min(top + open.length - 1, TAGS.length - 1)] ?? 'h6')
    }
  })
  return outline
}
