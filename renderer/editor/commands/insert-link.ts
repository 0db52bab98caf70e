import { EditorSelection, type StateCommand } from '@codemirror/state'
import { enclosingNode } from '../parsing/enclosing-node.ts'
import { isWebAddress } from '../parsing/link-target.ts'

const ADDRESS_TO_FILL_IN = 'https://'

/** Makes the selection or word a link with its address selected; on a link, selects its address. */
export const insertLink: StateCommand = ({ state, dispatch }) => {
  const range = state.selection.main
  const address = enclosingNode(state, range.head, ['Link'])?.getChild('URL')
  if (address) {
    dispatch(state.update({ selection: EditorSelection.range(address.from, address.to), scrollIntoView: true }))
    return true
  }
  const { from, to } = range.empty ? (state.wordAt(range.head) ?? range) : range
  const chosen = state.sliceDoc(from, to)
  if (chosen.includes('\n')) return false
  const isAddress = isWebAddress(chosen)
  const words = isAddress ? '' : chosen
  const target = isAddress ? chosen : ADDRESS_TO_FILL_IN
  const wordsFrom = from + 1
  const targetFrom = wordsFrom + words.length + 2
  dispatch(
    state.update({
      changes: { from, to, insert: `[${words}](${target})` },
      selection: words === '' ? EditorSelection.cursor(wordsFrom) : EditorSelection.range(targetFrom, targetFrom + target.length),
      scrollIntoView: true,
      userEvent: 'input.format'
    })
  )
  return true
}
