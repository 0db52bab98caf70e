import { v7 as newId } from 'uuid'
import type { Day } from '../../../shared/dates.ts'
import { dayInWords } from '../../../shared/day-names.ts'
import type { FollowerReading } from '../../../shared/models/audience.ts'
import type { AudienceMetric } from '../../../shared/models/metric.ts'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import { counted } from '../../../shared/text.ts'
import { readTypedCount } from '../../components/typed-count.ts'
import type { JournalClient } from '../../journal-client.ts'
import { hasTyped, readForm, type FollowersDesk } from './followers-store.ts'

export type Saved =
  | { readonly kind: 'saved'; readonly reading: FollowerReading }
  /** `at`: the field that has to be mended, if it is one. */
  | { readonly kind: 'stuck'; readonly at: AudienceMetric | null }

/** Keeps both counts, or nothing; with the first one also the account it is of. */
export async function saveFollowers(desk: FollowersDesk): Promise<Saved> {
  const { client, store } = desk
  const state = store.getState()
  const { on, texts, ids } = state
  if (state.isSaving) return { kind: 'stuck', at: null }
  const followers = readTypedCount(texts.followers)
  const following = readTypedCount(texts.following)
  if (followers?.ok === false) return stuck(followers.error.message, 'followers')
  if (following?.ok === false) return stuck(following.error.message, 'following')
  if (!hasTyped(state)) return stuck('Type how many follow you.', 'followers')
  if (on === null) return stuck('Say of which day this is; it can be today or an earlier one.')
  store.setState({ isSaving: true, failure: null })
  const accountId = await accountFor(desk)
  if (!accountId.ok) return stuck(accountId.error.message)
  const precision = followers?.value.precision ?? 'exact'
  const answer = await client.call('followers.log', {
    followersId: ids.followers, followingId: ids.following, accountId: accountId.value, on,
    followers: followers?.value.value ?? null, following: following?.value.value ?? null,
    precision, followingPrecision: following?.value.precision ?? precision
  })
  if (!answer.ok) return stuck(`${answer.error.message} What you typed is still here.`)
  store.setState({ isSaving: false })
  return { kind: 'saved', reading: answer.value }

  function stuck(failure: string, at: AudienceMetric | null = null): Saved {
    store.setState({ isSaving: false, failure })
    return { kind: 'stuck', at }
  }
}

/** The chosen account, or the first one, made now. */
async function accountFor(desk: FollowersDesk): Promise<Result<string>> {
  const { client, store, newAccountId } = desk
  // Typed and entered before the answer was there.
  if (store.getState().form === null && !(await readForm(desk, null))) return fail('unexpected', store.getState().failure ?? 'Try again.')
  const { accountId, platform, name } = store.getState()
  if (accountId !== null) return succeed(accountId)
  const made = await client.call('audience.saveAccount', {
    id: newAccountId, platform: platform.trim(), name: name.trim(), handle: null, openedOn: null, statsZone: null
  })
  return made.ok ? succeed(made.value.id) : made
}

/** "Noted: 116 followers." */
export function notedInWords({ followers, following, on }: FollowerReading, today: Day): string {
  const counts = [...(followers === null ? [] : [counted(followers, 'follower')]), ...(following === null ? [] : [`you follow ${following.toLocaleString('en-GB')}`])]
  return `Noted${on === today ? '' : ` for ${dayInWords(on, today)}`}: ${counts.join(', ')}.`
}

/** Takes a reading back; null where it is done, else why it can't be. */
export async function takeBack(client: JournalClient, { followersId, followingId }: FollowerReading): Promise<string | null> {
  for (const snapshotId of [followersId, followingId]) {
    if (snapshotId === null) continue
    const answer = await client.call('followers.correct', { id: newId(), snapshotId, value: null, precision: 'exact' })
    if (!answer.ok) return answer.error.message
  }
  return null
}
