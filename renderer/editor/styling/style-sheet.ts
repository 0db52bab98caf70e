import type { EditorState, Line, Range } from '@codemirror/state'
import { Decoration, type DecorationSet } from '@codemirror/view'

const spans = new Map<string, Decoration>()
const lines = new Map<string, Decoration>()
const hiding = Decoration.replace({})

function cached(cache: Map<string, Decoration>, key: string, make: () => Decoration): Decoration {
  const known = cache.get(key)
  if (known) return known
  const made = make()
  cache.set(key, made)
  return made
}

/** Collects the decorations of the visible text; node rules write to it, the view plugin reads it. */
export class StyleSheet {
  private readonly ranges: Range<Decoration>[] = []
  private readonly hidden: Range<Decoration>[] = []
  private readonly lineClasses = new Map<number, Set<string>>()
  /** The visible part being styled; blocks reach beyond it. */
  part = { from: 0, to: 0 }

  constructor(
    readonly state: EditorState,
    private readonly isFocused: boolean
  ) {}

  style(from: number, to: number, className: string): void {
    if (from >= to) return
    const span = cached(spans, className, () => Decoration.mark({ class: className }))
    this.ranges.push(span.range(from, to))
  }

  hide(from: number, to: number): void {
    if (from >= to) return
    this.hidden.push(hiding.range(from, to))
  }

  /** The visible lines that the node reaches. */
  *lines(node: { from: number; to: number }): Generator<Line> {
    const to = Math.min(node.to, this.part.to)
    for (let position = Math.max(node.from, this.part.from); position <= to; ) {
      const line = this.state.doc.lineAt(position)
      yield line
      position = line.to + 1
    }
  }

  /** Gives the class to every visible line that the node reaches. */
  styleLines(node: { from: number; to: number }, className: string): void {
    for (const line of this.lines(node)) {
      const classes = this.lineClasses.get(line.from) ?? new Set()
      this.lineClasses.set(line.from, classes.add(className))
    }
  }

  /** Whether the caret or selection touches the range, so that its marks must be seen. */
  isTouched(from: number, to: number): boolean {
    return this.isFocused && this.state.selection.ranges.some((range) => range.from <= to && range.to >= from)
  }

  isLineTouched(position: number): boolean {
    const line = this.state.doc.lineAt(position)
    return this.isTouched(line.from, line.to)
  }

  finish(): { decorations: DecorationSet; hidden: DecorationSet } {
    for (const [from, classes] of this.lineClasses) {
      const className = [...classes].join(' ')
      this.ranges.push(cached(lines, className, () => Decoration.line({ class: className })).range(from))
    }
    return {
      decorations: Decoration.set([...this.ranges, ...this.hidden], true),
      hidden: Decoration.set(this.hidden, true)
    }
  }
}
