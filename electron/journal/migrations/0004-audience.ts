import { v7 as newId } from 'uuid'
import type Database from 'better-sqlite3'
import { hourOf, isoWeekday } from '../../../shared/dates.ts'
import type { Migration } from './index.ts'

const isKept = '(importId IS NULL OR importId NOT IN (SELECT id FROM importBatch WHERE keptAtMs IS NULL))'

export const audience: Migration = {
  version: 4,
  name: 'audience',
  up: `
    -- key is the name folded for comparison; the name is empty where an account has none but its platform's.
    CREATE TABLE account (
      id TEXT NOT NULL PRIMARY KEY,
      platformId TEXT NOT NULL REFERENCES platform (id),
      key TEXT NOT NULL,
      name TEXT NOT NULL,
      handle TEXT,
      openedOn TEXT,
      -- The zone in which the platform counts the account's days, if known.
      statsZone TEXT,
      -- False of one that only an import has named: it goes with the last of its rows.
      isTyped INTEGER NOT NULL DEFAULT 0,
      createdAtMs INTEGER NOT NULL,
      UNIQUE (platformId, key)
    ) STRICT;
    -- Belongs to an account; nothing has ever set it here.
    ALTER TABLE platform DROP COLUMN statsZone;

    -- Numbers of a whole account name it; platformId stays beside it.
    ALTER TABLE metricSnapshot ADD COLUMN accountId TEXT REFERENCES account (id);
    DROP INDEX metricSnapshotByPlatform;
    CREATE INDEX metricSnapshotByAccount ON metricSnapshot (accountId, metric, takenOn) WHERE accountId IS NOT NULL;
    CREATE INDEX metricSnapshotByMetric ON metricSnapshot (metric, span, storyId, placementId, takenOn) WHERE storyId IS NOT NULL;

    -- As in 0003, but with the list of what was corrected made once a question and not looked for at each number.
    DROP VIEW shownSnapshot;
    CREATE VIEW shownSnapshot AS
      SELECT * FROM metricSnapshot
      WHERE value IS NOT NULL AND ${isKept}
        AND id NOT IN (SELECT supersedesId FROM metricSnapshot WHERE supersedesId IS NOT NULL AND ${isKept});

    -- An alias is enough. Forgetting somebody deletes the row; what they did stays, as done by nobody in particular.
    CREATE TABLE person (
      id TEXT NOT NULL PRIMARY KEY,
      accountId TEXT NOT NULL REFERENCES account (id),
      key TEXT NOT NULL,
      alias TEXT NOT NULL,
      note TEXT NOT NULL DEFAULT '',
      createdAtMs INTEGER NOT NULL,
      UNIQUE (accountId, key)
    ) STRICT;

    -- in: somebody follows the writer; out: she follows somebody. mark: earned, exchanged or unknown, as she says;
    -- null where she has said nothing.
    CREATE TABLE follow (
      id TEXT NOT NULL PRIMARY KEY,
      accountId TEXT NOT NULL REFERENCES account (id),
      direction TEXT NOT NULL,
      followedOn TEXT NOT NULL,
      zone TEXT NOT NULL,
      count INTEGER NOT NULL,
      personId TEXT REFERENCES person (id) ON DELETE SET NULL,
      mark TEXT,
      note TEXT NOT NULL DEFAULT '',
      createdAtMs INTEGER NOT NULL,
      deletedAtMs INTEGER
    ) STRICT;
    CREATE INDEX followByDay ON follow (accountId, followedOn, direction, mark, count) WHERE deletedAtMs IS NULL;
    CREATE INDEX followByPerson ON follow (personId) WHERE personId IS NOT NULL;

    ALTER TABLE readingAct ADD COLUMN accountId TEXT REFERENCES account (id);
    ALTER TABLE readingAct ADD COLUMN personId TEXT REFERENCES person (id) ON DELETE SET NULL;
    ALTER TABLE readingAct ADD COLUMN deletedAtMs INTEGER;
    CREATE INDEX readingActByPerson ON readingAct (personId) WHERE personId IS NOT NULL;
    -- Covers the sums of days and months.
    DROP INDEX readingActByDay;
    CREATE INDEX readingActByDay ON readingAct (actedOn, kind, count, importId) WHERE deletedAtMs IS NULL;
    DROP VIEW shownReadingAct;
    CREATE VIEW shownReadingAct AS SELECT * FROM readingAct WHERE deletedAtMs IS NULL AND ${isKept};

    -- What happened to everybody: a purge, a new rule, an outage. Without a platform, on all of them.
    CREATE TABLE outsideEvent (
      id TEXT NOT NULL PRIMARY KEY,
      platformId TEXT REFERENCES platform (id),
      kind TEXT NOT NULL,
      happenedOn TEXT NOT NULL,
      words TEXT NOT NULL,
      source TEXT NOT NULL DEFAULT '',
      createdAtMs INTEGER NOT NULL,
      deletedAtMs INTEGER
    ) STRICT;

    -- The writer's own; all others are read off the rows that reached them.
    CREATE TABLE milestone (
      id TEXT NOT NULL PRIMARY KEY,
      reachedOn TEXT NOT NULL,
      words TEXT NOT NULL,
      createdAtMs INTEGER NOT NULL,
      deletedAtMs INTEGER
    ) STRICT;
    -- What she said of a milestone or of a whole kind ("kind:followers"), and which she has been told of.
    CREATE TABLE milestoneMark (
      key TEXT NOT NULL PRIMARY KEY,
      hidden TEXT,
      toldAtMs INTEGER
    ) STRICT, WITHOUT ROWID;

    -- The line of her own that the review of a period carries.
    CREATE TABLE reviewLine (
      firstOn TEXT NOT NULL,
      lastOn TEXT NOT NULL,
      entryId TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
      line TEXT NOT NULL,
      chosenAtMs INTEGER NOT NULL,
      PRIMARY KEY (firstOn, lastOn)
    ) STRICT, WITHOUT ROWID;

    -- The hour on the writer's clock when it began, 0 to 23 (SQL knows no zones), and the weekday of its day, 1 for Monday.
    ALTER TABLE writingSession ADD COLUMN startHour INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE writingSession ADD COLUMN weekday INTEGER NOT NULL DEFAULT 1;
    DROP INDEX writingSessionByDay;
    CREATE INDEX writingSessionByDay ON writingSession (typedOn, weekday, startHour, startedAtMs, endedAtMs);
  `,
  fill: (db) => {
    nameAccounts(db)
    fillSessionHours(db)
  }
}

