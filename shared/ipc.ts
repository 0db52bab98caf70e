import type * as v from 'valibot'
import { call } from './call.ts'
import type { CommandId } from './commands.ts'
import type { Day } from './dates.ts'
import { accountInput, saveAccountInput, type Account } from './models/account.ts'
import {
  applicationInput, saveApplicationInput, sendApplicationInput, withdrawApplicationInput,
  type Application, type ApplicationPage, type ApplicationsPage, type NextStep
} from './models/application.ts'
import {
  actInput, correctFollowersInput, eventInput, followInput, listActsInput, listFollowsInput, listReadingsInput, logFollowersInput, markFollowInput,
  openAudienceInput, personInput, saveActInput, saveEventInput, saveFollowInput,
  type ActList, type AudiencePage, type Follow, type FollowerForm, type FollowerReading, type FollowList, type OutsideEvent, type ReadingAct
} from './models/audience.ts'
import { openDayInput, type DayPage, type DaySummary, type SavedEntry } from './models/day.ts'
import {
  entryInput, moveEntryInput, revisionInput, setMoodInput, starEntryInput, tagEntryInput, writeEntryInput,
  type Entry, type EntryFacts, type Revision, type RevisionText, type TrashedEntry
} from './models/entry.ts'
import {
  calendarInput, filterInput, listInput, searchInput, type DayInCalendar, type EntryLine, type FoundEntries, type MonthOutline
} from './models/find.ts'
import {
  chooseImportInput, droppedFileInput, fetchFeedInput, importItemInput, importItemsInput, previewColumnsInput, stageImportInput, undoImportInput,
  type ChosenSource, type ImportBatch, type ImportDifference, type ImportItem, type ImportProgress, type ImportSummary, type UndoneImport
} from './models/import.ts'
import { ledgerInput, ledgerRowsInput, type Ledger, type LedgerRow } from './models/ledger.ts'
import { correctNumberInput, logNumbersInput, type MetricSnapshot } from './models/metric.ts'
import type { NumbersPreview } from './models/number-columns.ts'
import { followerProgressInput, openProgressInput, type FollowerProgress, type ProgressPage } from './models/progress.ts'
import {
  hideMilestoneInput, milestoneInput, saveMilestoneInput, type Milestone, type MilestonePage
} from './models/milestone.ts'
import { outcomeInput, recordOutcomeInput, type Outcome } from './models/outcome.ts'
import { savePdfInput } from './models/pdf.ts'
import { savePictureInput } from './models/picture.ts'
import { noInput } from './models/primitives.ts'
import {
  dropRuleInput, programInput, ruleSetInput, saveProgramInput, saveRuleInput, saveRuleSetInput, verifyRuleInput,
  type Program, type ProgramRules
} from './models/program.ts'
import { answerInput, readinessInput, type Answer, type Readiness } from './models/readiness.ts'
import {
  reminderInput, remindersOfApplicationInput, saveCalendarInput, saveReminderInput, snoozeInput, someRemindersInput,
  type BackgroundState, type NextReminders, type Reminder, type ReminderEvent, type SomeReminders
} from './models/reminder.ts'
import { chooseLineInput, reviewInput, reviewLinesInput, type OwnLine, type Review } from './models/review.ts'
import { changeSettingsInput, type Settings } from './models/settings.ts'
import {
  flushedInput, openBackupInput, openLinkInput, spellingWordInput, type BackupState, type Counts, type Start
} from './models/start.ts'
import {
  answerOfferInput, changeStoryInput, linkEntryInput, placeStoryInput, storyInput, tagStoryInput, unplaceStoryInput, writeStoryInput,
  type Story, type StoryFacts, type StoryPage, type StoryRevisionText
} from './models/story.ts'
import {
  listStoriesInput, numbersTableInput, storyFacetsInput, type NumbersTable, type StoryFacets, type StoryList, type TrashedStory
} from './models/story-list.ts'
import { reflectionCalls } from './reflection-calls.ts'
import type { Result } from './result.ts'

