import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Plan, PlanStep } from '../../../shared/models/plan.ts'
import { moveStep } from './plan-actions.ts'
import { weekInWords, weeksToMoveTo } from './plan-words.ts'
import { usePlanDesk } from './use-plan-desk.ts'

/** Nothing where no later week is left. */
export function MoveMenu({ plan, step, words }: { readonly plan: Plan; readonly step: PlanStep; readonly words: string }) {
  const desk = usePlanDesk()
  const weeks = weeksToMoveTo(step, plan.weeks, plan.today)
  if (weeks.length === 0) return null
  const label = `Move: ${words}`
  return (
    <MenuTrigger>
      <Button className="button" aria-label={label}>
        Move
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" aria-label={label}>
          {weeks.map((week) => (
            <MenuItem key={week.from} className="menu-item" onAction={() => void moveStep(desk, step, week.from)}>
              {weekInWords(week, plan.today)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
