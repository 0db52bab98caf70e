import { succeed } from '../../../shared/result.ts'
import { addPackFile } from '../../add-pack-file.ts'
import type { Desk } from '../../desk.ts'
import { openAnswer, restAnswer } from '../../journal/answer-page.ts'
import { removeOwnPrompt, saveOwnPrompt } from '../../journal/own-prompts.ts'
import { movePlanStep, removePlanStep, restorePlanStep, savePlanStep, setPlanStep } from '../../journal/change-plan.ts'
import { openCauses, placeUnknowable, removeCause, restoreCause, saveCause } from '../../journal/causes.ts'
import { comparisonPage, removeComparison, restoreComparison, saveComparison } from '../../journal/comparisons.ts'
import { listContacts, removeContact, saveContact } from '../../journal/contacts.ts'
import { letterMarks, markLetter } from '../../journal/letter-marks.ts'
import { openMirror } from '../../journal/mirror.ts'
import { answerPrompt } from '../../journal/offer-answers.ts'
import { planRows } from '../../journal/plan-rows.ts'
import { openPlan, savePlan } from '../../journal/plans.ts'
import { removePack, turnPack, turnTopic } from '../../journal/prompt-packs.ts'
import { promptsPage } from '../../journal/prompts-page.ts'
import { beginQuiet, declineQuiet, endQuiet, quietState } from '../../journal/quiet.ts'
import { listReflections } from '../../journal/reflections.ts'
import { openRetellings } from '../../journal/retellings.ts'
import { listTrials, removeTrial, restoreTrial, saveTrial, trialFacts } from '../../journal/trials.ts'
import { lookAtReminders } from '../../reminders/watch-reminders.ts'
import type { Handlers } from '../handle.ts'
import { withJournal, withWindow } from './with-desk.ts'

export function reflectionHandlers(desk: Desk) {
  return { ...answerHandlers(desk), ...promptHandlers(desk), ...notebookHandlers(desk) } satisfies Partial<Handlers>
}

/** What the page of an answer offers. */
function answerHandlers(desk: Desk) {
  const now = () => desk.clock.now()
  return {
    'outcomes.open': ({ id }) => withJournal(desk, (journal) => openAnswer(journal, id, now())),
    'outcomes.rest': (input) => withJournal(desk, (journal) => restAnswer(journal, input, now())),
    'mirror.open': ({ id }) => withJournal(desk, (journal) => openMirror(journal, id)),
    'causes.open': ({ id }) => withJournal(desk, (journal) => openCauses(journal, id, now())),
    'causes.save': (input) => withJournal(desk, (journal) => saveCause(journal, input, now())),
    'causes.remove': ({ id }) => withJournal(desk, (journal) => removeCause(journal, id, now())),
    'causes.restore': ({ id }) => withJournal(desk, (journal) => restoreCause(journal, id)),
    'causes.placeUnknowable': (input) => withJournal(desk, (journal) => placeUnknowable(journal, input, now())),
    'letters.marks': ({ id }) => withJournal(desk, (journal) => letterMarks(journal, id)),
    'letters.mark': (input) => withJournal(desk, (journal) => markLetter(journal, input)),
    'plans.open': ({ id }) => withJournal(desk, (journal) => openPlan(journal, id, now())),
    'plans.save': (input) => withJournal(desk, (journal) => savePlan(journal, input, now())),
    'plans.saveStep': (input) => withJournal(desk, (journal) => savePlanStep(journal, input, now())),
    'plans.setStep': (input) => withJournal(desk, (journal) => setPlanStep(journal, input, now())),
    'plans.moveStep': (input) => withJournal(desk, (journal) => movePlanStep(journal, input, now())),
    'plans.removeStep': ({ id }) => withJournal(desk, (journal) => removePlanStep(journal, id, now())),
    'plans.restoreStep': ({ id }) => withJournal(desk, (journal) => restorePlanStep(journal, id, now())),
    'plans.rows': (input) => withJournal(desk, (journal) => succeed(planRows(journal, input, now()))),
    'retellings.open': ({ id }) => withJournal(desk, (journal) => openRetellings(journal, id, now()))
  } satisfies Partial<Handlers>
}

/** Questions, and the days on which there are none. */
function promptHandlers(desk: Desk) {
  const now = () => desk.clock.now()
  /** What is told of reminders may be another now. */
  const looked = <Value>(result: Value): Value => {
    lookAtReminders(desk)
    return result
  }
  return {
    'prompts.answer': (input) => withJournal(desk, (journal) => succeed(answerPrompt(journal, input, now()))),
    'prompts.page': () => withJournal(desk, (journal) => succeed(promptsPage(journal))),
    'prompts.turn': (input) => withJournal(desk, (journal) => succeed(turnTopic(journal, input, now()))),
    'prompts.turnPack': (input) => withJournal(desk, (journal) => succeed(turnPack(journal, input, now()))),
    'prompts.saveOwn': (input) => withJournal(desk, (journal) => saveOwnPrompt(journal, input, now())),
    'prompts.removeOwn': ({ topic }) => withJournal(desk, (journal) => succeed(removeOwnPrompt(journal, topic, now()))),
    'prompts.addPack': () => withWindow(desk, (window) => addPackFile(desk, window)),
    'prompts.removePack': ({ id }) => withJournal(desk, (journal) => succeed(removePack(journal, id))),
    'quiet.state': () => withJournal(desk, (journal) => succeed(quietState(journal, now()))),
    'quiet.begin': (input) => looked(withJournal(desk, (journal) => beginQuiet(journal, input, now()))),
    'quiet.end': () => looked(withJournal(desk, (journal) => succeed(endQuiet(journal, now())))),
    'quiet.decline': () => withJournal(desk, (journal) => succeed(declineQuiet(journal, now()))),
    'contacts.list': () => withJournal(desk, (journal) => succeed(listContacts(journal))),
    'contacts.save': (input) => withJournal(desk, (journal) => succeed(saveContact(journal, input, now()))),
    'contacts.remove': ({ id }) => withJournal(desk, (journal) => succeed(removeContact(journal, id)))
  } satisfies Partial<Handlers>
}

function notebookHandlers(desk: Desk) {
  const now = () => desk.clock.now()
  return {
    'reflections.list': (input) => withJournal(desk, (journal) => succeed(listReflections(journal, input))),
    'trials.list': () => withJournal(desk, (journal) => succeed(listTrials(journal))),
    'trials.counts': ({ id }) => withJournal(desk, (journal) => trialFacts(journal, id, now())),
    'trials.save': (input) => withJournal(desk, (journal) => saveTrial(journal, input, now())),
    'trials.remove': ({ id }) => withJournal(desk, (journal) => removeTrial(journal, id, now())),
    'trials.restore': ({ id }) => withJournal(desk, (journal) => restoreTrial(journal, id)),
    'comparisons.page': () => withJournal(desk, (journal) => succeed(comparisonPage(journal, now()))),
    'comparisons.save': (input) => withJournal(desk, (journal) => saveComparison(journal, input, now())),
    'comparisons.remove': ({ id }) => withJournal(desk, (journal) => removeComparison(journal, id, now())),
    'comparisons.restore': ({ id }) => withJournal(desk, (journal) => restoreComparison(journal, id))
  } satisfies Partial<Handlers>
}
