import type { ProgramRules } from '../../../shared/models/program.ts'
import { useApp, useClient } from '../../app/app-context.ts'
import { MoreMenu } from '../../components/more-menu.tsx'
import { ToggleChip } from '../../components/toggle-chip.tsx'
import { addRuleFile, leaveProgram, newApplication, removeProgram } from './programs-actions.ts'
import { usePrograms, useProgramsDesk } from './programs-context.ts'
import { programKindNames } from './program-words.ts'

/** Where she is, what the program is called, and what can be done about it. */
export function ProgramHead({ rules }: { rules: ProgramRules }) {
  const desk = useProgramsDesk()
  const part = usePrograms((state) => state.part)
  const { name, kind, platform, notes } = rules
  return (
    <header className="program-head">
      <nav className="crumbs" aria-label="Where this page is">
        <button type="button" className="link" onClick={() => leaveProgram(desk)}>
          Applications
        </button>{' '}
        <span aria-hidden>›</span> <span aria-current="page">{name}</span>
      </nav>
      <div className="program-title">
        <h1 dir="auto">{name}</h1>
        <ProgramButtons rules={rules} />
      </div>
      <p className="quiet program-facts">
        {programKindNames[kind]}
        {platform === null ? '' : `, ${platform}`}
        <ProgramLink link={rules.link} />
      </p>
      {notes === '' ? null : <p className="program-notes">{notes}</p>}
      <div className="chip-row" role="group" aria-label="Shown">
        <ToggleChip title="Overview" isOn={part === 'overview'} onPress={() => desk.store.setState({ part: 'overview' })} />
        <ToggleChip title="All rules" isOn={part === 'rules'} onPress={() => desk.store.setState({ part: 'rules' })} />
      </div>
    </header>
  )
}

function ProgramButtons({ rules }: { rules: ProgramRules }) {
  const desk = useProgramsDesk()
  const begin = async (): Promise<void> => {
    const refusal = await newApplication(desk, rules.id)
    if (refusal !== null) desk.say(refusal)
  }
  const remove = rules.isBundled ? [] : [{ title: 'Remove', run: () => void removeProgram(desk, rules) }]
  return (
    <div className="button-row">
      <button type="button" className="button is-main" onClick={() => void begin()}>
        New application…
      </button>
      <MoreMenu
        label={`More: ${rules.name}`}
        choices={[
          { title: rules.isBundled ? 'Edit link and notes' : 'Edit', run: () => desk.store.setState({ dialog: { kind: 'program', program: rules } }) },
          { title: 'Add rules from a file…', run: () => void addRuleFile(desk) },
          ...remove
        ]}
      />
    </div>
  )
}

function ProgramLink({ link }: { link: string | null }) {
  const client = useClient()
  const say = useApp((app) => app.say)
  if (link === null) return null
  const open = async (): Promise<void> => {
    const answer = await client.call('app.openLink', { url: link })
    if (!answer.ok) say({ message: answer.error.message })
  }
  return (
    <>
      {', '}
      <button type="button" className="link" title={link} onClick={() => void open()}>
        its page
      </button>
    </>
  )
}
