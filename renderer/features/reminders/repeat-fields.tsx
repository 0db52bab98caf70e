import { useId, useState } from 'react'
import { repeatUnits, type Repeat } from '../../../shared/models/reminder.ts'
import { FormField } from '../../components/form-field.tsx'

type Unit = Repeat['unit']

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const unitNames: Readonly<Record<Unit, readonly [name: string, many: string]>> = {
  day: ['Daily', 'days'],
  week: ['Weekly', 'weeks'],
  month: ['Monthly', 'months'],
  year: ['Yearly', 'years']
}

/** Whether it comes again, and how often. */
export function RepeatFields({ repeat }: { repeat: Repeat | null }) {
  const id = useId()
  const [unit, setUnit] = useState<Unit | null>(repeat?.unit ?? null)
  return (
    <>
      <div className="form-row">
        <label htmlFor={id}>Repeats</label>
        <span className="reminder-line">
          <select id={id} name="unit" className="field" value={unit ?? ''} onChange={({ target }) => setUnit(repeatUnits.find((one) => one === target.value) ?? null)}>
            <option value="">Never</option>
            {repeatUnits.map((one) => (
              <option key={one} value={one}>
                {unitNames[one][0]}
              </option>
            ))}
          </select>
          {unit === null ? null : <EveryField every={repeat?.every ?? 1} unit={unit} />}
        </span>
      </div>
      {unit === 'week' ? <Weekdays chosen={repeat?.weekdays ?? []} /> : null}
      {unit === null ? null : <FormField name="lastOn" label="Until" type="date" value={repeat?.lastOn ?? ''} />}
    </>
  )
}

function EveryField({ every, unit }: { every: number; unit: Unit }) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>every</label>
      <input id={id} name="every" type="number" min={1} max={999} className="field reminder-every" defaultValue={every} aria-describedby={`${id}-unit`} />
      <span id={`${id}-unit`}>{unitNames[unit][1]}</span>
    </>
  )
}

function Weekdays({ chosen }: { chosen: readonly number[] }) {
  return (
    <fieldset className="form-row reminder-weekdays">
      <legend>On</legend>
      <span className="chip-row">
        {weekdays.map((name, index) => (
          <label key={name} className="chip">
            <input type="checkbox" name="weekday" value={index + 1} defaultChecked={chosen.includes(index + 1)} className="visually-hidden" />
            {name}
          </label>
        ))}
      </span>
    </fieldset>
  )
}
