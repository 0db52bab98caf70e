import type { Migration } from './index.ts'

export const reflecting: Migration = {
  version: 6,
  name: 'reflecting',
  up: `
    -- One question a day; what it was and why is kept with it. Those made before were everyday ones.
    ALTER TABLE promptOffer RENAME COLUMN promptId TO topic;
    ALTER TABLE promptOffer ADD COLUMN stage TEXT NOT NULL DEFAULT 'N';
    ALTER TABLE promptOffer ADD COLUMN wording TEXT NOT NULL DEFAULT '';
    ALTER TABLE promptOffer ADD COLUMN rule TEXT NOT NULL DEFAULT '';
    ALTER TABLE promptOffer ADD COLUMN valuesJson TEXT NOT NULL DEFAULT '{}';
    ALTER TABLE promptOffer ADD COLUMN principle TEXT NOT NULL DEFAULT '';
    ALTER TABLE promptOffer ADD COLUMN outcomeId TEXT REFERENCES outcome (id) ON DELETE SET NULL;
    ALTER TABLE promptOffer ADD COLUMN applicationId TEXT REFERENCES application (id) ON DELETE SET NULL;
    CREATE INDEX promptOfferByTopic ON promptOffer (topic, offeredOn);
    CREATE INDEX promptOfferByStage ON promptOffer (offeredOn) WHERE stage <> 'N';

    -- "Never this one."
    CREATE TABLE promptOff (
      topic TEXT NOT NULL PRIMARY KEY,
      atMs INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Prompts of her own (id 'own') and packs read from files, in the bundled ones' form; of bundled packs only whether they are on.
    CREATE TABLE promptPack (
      id TEXT NOT NULL PRIMARY KEY,
      isOn INTEGER NOT NULL DEFAULT 1,
      packJson TEXT,
      addedAtMs INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- What an entry answers or tells. stage: of the day it was begun.
    CREATE TABLE reflection (
      entryId TEXT NOT NULL PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
      outcomeId TEXT REFERENCES outcome (id) ON DELETE SET NULL,
      applicationId TEXT REFERENCES application (id) ON DELETE SET NULL,
      topic TEXT,
      stage TEXT NOT NULL,
      retelling TEXT,
      asksWhy INTEGER NOT NULL,
      begunOn TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reflectionByOutcome ON reflection (outcomeId, begunOn) WHERE outcomeId IS NOT NULL;
    CREATE INDEX reflectionByApplication ON reflection (applicationId) WHERE applicationId IS NOT NULL;
    CREATE INDEX reflectionByTopic ON reflection (topic) WHERE topic IS NOT NULL;
    -- Entries that answer a question, with all that a list of them needs but their texts.
    CREATE INDEX entryAsked ON entry (id, datedOn, createdOn, importId, deletedAtMs, prompt, wordCount) WHERE prompt IS NOT NULL AND deletedAtMs IS NULL;

    -- Closed for a while, or for good (untilOn null). part: all that is offered on the page of an answer, or only retellings.
    CREATE TABLE answerRest (
      outcomeId TEXT NOT NULL REFERENCES outcome (id) ON DELETE CASCADE,
      part TEXT NOT NULL,
      untilOn TEXT,
      PRIMARY KEY (outcomeId, part)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE quietPeriod (
      id TEXT NOT NULL PRIMARY KEY,
      fromOn TEXT NOT NULL,
      -- Its last day; null until she ends it.
      untilOn TEXT,
      setBy TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX quietPeriodByDay ON quietPeriod (fromOn, untilOn);

    -- evidenceForJson, evidenceAgainstJson: Evidences in shared/models/cause.ts.
    CREATE TABLE cause (
      id TEXT NOT NULL PRIMARY KEY,
      outcomeId TEXT NOT NULL REFERENCES outcome (id) ON DELETE CASCADE,
      text TEXT NOT NULL,
      hands TEXT,
      evidenceForJson TEXT NOT NULL,
      evidenceAgainstJson TEXT NOT NULL,
      placedOn TEXT NOT NULL,
      createdAtMs INTEGER NOT NULL,
      deletedAtMs INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX causeByOutcome ON cause (outcomeId, createdAtMs) WHERE deletedAtMs IS NULL;

    -- The standing card "It can't be known", where she has put it on the board of an answer.
    CREATE TABLE unknowableCause (
      outcomeId TEXT NOT NULL PRIMARY KEY REFERENCES outcome (id) ON DELETE CASCADE,
      placedOn TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Passages of a letter as she reads them. textHash: of the letter they were marked in.
    CREATE TABLE letterMarks (
      outcomeId TEXT NOT NULL PRIMARY KEY REFERENCES outcome (id) ON DELETE CASCADE,
      textHash TEXT NOT NULL,
      marksJson TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE plan (
      outcomeId TEXT NOT NULL PRIMARY KEY REFERENCES outcome (id) ON DELETE CASCADE,
      wish TEXT NOT NULL,
      bestResult TEXT NOT NULL,
      obstacle TEXT NOT NULL,
      ownWeekWords INTEGER,
      changedAtMs INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- weekOn: the first day of its week of the plan. moves: how often it went to a later one.
    CREATE TABLE planStep (
      id TEXT NOT NULL PRIMARY KEY,
      outcomeId TEXT NOT NULL REFERENCES outcome (id) ON DELETE CASCADE,
      ruleKey TEXT,
      ifCue TEXT NOT NULL,
      thenAct TEXT NOT NULL,
      obstacle TEXT NOT NULL,
      weekOn TEXT NOT NULL,
      measure TEXT NOT NULL,
      target INTEGER NOT NULL,
      state TEXT NOT NULL,
      moves INTEGER NOT NULL DEFAULT 0,
      doneOn TEXT,
      createdAtMs INTEGER NOT NULL,
      deletedAtMs INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX planStepByOutcome ON planStep (outcomeId, weekOn) WHERE deletedAtMs IS NULL;

    CREATE TABLE strategyTrial (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      guess TEXT NOT NULL,
      fromOn TEXT NOT NULL,
      untilOn TEXT,
      saw TEXT NOT NULL,
      advice TEXT,
      createdAtMs INTEGER NOT NULL,
      deletedAtMs INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE comparison (
      id TEXT NOT NULL PRIMARY KEY,
      readOn TEXT NOT NULL,
      who TEXT NOT NULL,
      link TEXT,
      claimDays INTEGER,
      claim TEXT NOT NULL,
      leftOut TEXT NOT NULL,
      createdAtMs INTEGER NOT NULL,
      deletedAtMs INTEGER
    ) STRICT, WITHOUT ROWID;

    -- Whom to turn to on a bad day, as she set them. Never filled with a guess.
    CREATE TABLE contact (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      how TEXT NOT NULL,
      createdAtMs INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `
}
