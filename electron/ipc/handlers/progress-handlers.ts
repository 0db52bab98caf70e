import { succeed } from '../../../shared/result.ts'
import type { Desk } from '../../desk.ts'
import { followerProgress } from '../../journal/follower-progress.ts'
import { hideMilestone, listMilestones, removeMilestone, saveMilestone, takeMilestoneNews } from '../../journal/milestones.ts'
import { todayOf } from '../../journal/today.ts'
import { openProgress } from '../../journal/progress.ts'
import { remembered } from '../../journal/remembered.ts'
import { chooseReviewLine, openReview, reviewLines } from '../../journal/review.ts'
import type { Handlers } from '../handle.ts'
import { withJournal } from './with-desk.ts'

export function progressHandlers(desk: Desk) {
  const now = () => desk.clock.now()
  return {
    'progress.open': (input) =>
      withJournal(desk, (journal) => succeed(remembered(journal, ['progress', input, todayOf(journal, now())], () => openProgress(journal, input, now())))),
    'progress.followers': (input) =>
      withJournal(desk, (journal) => succeed(remembered(journal, ['followers', input, todayOf(journal, now())], () => followerProgress(journal, input, now())))),
    'milestones.list': () => withJournal(desk, (journal) => succeed(listMilestones(journal, now()))),
    'milestones.news': () => withJournal(desk, (journal) => succeed(takeMilestoneNews(journal, now()))),
    'milestones.hide': (input) =>
      withJournal(desk, (journal) => {
        hideMilestone(journal, input)
        return succeed(listMilestones(journal, now()))
      }),
    'milestones.save': (input) =>
      withJournal(desk, (journal) => {
        saveMilestone(journal, input, now())
        return succeed(listMilestones(journal, now()))
      }),
    'milestones.remove': ({ id }) =>
      withJournal(desk, (journal) => {
        removeMilestone(journal, id, now())
        return succeed(listMilestones(journal, now()))
      }),
    'review.open': (input) => withJournal(desk, (journal) => succeed(openReview(journal, input, now()))),
    'review.lines': (input) => withJournal(desk, (journal) => succeed(reviewLines(journal, input))),
    'review.chooseLine': (input) => withJournal(desk, (journal) => chooseReviewLine(journal, input, now()))
  } satisfies Partial<Handlers>
}
