import { MoreMenu } from '../../components/more-menu.tsx'
import { ToggleChip } from '../../components/toggle-chip.tsx'
import { addRuleFile } from './programs-actions.ts'
import { usePrograms, useProgramsDesk } from './programs-context.ts'

/** What can be begun, and how the programs are shown. */
export function ListHead({ isEmpty }: { isEmpty: boolean }) {
  const desk = useProgramsDesk()
  const { store } = desk
  const view = usePrograms((state) => state.view)
  const addProgram = (): void => store.setState({ dialog: { kind: 'program', program: null } })
  return (
    <header className="programs-head">
      <h1>Applications</h1>
      {isEmpty ? null : (
        <div className="chip-row" role="group" aria-label="View">
          <ToggleChip title="List" isOn={view === 'list'} onPress={() => store.setState({ view: 'list' })} />
          <ToggleChip title="Calendar" isOn={view === 'calendar'} onPress={() => store.setState({ view: 'calendar' })} />
        </div>
      )}
      <div className="button-row">
        <button type="button" className="button" onClick={addProgram}>
          Add a program
        </button>
        {isEmpty ? null : (
          <button type="button" className="button is-main" onClick={() => store.setState({ dialog: { kind: 'new-application' } })}>
            New application…
          </button>
        )}
        <MoreMenu label="More for programs" choices={[{ title: 'Add rules from a file…', run: () => void addRuleFile(desk) }]} />
      </div>
    </header>
  )
}
