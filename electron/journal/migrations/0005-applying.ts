import type { Migration } from './index.ts'

export const applying: Migration = {
  version: 5,
  name: 'applying',
  up: `
    -- What the writer added, and of a bundled program what she said of it; the bundle itself is in the app.
    CREATE TABLE program (
      id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      platform TEXT,
      link TEXT,
      notes TEXT NOT NULL DEFAULT '',
      createdAtMs INTEGER NOT NULL,
      deletedAtMs INTEGER
    ) STRICT;

    -- Rule sets of her own, typed or read from a file.
    CREATE TABLE ruleSet (
      id TEXT NOT NULL PRIMARY KEY,
      programId TEXT NOT NULL REFERENCES program (id),
      title TEXT NOT NULL,
      note TEXT NOT NULL,
      -- Her own day; it begins then where none of its rules has a day.
      createdOn TEXT NOT NULL,
      createdAtMs INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX ruleSetByProgram ON ruleSet (programId);

    -- A rule she added to a set, or put in the place of a bundled one of the same key. ruleJson: a rule as in shared/models/rule.ts.
    CREATE TABLE ruleChange (
      ruleSetId TEXT NOT NULL,
      key TEXT NOT NULL,
      programId TEXT NOT NULL REFERENCES program (id),
      -- Among those added to its set; a bundled one keeps its own place.
      position INTEGER NOT NULL,
      ruleJson TEXT NOT NULL,
      changedAtMs INTEGER NOT NULL,
      PRIMARY KEY (ruleSetId, key)
    ) STRICT, WITHOUT ROWID;

    -- "I looked, and it still says so."
    CREATE TABLE ruleVerification (
      ruleSetId TEXT NOT NULL,
      key TEXT NOT NULL,
      verifiedOn TEXT NOT NULL,
      PRIMARY KEY (ruleSetId, key)
    ) STRICT, WITHOUT ROWID;

    -- What she said about herself, for rules that ask it.
    CREATE TABLE answer (
      fact TEXT NOT NULL PRIMARY KEY,
      answer TEXT NOT NULL,
      note TEXT NOT NULL,
      saidOn TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- state: draft, sent, withdrawn; that one is answered, its outcomes say. markedSentAtMs: when she said so. packJson: what
    -- was true on the day it was sent (FrozenPack in shared/models/application.ts), written once.
    CREATE TABLE application (
      id TEXT NOT NULL PRIMARY KEY,
      programId TEXT NOT NULL REFERENCES program (id),
      state TEXT NOT NULL,
      accountId TEXT REFERENCES account (id) ON DELETE SET NULL,
      storyId TEXT REFERENCES story (id) ON DELETE SET NULL,
      sentOn TEXT,
      zone TEXT,
      markedSentAtMs INTEGER,
      withdrawnOn TEXT,
      expectedReplyOn TEXT,
      ruleSetId TEXT,
      hopedOdds INTEGER,
      expectation TEXT NOT NULL,
      different TEXT NOT NULL,
      notes TEXT NOT NULL,
      createdAtMs INTEGER NOT NULL,
      deletedAtMs INTEGER,
      packJson TEXT
    ) STRICT;
    CREATE INDEX applicationByProgram ON application (programId, sentOn) WHERE deletedAtMs IS NULL;
    CREATE INDEX applicationByStory ON application (storyId) WHERE storyId IS NOT NULL;

    -- Waits and deadlines as the letter or the writer said them; null where the rules say them (shared/rules/waits.ts).
    -- earliestReapplyOn is reckoned from all of these and the rules, and again after each change.
    CREATE TABLE outcome (
      id TEXT NOT NULL PRIMARY KEY,
      applicationId TEXT NOT NULL REFERENCES application (id),
      result TEXT NOT NULL,
      decidedOn TEXT NOT NULL,
      receivedOn TEXT,
      zone TEXT NOT NULL,
      tier TEXT NOT NULL,
      reason TEXT,
      isReasonNone INTEGER NOT NULL,
      waitDays INTEGER,
      waitSource TEXT,
      countedFrom TEXT,
      statedReapplyOn TEXT,
      earliestReapplyOn TEXT,
      appealUntil TEXT,
      createdAtMs INTEGER NOT NULL,
      deletedAtMs INTEGER,
      letter TEXT
    ) STRICT;
    CREATE INDEX outcomeByApplication ON outcome (applicationId, decidedOn) WHERE deletedAtMs IS NULL;
    CREATE INDEX outcomeByDay ON outcome (decidedOn) WHERE deletedAtMs IS NULL;

    -- What a letter was corrected from: nothing typed is lost.
    CREATE TABLE outcomeRevision (
      id TEXT NOT NULL PRIMARY KEY,
      outcomeId TEXT NOT NULL REFERENCES outcome (id),
      savedAtMs INTEGER NOT NULL,
      outcomeJson TEXT NOT NULL
    ) STRICT;

    -- dueAt: its time on the wall clock, YYYY-MM-DDTHH:MM, of the occurrence that comes next or is due. dueAtMs: the same
    -- as an instant, of one fixed to its zone; null for one that goes with the writer. firstOn: where its repeats begin.
    -- shownFor: the occurrence (or the end of a snooze) that was told on the desktop, so that it is told once.
    -- sequence: how often it changed since it was made, as a calendar file says it.
    CREATE TABLE reminder (
      id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      note TEXT NOT NULL,
      firstOn TEXT NOT NULL,
      dueAt TEXT NOT NULL,
      dueAtMs INTEGER,
      policy TEXT NOT NULL,
      zone TEXT NOT NULL,
      repeatRule TEXT,
      missed INTEGER NOT NULL DEFAULT 0,
      snoozedUntilMs INTEGER,
      shownFor TEXT,
      sequence INTEGER NOT NULL DEFAULT 0,
      outcomeId TEXT REFERENCES outcome (id) ON DELETE CASCADE,
      applicationId TEXT REFERENCES application (id) ON DELETE CASCADE,
      storyId TEXT REFERENCES story (id) ON DELETE SET NULL,
      -- The app made it from an answer or an application and moves it with that, until she changes it herself.
      isOwn INTEGER NOT NULL,
      createdAtMs INTEGER NOT NULL,
      changedAtMs INTEGER NOT NULL,
      doneAtMs INTEGER,
      deletedAtMs INTEGER,
      -- What finishing it changed, until the next change: to take it back exactly.
      beforeDoneJson TEXT
    ) STRICT;
    CREATE INDEX reminderFloating ON reminder (dueAt) WHERE doneAtMs IS NULL AND deletedAtMs IS NULL AND dueAtMs IS NULL;
    CREATE INDEX reminderFixed ON reminder (dueAtMs) WHERE doneAtMs IS NULL AND deletedAtMs IS NULL AND dueAtMs IS NOT NULL;
    CREATE INDEX reminderSnoozed ON reminder (snoozedUntilMs) WHERE doneAtMs IS NULL AND deletedAtMs IS NULL AND snoozedUntilMs IS NOT NULL;
    CREATE INDEX reminderDone ON reminder (doneAtMs) WHERE doneAtMs IS NOT NULL AND deletedAtMs IS NULL;
    CREATE INDEX reminderByApplication ON reminder (applicationId) WHERE applicationId IS NOT NULL;
    CREATE INDEX reminderByOutcome ON reminder (outcomeId) WHERE outcomeId IS NOT NULL;
    CREATE INDEX reminderByStory ON reminder (storyId) WHERE storyId IS NOT NULL;

    CREATE TABLE reminderEvent (
      id TEXT NOT NULL PRIMARY KEY,
      reminderId TEXT NOT NULL REFERENCES reminder (id) ON DELETE CASCADE,
      what TEXT NOT NULL,
      atMs INTEGER NOT NULL,
      zone TEXT NOT NULL,
      words TEXT NOT NULL
    ) STRICT;
    CREATE INDEX reminderEventByReminder ON reminderEvent (reminderId, atMs);
  `
}
