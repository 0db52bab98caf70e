interface Props {
  readonly title: string
  readonly isOn: boolean
  onPress(this: void): void
}

/** A chip that is on or off. */
export function ToggleChip({ title, isOn, onPress }: Props) {
  return (
    <button type="button" className={isOn ? 'chip is-chosen' : 'chip'} aria-pressed={isOn} onClick={onPress}>
      {title}
    </button>
  )
}