/** Everything the window may ask of the main process. Each input is parsed there before anything runs. */
export const contract = {
  ...reflectionCalls,
  'app.start': call(noInput).returns<Start>(),
  'app.openBackup': call(openBackupInput).returns<null>(),
  'app.openAsIs': call(noInput).returns<null>(),
  'app.tryAgain': call(noInput).returns<null>(),
  'app.showFolder': call(noInput).returns<null>(),
  'app.quit': call(noInput).returns<null>(),
  'app.flushed': call(flushedInput).returns<null>(),
  'app.openLink': call(openLinkInput).returns<null>(),
  'app.savePicture': call(savePictureInput).returns<string | null>(),
  'app.savePdf': call(savePdfInput).returns<string | null>(),
  'app.counts': call(noInput).returns<Counts>(),
  'days.open': call(openDayInput).returns<DayPage>(),
  'entries.write': call(writeEntryInput).returns<SavedEntry>(),
  'entries.read': call(entryInput).returns<Entry>(),
  'entries.star': call(starEntryInput).returns<EntryFacts>(),
  'entries.addTag': call(tagEntryInput).returns<EntryFacts>(),
  'entries.removeTag': call(tagEntryInput).returns<EntryFacts>(),
  'entries.setMood': call(setMoodInput).returns<EntryFacts>(),
  'entries.move': call(moveEntryInput).returns<EntryFacts>(),
  'entries.trash': call(entryInput).returns<DaySummary>(),
  'entries.restore': call(entryInput).returns<Entry>(),
  'entries.trashed': call(noInput).returns<readonly TrashedEntry[]>(),
  'revisions.list': call(entryInput).returns<readonly Revision[]>(),
  'revisions.read': call(revisionInput).returns<RevisionText>(),
  'revisions.restore': call(revisionInput).returns<Entry>(),
  'journal.outline': call(filterInput).returns<readonly MonthOutline[]>(),
  'journal.list': call(listInput).returns<readonly EntryLine[]>(),
  'journal.search': call(searchInput).returns<FoundEntries>(),
  'journal.calendar': call(calendarInput).returns<readonly DayInCalendar[]>(),
  'journal.onThisDay': call(noInput).returns<readonly EntryLine[]>(),
  'stories.list': call(listStoriesInput).returns<StoryList>(),
  'stories.facets': call(storyFacetsInput).returns<StoryFacets>(),
  'stories.open': call(storyInput).returns<StoryPage>(),
  'stories.write': call(writeStoryInput).returns<StoryFacts>(),
  'stories.change': call(changeStoryInput).returns<StoryFacts>(),
  'stories.addTag': call(tagStoryInput).returns<StoryFacts>(),
  'stories.removeTag': call(tagStoryInput).returns<StoryFacts>(),
  'stories.place': call(placeStoryInput).returns<StoryPage>(),
  'stories.unplace': call(unplaceStoryInput).returns<StoryPage>(),
  'stories.linkEntry': call(linkEntryInput).returns<StoryPage>(),
  'stories.unlinkEntry': call(linkEntryInput).returns<StoryPage>(),
  'stories.trash': call(storyInput).returns<StoryFacts>(),
  'stories.restore': call(storyInput).returns<StoryFacts>(),
  'stories.trashed': call(noInput).returns<readonly TrashedStory[]>(),
  'stories.declineOffer': call(answerOfferInput).returns<StoryFacts>(),
  'stories.platforms': call(noInput).returns<readonly string[]>(),
  'storyRevisions.list': call(storyInput).returns<readonly Revision[]>(),
  'storyRevisions.read': call(revisionInput).returns<StoryRevisionText>(),
  'storyRevisions.restore': call(revisionInput).returns<Story>(),
  'numbers.table': call(numbersTableInput).returns<NumbersTable>(),
  'numbers.ofStory': call(storyInput).returns<readonly MetricSnapshot[]>(),
  'numbers.log': call(logNumbersInput).returns<number>(),
  'numbers.correct': call(correctNumberInput).returns<readonly MetricSnapshot[]>(),
  'audience.open': call(openAudienceInput).returns<AudiencePage>(),
  'audience.saveAccount': call(saveAccountInput).returns<Account>(),
  'audience.removeAccount': call(accountInput).returns<null>(),
  'audience.forgetPerson': call(personInput).returns<null>(),
  'audience.ledger': call(ledgerInput).returns<Ledger>(),
  'audience.ledgerRows': call(ledgerRowsInput).returns<readonly LedgerRow[]>(),
  'followers.form': call(noInput).returns<FollowerForm>(),
  'followers.log': call(logFollowersInput).returns<FollowerReading>(),
  'followers.list': call(listReadingsInput).returns<readonly FollowerReading[]>(),
  'followers.correct': call(correctFollowersInput).returns<null>(),
  'follows.list': call(listFollowsInput).returns<FollowList>(),
  'follows.save': call(saveFollowInput).returns<Follow>(),
  'follows.mark': call(markFollowInput).returns<Follow>(),
  'follows.remove': call(followInput).returns<Follow>(),
  'acts.list': call(listActsInput).returns<ActList>(),
  'acts.save': call(saveActInput).returns<ReadingAct>(),
  'acts.remove': call(actInput).returns<ReadingAct>(),
  'acts.restore': call(actInput).returns<ReadingAct>(),
  'events.list': call(noInput).returns<readonly OutsideEvent[]>(),
  'events.save': call(saveEventInput).returns<OutsideEvent>(),
  'events.remove': call(eventInput).returns<null>(),
  'progress.open': call(openProgressInput).returns<ProgressPage>(),
  'progress.followers': call(followerProgressInput).returns<FollowerProgress>(),
  'milestones.list': call(noInput).returns<MilestonePage>(),
  'milestones.news': call(noInput).returns<readonly Milestone[]>(),
  'milestones.hide': call(hideMilestoneInput).returns<MilestonePage>(),
  'milestones.save': call(saveMilestoneInput).returns<MilestonePage>(),
  'milestones.remove': call(milestoneInput).returns<MilestonePage>(),
  'review.open': call(reviewInput).returns<Review>(),
  'review.lines': call(reviewLinesInput).returns<readonly OwnLine[]>(),
  'review.chooseLine': call(chooseLineInput).returns<OwnLine | null>(),
  'applications.list': call(noInput).returns<ApplicationsPage>(),
  'applications.next': call(noInput).returns<NextStep | null>(),
  'applications.open': call(applicationInput).returns<ApplicationPage>(),
  'applications.save': call(saveApplicationInput).returns<Application>(),
  'applications.send': call(sendApplicationInput).returns<ApplicationPage>(),
  'applications.unsend': call(applicationInput).returns<ApplicationPage>(),
  'applications.withdraw': call(withdrawApplicationInput).returns<ApplicationPage>(),
  'applications.remove': call(applicationInput).returns<null>(),
  'applications.restore': call(applicationInput).returns<null>(),
  'outcomes.record': call(recordOutcomeInput).returns<Outcome>(),
  'outcomes.remove': call(outcomeInput).returns<null>(),
  'outcomes.restore': call(outcomeInput).returns<null>(),
  'programs.open': call(programInput).returns<ProgramRules>(),
  'programs.save': call(saveProgramInput).returns<Program>(),
  'programs.remove': call(programInput).returns<null>(),
  'programs.restore': call(programInput).returns<null>(),
  'programs.addFile': call(noInput).returns<Program | null>(),
  'rules.readiness': call(readinessInput).returns<Readiness>(),
  'rules.saveSet': call(saveRuleSetInput).returns<ProgramRules>(),
  'rules.removeSet': call(ruleSetInput).returns<ProgramRules>(),
  'rules.save': call(saveRuleInput).returns<ProgramRules>(),
  'rules.drop': call(dropRuleInput).returns<ProgramRules>(),
  'rules.verify': call(verifyRuleInput).returns<ProgramRules>(),
  'answers.list': call(noInput).returns<readonly Answer[]>(),
  'answers.give': call(answerInput).returns<null>(),
  'reminders.page': call(someRemindersInput).returns<SomeReminders>(),
  'reminders.next': call(noInput).returns<NextReminders>(),
  /** Those that are open, the first to come first. */
  'reminders.ofApplication': call(remindersOfApplicationInput).returns<readonly Reminder[]>(),
  'reminders.save': call(saveReminderInput).returns<Reminder>(),
  'reminders.snooze': call(snoozeInput).returns<Reminder>(),
  'reminders.finish': call(reminderInput).returns<Reminder>(),
  'reminders.unfinish': call(reminderInput).returns<Reminder>(),
  'reminders.remove': call(reminderInput).returns<null>(),
  'reminders.restore': call(reminderInput).returns<null>(),
  'reminders.history': call(reminderInput).returns<readonly ReminderEvent[]>(),
  'reminders.saveCalendar': call(saveCalendarInput).returns<string | null>(),
  'background.state': call(noInput).returns<BackgroundState>(),
  'imports.choose': call(chooseImportInput).returns<ChosenSource | null>(),
  'imports.receiveDropped': call(droppedFileInput).returns<ChosenSource>(),
  'imports.chosen': call(noInput).returns<ChosenSource | null>(),
  'imports.preview': call(previewColumnsInput).returns<NumbersPreview>(),
  'imports.stage': call(stageImportInput).returns<ImportSummary>(),
  'imports.fetchFeed': call(fetchFeedInput).returns<ImportSummary>(),
  'imports.items': call(importItemsInput).returns<readonly ImportItem[]>(),
  'imports.difference': call(importItemInput).returns<ImportDifference>(),
  'imports.keep': call(noInput).returns<string | null>(),
  'imports.cancel': call(noInput).returns<null>(),
  'imports.end': call(noInput).returns<null>(),
  'imports.list': call(noInput).returns<readonly ImportBatch[]>(),
  'imports.undo': call(undoImportInput).returns<UndoneImport>(),
  'tags.list': call(noInput).returns<readonly string[]>(),
  'settings.change': call(changeSettingsInput).returns<Settings>(),
  'spelling.words': call(noInput).returns<readonly string[]>(),
  'spelling.forget': call(spellingWordInput).returns<readonly string[]>(),
  'spelling.languages': call(noInput).returns<readonly string[]>(),
  'spelling.addLanguage': call(noInput).returns<readonly string[]>(),
  'backups.list': call(noInput).returns<BackupState>(),
  'backups.make': call(noInput).returns<BackupState>()
}

