import { useCallback, useRef, useState } from 'react'
import { shortDay } from '../../../shared/day-names.ts'
import { readingInWords } from '../../../shared/metric-words.ts'
import type { AudiencePage, FollowerReading } from '../../../shared/models/audience.ts'
import type { Precision } from '../../../shared/models/metric.ts'
import { fail, succeed } from '../../../shared/result.ts'
import { NumberCorrection } from '../../components/number-correction.tsx'
import { readTypedCount } from '../../components/typed-count.ts'
import { useLostFocus } from '../../components/use-lost-focus.ts'
import { correctCount } from './audience-actions.ts'
import { useAudienceDesk } from './audience-context.ts'
import { ShowMore } from './show-more.tsx'
import { usePaged } from './use-paged.ts'

interface Props {
  readonly page: AudiencePage
  readonly accountId: string
}

/** Every reading of the account, newest first; each number can be replaced or taken back. */
export function FollowerReadings({ page, accountId }: Props) {
  const { client } = useAudienceDesk()
  const region = useRef<HTMLDivElement | null>(null)
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  useLostFocus(scroller, useCallback(() => region.current?.focus(), []))
  const readings = usePaged(`${accountId} readings`, async (offset, limit) => {
    const answer = await client.call('followers.list', { accountId, offset, limit })
    if (!answer.ok) return answer
    return succeed({ rows: answer.value.map((reading) => ({ ...reading, id: reading.followersId ?? reading.followingId ?? reading.on })), total: page.readings })
  })
  return (
    <div
      className="readings"
      role="region"
      aria-label="Readings"
      tabIndex={0}
      ref={(element) => {
        region.current = element
        setScroller(element)
      }}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Followers</th>
            <th scope="col">Following</th>
          </tr>
        </thead>
        <tbody>
          {readings.rows.map((reading) => (
            <Reading key={reading.id} reading={reading} />
          ))}
        </tbody>
      </table>
      <ShowMore paged={readings} />
    </div>
  )
}

function Reading({ reading }: { reading: FollowerReading }) {
  const { on, followers, followersId, following, followingId, precision, followingPrecision, source } = reading
  const day = shortDay(on, null)
  return (
    <tr>
      <th scope="row">
        {day}
        {source === 'import' ? <span className="quiet"> imported</span> : null}
      </th>
      <td>{followersId === null || followers === null ? null : <Number key={followersId} id={followersId} name={`Followers on ${day}`} value={followers} precision={precision} />}</td>
      <td>
        {followingId === null || following === null ? null : (
          <Number key={followingId} id={followingId} name={`Following on ${day}`} value={following} precision={followingPrecision ?? precision} />
        )}
      </td>
    </tr>
  )
}

function Number({ id, name, value, precision }: { id: string; name: string; value: number; precision: Precision }) {
  const desk = useAudienceDesk()
  const [isCorrecting, setIsCorrecting] = useState(false)
  const [wasCorrecting, setWasCorrecting] = useState(false)
  const close = useCallback(() => setIsCorrecting(false), [])
  if (isCorrecting) {
    return (
      <NumberCorrection
        name={name}
        text={String(value)}
        read={(text) => readTypedCount(text) ?? fail('bad-input', 'Type the right number, or take it back.')}
        keep={(correction) => correctCount(desk, id, correction)}
        onDone={close}
      />
    )
  }
  const words = readingInWords(value, null, precision)
  return (
    <>
      {words}{' '}
      <button
        type="button"
        className="link"
        // Back where the keyboard was.
        autoFocus={wasCorrecting}
        aria-label={`Correct ${words}: ${name}`}
        onClick={() => {
          setIsCorrecting(true)
          setWasCorrecting(true)
        }}
      >
        Correct
      </button>
    </>
  )
}
