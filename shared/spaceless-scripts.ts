// Scripts that don't put spaces between words: their runs are cut by Intl.Segmenter, which carries dictionaries.

/** A class for regular expressions with the flag v. */
export const spaceless = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`

/** One run of such a script with its marks. The limit keeps a huge block from overflowing the pattern matcher's stack. */
export const spacelessRun = String.raw`[${spaceless}][${spaceless}\p{M}ー]{0,9999}`

let segmenter: Intl.Segmenter | null = null
const pieceLength = 500

/**
 * The words of a run, in order and without a gap. Segmenting slows down with the square of the length, so a long run
 * goes piece by piece; what ends a piece may be half a word and begins the next one.
 */
export function segmentsOf(run: string): Intl.SegmentData[] {
  // Made when it is first needed: loading its dictionaries takes longer than opening a journal.
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
  const segments: Intl.SegmentData[] = []
  let from = 0
  while (from < run.length) {
    const piece = run.slice(from, from + pieceLength)
    const isLast = from + piece.length === run.length
    let used = 0
    for (const data of segmenter.segment(piece)) {
      if (!isLast && used > 0 && used + data.segment.length === piece.length) break
      used += data.segment.length
      segments.push(data)
    }
    from += used
  }
  return segments
}