/** Numbers of a whole account named only its platform so far. */
function nameAccounts(db: Database.Database): void {
  const platforms = db.prepare<[], { id: string; atMs: number }>(
    'SELECT platformId AS id, min(createdAtMs) AS atMs FROM metricSnapshot WHERE storyId IS NULL GROUP BY platformId'
  )
  const add = db.prepare(`INSERT INTO account (id, platformId, key, name, createdAtMs) VALUES (?, ?, '', '', ?)`)
  const link = db.prepare('UPDATE metricSnapshot SET accountId = ? WHERE storyId IS NULL AND platformId = ?')
  for (const { id, atMs } of platforms.all()) {
    const accountId = newId({ msecs: atMs })
    add.run(accountId, id, atMs)
    link.run(accountId, id)
  }
}

function fillSessionHours(db: Database.Database): void {
  const sessions = db.prepare<[], { id: string; typedOn: string; startedAtMs: number; zone: string }>('SELECT id, typedOn, startedAtMs, zone FROM writingSession')
  const set = db.prepare('UPDATE writingSession SET startHour = ?, weekday = ? WHERE id = ?')
  for (const { id, typedOn, startedAtMs, zone } of sessions.all()) set.run(hourOf(startedAtMs, zone), isoWeekday(typedOn), id)
}
