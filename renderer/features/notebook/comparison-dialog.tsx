import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { isDay } from '../../../shared/dates.ts'
import type { Comparison } from '../../../shared/models/notebook.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FormField } from '../../components/form-field.tsx'
import { TextAreaField } from '../../components/text-area-field.tsx'
import { textIn } from '../../components/text-in.ts'
import { usePage } from '../../day-page/page-context.ts'
import { saveComparison, type ComparisonsDesk } from './comparisons-store.ts'

export function ComparisonDialog({ desk, comparison }: { desk: ComparisonsDesk; comparison: Comparison | null }) {
  const today = usePage(({ page }) => page.today)
  const [id] = useState(() => comparison?.id ?? newId())
  const keep = async (form: FormData): Promise<string | null> => {
    const [who, link, days, claim] = [textIn(form, 'who'), textIn(form, 'link'), textIn(form, 'days'), textIn(form, 'claim')]
    const readOn = textIn(form, 'on')
    if (who === '') return 'Say who tells it.'
    if (days !== '' && !/^\d{1,5}$/.test(days)) return 'Days are a whole number, such as 7.'
    if (!isDay(readOn)) return 'Say on which day you read it.'
    return await saveComparison(desk, {
      id, readOn, who, link: link === '' ? null : link, claimDays: days === '' ? null : Number(days), claim, leftOut: textIn(form, 'leftOut')
    })
  }
  return (
    <FormDialog title={comparison === null ? 'Log a success story' : 'Edit this success story'} keep={keep} onClose={() => desk.store.setState({ dialog: null })}>
      <FormField name="who" label="Who tells it" hint="A writer who sells a course" value={comparison?.who ?? ''} maxLength={200} isFirst />
      <TextAreaField name="claim" label="What it claims" hint="1,000 followers in a week" value={comparison?.claim ?? ''} maxLength={5_000} />
      <FormField name="days" label="In how many days" hint="Empty: it doesn’t say" value={comparison?.claimDays?.toString() ?? ''} maxLength={5} />
      <TextAreaField name="leftOut" label="What it leaves out" hint="The years before, a list of addresses" value={comparison?.leftOut ?? ''} maxLength={10_000} />
      <FormField name="link" label="Link" type="url" hint="https://" value={comparison?.link ?? ''} maxLength={2_000} />
      <FormField name="on" label="Read on" type="date" max={today} value={comparison?.readOn ?? today} isRequired />
    </FormDialog>
  )
}
