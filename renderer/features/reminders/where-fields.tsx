import { useId, useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { ZonePolicy } from '../../../shared/models/reminder.ts'

/** Whether its time goes with her, or stays where it was written. */
export function WhereFields({ policy, zone }: { policy: ZonePolicy; zone: string | null }) {
  const id = useId()
  const [chosen, setChosen] = useState(policy)
  return (
    <>
      <div className="form-row">
        <label htmlFor={id}>By the clock</label>
        <select id={id} name="policy" className="field" value={chosen} onChange={({ target }) => setChosen(target.value === 'fixed' ? 'fixed' : 'floating')}>
          <option value="floating">wherever I am</option>
          <option value="fixed">in a fixed place</option>
        </select>
      </div>
      {chosen === 'fixed' ? <ZoneField zone={zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone} /> : null}
    </>
  )
}

/** Zones by their usual names, with spaces for a search by words; any other name can be typed, and is refused where nobody knows it. */
function ZoneField({ zone }: { zone: string }) {
  const zones = Intl.supportedValuesOf('timeZone').map((name) => ({ id: name, text: name.replaceAll('_', ' ') }))
  return (
    <ComboBox className="form-row" name="zone" formValue="text" allowsCustomValue menuTrigger="input" defaultItems={zones} defaultInputValue={zone.replaceAll('_', ' ')}>
      <Label>Place</Label>
      <Input className="field" placeholder="Africa/Lagos" onFocus={({ currentTarget }) => currentTarget.select()} />
      <Popover className="popover">
        <ListBox<{ id: string; text: string }> className="menu">
          {({ text }) => (
            <ListBoxItem className="menu-item" textValue={text}>
              {text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
