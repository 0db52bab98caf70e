import { succeed } from '../../../shared/result.ts'
import { addProgramFile } from '../../add-program-file.ts'
import type { Desk } from '../../desk.ts'
import { giveAnswer, listAnswers } from '../../journal/answers.ts'
import { openProgram, removeProgram, restoreProgram, saveProgram } from '../../journal/programs.ts'
import { followProgram } from '../../journal/application-follow-up.ts'
import { inTransaction } from '../../journal/journal.ts'
import { readReadiness } from '../../journal/readiness.ts'
import { dropRule, removeRuleSet, saveRule, saveRuleSet, verifyRule } from '../../journal/rule-changes.ts'
import type { Handlers } from '../handle.ts'
import { withJournal, withWindow } from './with-desk.ts'

export function programHandlers(desk: Desk) {
  const now = () => desk.clock.now()
  return {
    'programs.open': ({ id }) => withJournal(desk, (journal) => openProgram(journal, id)),
    'programs.save': (input) =>
      withJournal(desk, (journal) => {
        const saved = saveProgram(journal, input, now())
        // Its reminders have its name in them.
        if (saved.ok) inTransaction(journal, () => followProgram(journal, input.id, now()))
        return saved
      }),
    'programs.remove': ({ id }) => withJournal(desk, (journal) => removeProgram(journal, id, now())),
    'programs.restore': ({ id }) => withJournal(desk, (journal) => restoreProgram(journal, id)),
    'programs.addFile': () => withWindow(desk, (window) => addProgramFile(desk, window)),
    'rules.readiness': (input) => withJournal(desk, (journal) => readReadiness(journal, input, now())),
    'rules.saveSet': (input) => withJournal(desk, (journal) => saveRuleSet(journal, input, now())),
    'rules.removeSet': (input) => withJournal(desk, (journal) => removeRuleSet(journal, input)),
    'rules.save': (input) => withJournal(desk, (journal) => saveRule(journal, input, now())),
    'rules.drop': (input) => withJournal(desk, (journal) => dropRule(journal, input)),
    'rules.verify': (input) => withJournal(desk, (journal) => verifyRule(journal, input, now())),
    'answers.list': () => withJournal(desk, (journal) => succeed(listAnswers(journal))),
    'answers.give': (input) => withJournal(desk, (journal) => succeed(giveAnswer(journal, input, now())))
  } satisfies Partial<Handlers>
}
