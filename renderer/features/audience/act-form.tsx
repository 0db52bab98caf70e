import { useId, useRef, useState, type InputEvent } from 'react'
import { v7 as newId } from 'uuid'
import { actKinds, type ActKind, type Person, type SaveActInput } from '../../../shared/models/audience.ts'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import { DayField } from '../../components/day-field.tsx'
import { textIn } from '../../components/text-in.ts'
import { readTypedCount } from '../../components/typed-count.ts'
import { usePage } from '../../day-page/page-context.ts'
import { saveAct } from './audience-actions.ts'
import { useAudienceDesk } from './audience-context.ts'
import type { AudienceDesk } from './audience-store.ts'
import { actNames } from './audience-words.ts'
import { LineForm } from './line-form.tsx'
import { PeopleList } from './people-list.tsx'
import { useFormDay } from './use-form-day.ts'

interface Props {
  readonly accountId: string | null
  readonly people: readonly Person[]
}

/** One line an act; Enter adds it, and the next one can follow. */
export function ActForm({ accountId, people }: Props) {
  const id = useId()
  const desk = useAudienceDesk()
  const today = usePage((page) => page.page.today)
  const [kind, setKind] = useState<ActKind>('read')
  const [on, setOn] = useFormDay(today)
  const [problem, setProblem] = useState<string | null>(null)
  const first = useRef<HTMLSelectElement>(null)
  const actId = useRef(newId())
  const submit = async (form: HTMLFormElement): Promise<void> => {
    const act = readAct(new FormData(form), on)
    const refusal = act.ok ? await saveAct(desk, { id: actId.current, accountId, kind, ...act.value }) : act.error.message
    setProblem(refusal)
    if (refusal !== null) return
    actId.current = newId()
    for (const field of form.querySelectorAll<HTMLInputElement>('input[name]')) field.value = ''
    for (const name of ['count', 'what', 'who']) desk.typed.delete(name)
    first.current?.focus()
  }
  return (
    <LineForm label="Log an act" problem={problem} onAdd={(form) => void submit(form)}>
      <select ref={first} className="field" aria-label="Kind" value={kind} onChange={({ target }) => setKind(actKinds.find((one) => one === target.value) ?? 'read')}>
        {actKinds.map((one) => (
          <option key={one} value={one}>
            {actNames[one]}
          </option>
        ))}
      </select>
      <input {...kept(desk, 'count')} className="field is-count" aria-label="How many" placeholder="1" inputMode="numeric" autoComplete="off" maxLength={12} />
      <input {...kept(desk, 'what')} className="field is-wide" aria-label="What, a title or an address" placeholder="What, if you like" autoComplete="off" maxLength={2_000} />
      <input {...kept(desk, 'who')} className="field" aria-label="Who" placeholder="Who, if you like" autoComplete="off" spellCheck={false} maxLength={100} list={`${id}-people`} />
      <PeopleList id={`${id}-people`} people={people} />
      <DayField key={today} label="Day" today={today} isInLine isInvalid={on === null} onChange={setOn} />
    </LineForm>
  )
}

/** A field whose text is there again when she comes back to the place. */
function kept({ typed }: AudienceDesk, name: string) {
  return { name, defaultValue: typed.get(name) ?? '', onInput: ({ currentTarget }: InputEvent<HTMLInputElement>) => void typed.set(name, currentTarget.value) }
}

function readAct(form: FormData, on: string | null): Result<Omit<SaveActInput, 'id' | 'accountId' | 'kind'>> {
  const count = readTypedCount(textIn(form, 'count'))
  if (count?.ok === false) return count
  if (on === null) return fail('bad-input', 'Say of which day; it can be today or an earlier one.')
  const [what, who] = [textIn(form, 'what'), textIn(form, 'who')]
  const isAddress = /^https?:\/\//i.test(what)
  return succeed({ on, count: count?.value.value ?? 1, title: isAddress ? '' : what, url: isAddress ? what : null, person: who === '' ? null : who })
}
