import { placeUnknowable } from './causes-actions.ts'
import { useCausesDesk } from './use-causes-desk.ts'

/** The standing card: that nobody outside will ever know is an end too. */
export function UnknowableCard({ isOnBoard }: { readonly isOnBoard: boolean }) {
  const desk = useCausesDesk()
  return (
    <li className={isOnBoard ? 'card unknowable is-on-board' : 'card unknowable'}>
      <p>It can’t be known</p>
      <button type="button" className="link" onClick={() => void placeUnknowable(desk, !isOnBoard)}>
        {isOnBoard ? 'Take it off the board' : 'Put this card on the board'}
      </button>
    </li>
  )
}
