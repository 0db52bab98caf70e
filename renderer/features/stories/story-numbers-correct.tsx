import { v7 as newId } from 'uuid'
import { shortDay } from '../../../shared/day-names.ts'
import type { MetricSnapshot } from '../../../shared/models/metric.ts'
import { fail, type Result } from '../../../shared/result.ts'
import { readMetric, type ReadMetric } from '../../../shared/rules/read-number.ts'
import { useClient } from '../../app/app-context.ts'
import { NumberCorrection } from '../../components/number-correction.tsx'

interface Props {
  readonly snapshot: MetricSnapshot
  readonly name: string
  onDone(this: void): void
  onCorrected(this: void, snapshots: readonly MetricSnapshot[]): void
}

/** Another number in the place of one of a story's, or none. */
export function CorrectNumber({ snapshot, name, onDone, onCorrected }: Props) {
  const client = useClient()
  return (
    <NumberCorrection
      name={`${name} on ${shortDay(snapshot.takenOn, null)}`}
      text={plainText(snapshot)}
      read={(text) => readCorrection(snapshot, text)}
      keep={async ({ value, precision }) => {
        const result = await client.call('numbers.correct', { id: newId(), snapshotId: snapshot.id, value, precision })
        if (!result.ok) return result.error.message
        onCorrected(result.value)
        return null
      }}
      onDone={onDone}
    />
  )
}

function plainText({ value, metric }: MetricSnapshot): string {
  if (value === null) return ''
  return metric === 'earnings' ? (value / 100).toFixed(2) : String(value)
}

function readCorrection({ metric, currency }: MetricSnapshot, text: string): Result<ReadMetric> {
  if (text.trim() === '') return fail('bad-input', 'Type the right number, or take it back.')
  const read = readMetric(metric, text)
  if (!read.ok || read.value.currency === null || read.value.currency === currency) return read
  return fail('bad-input', `These earnings are in ${currency ?? 'no currency'}.`)
}