export type Contract = typeof contract
export type CallName = keyof Contract
export type Input<Name extends CallName> = v.InferOutput<Contract[Name]['input']>
export type Output<Name extends CallName> = Exclude<Contract[Name]['output'], undefined>

/** Names a path, which the page may not: the preload's own. */
export type PreloadsOwn = 'imports.receiveDropped'

/** Everything the main process may tell the window, unasked. */
export type WindowEvent =
  | { readonly name: 'command'; readonly id: CommandId }
  | { readonly name: 'day-changed'; readonly today: Day }
  | { readonly name: 'flush' }
  | { readonly name: 'import-progress'; readonly progress: ImportProgress }
  /** Entries came or went by another way than the page's own. */
  | { readonly name: 'journal-changed' }
  | { readonly name: 'notice'; readonly message: string }
  /** A reminder came due, or one was answered elsewhere than on the page. */
  | { readonly name: 'reminders-changed' }
  /** From a notification or the tray: show this reminder, or the place where it stands. */
  | { readonly name: 'open-reminder'; readonly id: string | null }
  | { readonly name: 'settings-changed'; readonly settings: Settings }

/** What preload.ts puts on `window.journal`. */
export interface JournalBridge<DroppedFile = unknown> {
  call<Name extends Exclude<CallName, PreloadsOwn>>(name: Name, input: Input<Name>): Promise<Result<Output<Name>>>
  /** For a file or folder dropped on the window: only the preload can tell its path, and only of a real one. */
  receiveDropped(file: DroppedFile): Promise<Result<ChosenSource>>
  /** Returns the function that ends the listening. */
  listen(listener: (event: WindowEvent) => void): () => void
}
