import { useApp } from '../../app/app-context.ts'
import { ChoiceRow, NumberRow, SwitchRow } from './settings-rows.tsx'

const dayStarts = [0, 1, 2, 3, 4, 5, 6].map((hour) => [hour * 60, hour === 0 ? 'Midnight' : `${String(hour)} a.m.`] as const)

export function WritingSection() {
  const { dayStartMinutes, weekStart, wordGoal, smartTyping } = useApp((app) => app.settings)
  const change = useApp((app) => app.changeSettings)
  return (
    <>
      <NumberRow
        label="Words a day"
        hint="A goal for the bar under the page. A day below it owes nothing to the next."
        placeholder="None"
        value={wordGoal}
        max={100_000}
        onChange={(words) => void change({ wordGoal: words })}
      />
      <ChoiceRow
        label="A new day begins at"
        hint="What you write before then still belongs to the day before."
        value={dayStartMinutes}
        options={dayStarts}
        onChange={(minutes) => void change({ dayStartMinutes: minutes })}
      />
      <ChoiceRow
        label="The week begins on"
        value={weekStart}
        options={[[1, 'Monday'], [6, 'Saturday'], [7, 'Sunday']]}
        onChange={(day) => void change({ weekStart: day })}
      />
      <SwitchRow
        label="Curly quotes and dashes as you type"
        hint="Undo gives back the plain character."
        isOn={smartTyping}
        onChange={(isOn) => void change({ smartTyping: isOn })}
      />
    </>
  )
}
