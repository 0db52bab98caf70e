import * as applications from './sample-applications.mjs'
import * as audience from './sample-audience.mjs'
import { entries } from './sample-journal.mjs'
import * as reflections from './sample-reflections.mjs'

/**
 * Writes the sample journal through the same calls that the page makes, then opens the app afresh on it. Its entries
 * are late ones, as far as the journal knows: the clock of the tour stands on the last of their days.
 */
export async function seedJournal(window) {
  const { v7: newId } = await import('uuid')
  for (const { on, text, tags } of entries) {
    const id = newId()
    await call(window, 'entries.write', { id, datedOn: on, body: text, prompt: null })
    for (const tag of tags) await call(window, 'entries.addTag', { id, tag })
  }
  const accountId = newId()
  await call(window, 'audience.saveAccount', { id: accountId, platform: 'Medium', name: '', handle: '@nina', openedOn: '2022-03-24', statsZone: null })
  for (const story of audience.stories) await seedStory(window, newId, story)
  for (const [on, count] of audience.followers) {
    const ids = { followersId: newId(), followingId: newId() }
    await call(window, 'followers.log', { ...ids, accountId, on, followers: count, following: null, precision: 'exact' })
  }
  for (const follow of audience.follows) await call(window, 'follows.save', { id: newId(), accountId, ...follow })
  for (const act of audience.acts) await call(window, 'acts.save', { id: newId(), accountId, url: null, ...act })
  await seedApplication(window, newId, accountId)
  await call(window, 'settings.change', { hasChosenBackground: true, weekGoals: [{ kind: 'days', amount: 4 }, { kind: 'words', amount: 1_500 }], weekdayWeights: [1, 1, 1, 1, 1, 1, 0] })
  await window.reload()
}

async function seedStory(window, newId, { title, on, body, reads, netFollows }) {
  const [storyId, placementId] = [newId(), newId()]
  await call(window, 'stories.write', { id: storyId, title, subtitle: '', body, status: 'published' })
  await call(window, 'stories.place', {
    storyId, id: placementId, platform: 'Medium', publication: null, url: null, publishedOn: on, isPaywalled: null, exclusiveUntil: null
  })
  for (const [metric, totals] of [['reads', reads], ['netFollows', netFollows]]) {
    for (const [takenOn, value] of totals) {
      await call(window, 'numbers.log', { takenOn, numbers: [{ id: newId(), storyId, placementId, metric, value, precision: 'exact', currency: null }] })
    }
  }
}

async function seedApplication(window, newId, accountId) {
  const { program, sent, answer, reminders } = applications
  const id = newId()
  const { on, ...draft } = sent
  await call(window, 'applications.save', { id, programId: program, accountId, storyId: null, expectedReplyOn: null, different: '', notes: '', ...draft })
  await call(window, 'applications.send', { id, on })
  const unsaid = { receivedOn: null, reason: null, countedFrom: null, statedReapplyOn: null, appealUntil: null }
  const outcomeId = newId()
  await call(window, 'outcomes.record', { id: outcomeId, applicationId: id, ...unsaid, ...answer })
  await seedReflections(window, newId, { outcomeId, applicationId: id })
  for (const reminder of reminders) await call(window, 'reminders.save', { id: newId(), note: '', policy: 'floating', zone: null, storyId: null, ...reminder })
}

async function seedReflections(window, newId, about) {
  for (const { datedOn, question, body, ...rest } of reflections.told) {
    await call(window, 'entries.write', { id: newId(), datedOn, body, prompt: question, about: { ...about, retelling: null, asksWhy: false, ...rest } })
  }
  const { outcomeId } = about
  await call(window, 'plans.save', { outcomeId, ...reflections.plan })
  for (const step of reflections.steps) await call(window, 'plans.saveStep', { id: newId(), outcomeId, ruleKey: null, ...step })
  await call(window, 'trials.save', { id: newId(), ...reflections.trial })
}

/** A refused row ends the tour: pictures of half a journal would be worse than none. */
async function call(window, name, input) {
  const result = await window.evaluate(([name, input]) => globalThis.journal.call(name, input), [name, input])
  if (result.ok === false) throw new Error(`${name} was refused: ${JSON.stringify(result)}`)
}
