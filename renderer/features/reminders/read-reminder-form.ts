import { isDay } from '../../../shared/dates.ts'
import { repeatUnits, type Repeat, type SaveReminderInput } from '../../../shared/models/reminder.ts'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import { textIn } from '../../components/text-in.ts'

interface Fixed {
  readonly id: string
  readonly kind: SaveReminderInput['kind']
  readonly storyId: string | null
}

/** What the fields of the form say, or the first thing that they leave open. */
export function readReminderForm(form: FormData, { id, kind, storyId }: Fixed): Result<SaveReminderInput> {
  const [title, dueOn, dueTime] = [textIn(form, 'title'), textIn(form, 'dueOn'), textIn(form, 'dueTime')]
  if (title === '') return fail('bad-input', 'Say in a few words what to remind you of.')
  if (!isDay(dueOn)) return fail('bad-input', 'Say on which day.')
  if (!/^\d{2}:\d{2}$/.test(dueTime)) return fail('bad-input', 'Say at what time, such as 09:00.')
  if (kind === 'story_deadline' && storyId === null) return fail('bad-input', 'Choose the story it is about.')
  const isFixed = textIn(form, 'policy') === 'fixed'
  // Shown with spaces, as people write places; no zone's name has one.
  const zone = textIn(form, 'zone').replaceAll(' ', '_')
  if (isFixed && zone === '') return fail('bad-input', 'Say in which place, such as Africa/Lagos.')
  const repeat = readRepeat(form)
  if (!repeat.ok) return repeat
  if (repeat.value?.lastOn != null && repeat.value.lastOn < dueOn) return fail('bad-input', 'The last day is before the first one.')
  return succeed({
    id, kind, title, dueOn, dueTime, storyId, note: textIn(form, 'note'), policy: isFixed ? 'fixed' : 'floating', zone: isFixed ? zone : null, repeat: repeat.value
  })
}

function readRepeat(form: FormData): Result<Repeat | null> {
  const unit = repeatUnits.find((one) => one === textIn(form, 'unit'))
  if (unit === undefined) return succeed(null)
  const every = Number(textIn(form, 'every'))
  if (!Number.isInteger(every) || every < 1 || every > 999) return fail('bad-input', 'It repeats every 1 to 999 days, weeks, months or years.')
  const lastOn = textIn(form, 'lastOn')
  const weekdays = unit === 'week' ? form.getAll('weekday').map(Number).sort() : []
  return succeed({ every, unit, weekdays, lastOn: isDay(lastOn) ? lastOn : null })
}
