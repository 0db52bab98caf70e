import { textSizes } from '../../../shared/models/settings.ts'
import { useApp } from '../../app/app-context.ts'
import { ChoiceRow } from './settings-rows.tsx'

const sizeNames: Readonly<Record<(typeof textSizes)[number], string>> = {
  85: 'Smaller', 100: 'Normal', 115: 'Larger', 130: 'Large', 150: 'Very large'
}

export function LookSection() {
  const { theme, textSize } = useApp((app) => app.settings)
  const change = useApp((app) => app.changeSettings)
  return (
    <>
      <ChoiceRow
        label="Light or dark"
        value={theme}
        options={[['system', 'As the system'], ['light', 'Light'], ['dark', 'Dark']]}
        onChange={(chosen) => void change({ theme: chosen })}
      />
      <ChoiceRow
        label="Text size"
        hint="Also Ctrl or Cmd with + and −."
        value={textSize}
        options={textSizes.map((size) => [size, sizeNames[size]] as const)}
        onChange={(chosen) => void change({ textSize: chosen })}
      />
    </>
  )
}
