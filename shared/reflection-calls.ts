import { call } from './call.ts'
import { restAnswerInput, type AnswerPage } from './models/answer-page.ts'
import { causeInput, markLetterInput, placeUnknowableInput, saveCauseInput, type Cause, type CauseBoard, type LetterMark, type LetterPage } from './models/cause.ts'
import { contactInput, saveContactInput, type Contact } from './models/contact.ts'
import type { Mirror } from './models/mirror.ts'
import { comparisonInput, saveComparisonInput, saveTrialInput, trialInput, type Comparison, type ComparisonPage, type StrategyTrial, type TrialFacts } from './models/notebook.ts'
import { answerPromptInput } from './models/offer.ts'
import {
  moveStepInput, planRowsInput, planStepInput, savePlanInput, savePlanStepInput, setStepInput, type Plan, type SavedPlan
} from './models/plan.ts'
import {
  ownPromptInput, packInput, saveOwnPromptInput, turnPackInput, turnTopicInput, type PromptsPage
} from './models/prompt.ts'
import { beginQuietInput, type QuietState } from './models/quiet.ts'
import { listReflectionsInput, type ReflectionList, type Retellings } from './models/reflection.ts'
import { outcomeInput } from './models/outcome.ts'
import { noInput } from './models/primitives.ts'
import type { ProofRow } from './models/readiness.ts'

/** The page of an answer, questions, quiet days and the notebook: a part of the contract (ipc.ts). */
export const reflectionCalls = {
  /** What the page of a no offers today; asking makes the day's offer, where none was made. */
  'outcomes.open': call(outcomeInput).returns<AnswerPage>(),
  'outcomes.rest': call(restAnswerInput).returns<AnswerPage>(),
  'mirror.open': call(outcomeInput).returns<Mirror>(),
  'causes.open': call(outcomeInput).returns<CauseBoard>(),
  'causes.save': call(saveCauseInput).returns<Cause>(),
  'causes.remove': call(causeInput).returns<null>(),
  'causes.restore': call(causeInput).returns<null>(),
  'causes.placeUnknowable': call(placeUnknowableInput).returns<CauseBoard>(),
  'letters.marks': call(outcomeInput).returns<LetterPage>(),
  'letters.mark': call(markLetterInput).returns<readonly LetterMark[]>(),
  'plans.open': call(outcomeInput).returns<Plan>(),
  'plans.save': call(savePlanInput).returns<SavedPlan>(),
  'plans.saveStep': call(savePlanStepInput).returns<Plan>(),
  'plans.setStep': call(setStepInput).returns<Plan>(),
  'plans.moveStep': call(moveStepInput).returns<Plan>(),
  'plans.removeStep': call(planStepInput).returns<Plan>(),
  'plans.restoreStep': call(planStepInput).returns<Plan>(),
  /** What a count of the plan was counted in, by day. */
  'plans.rows': call(planRowsInput).returns<readonly ProofRow[]>(),
  'retellings.open': call(outcomeInput).returns<Retellings>(),
  'reflections.list': call(listReflectionsInput).returns<ReflectionList>(),
  'trials.list': call(noInput).returns<readonly StrategyTrial[]>(),
  /** Reckoned for one at a time, since it is dear. */
  'trials.counts': call(trialInput).returns<TrialFacts>(),
  'trials.save': call(saveTrialInput).returns<null>(),
  'trials.remove': call(trialInput).returns<null>(),
  'trials.restore': call(trialInput).returns<null>(),
  'comparisons.page': call(noInput).returns<ComparisonPage>(),
  'comparisons.save': call(saveComparisonInput).returns<Comparison>(),
  'comparisons.remove': call(comparisonInput).returns<null>(),
  'comparisons.restore': call(comparisonInput).returns<null>(),
  'prompts.answer': call(answerPromptInput).returns<null>(),
  'prompts.page': call(noInput).returns<PromptsPage>(),
  'prompts.turn': call(turnTopicInput).returns<PromptsPage>(),
  'prompts.turnPack': call(turnPackInput).returns<PromptsPage>(),
  'prompts.saveOwn': call(saveOwnPromptInput).returns<PromptsPage>(),
  'prompts.removeOwn': call(ownPromptInput).returns<PromptsPage>(),
  /** Null where the writer thought better of it. */
  'prompts.addPack': call(noInput).returns<PromptsPage | null>(),
  'prompts.removePack': call(packInput).returns<PromptsPage>(),
  'quiet.state': call(noInput).returns<QuietState>(),
  'quiet.begin': call(beginQuietInput).returns<QuietState>(),
  'quiet.end': call(noInput).returns<QuietState>(),
  /** No thanks: not offered again after this answer. */
  'quiet.decline': call(noInput).returns<QuietState>(),
  'contacts.list': call(noInput).returns<readonly Contact[]>(),
  'contacts.save': call(saveContactInput).returns<readonly Contact[]>(),
  'contacts.remove': call(contactInput).returns<readonly Contact[]>()
}
