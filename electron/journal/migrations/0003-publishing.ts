import type { Migration } from './index.ts'

// Rows of an import under way are unseen (see 0002); what an import changes of rows that are there already is written
// with its last commit, so that it is seen, and taken back, together with the rest.
const isKept = '(importId IS NULL OR importId NOT IN (SELECT id FROM importBatch WHERE keptAtMs IS NULL))'

export const publishing: Migration = {
  version: 3,
  name: 'publishing',
  up: `
    -- key is the name folded for comparison. statsZone: the zone in which the platform counts its days, if known.
    CREATE TABLE platform (
      id TEXT NOT NULL PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      statsZone TEXT
    ) STRICT;

    CREATE TABLE story (
      rowid INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      isKindGuessed INTEGER NOT NULL DEFAULT 0,
      status TEXT NOT NULL,
      title TEXT NOT NULL,
      subtitle TEXT NOT NULL,
      wordCount INTEGER NOT NULL,
      respondsToId TEXT REFERENCES story (id) ON DELETE SET NULL,
      -- What its platform calls it, "medium:3f2a…": by this another import knows it again.
      externalKey TEXT,
      createdOn TEXT NOT NULL,
      zone TEXT NOT NULL,
      createdAtMs INTEGER NOT NULL,
      updatedAtMs INTEGER NOT NULL,
      deletedAtMs INTEGER,
      importId TEXT REFERENCES importBatch (id),
      -- True once the writer has changed anything about it: then taking its import back leaves it.
      isTouched INTEGER NOT NULL DEFAULT 0,
      -- Long texts last: SQLite reads a row from its beginning, and a list needs none of them.
      notes TEXT NOT NULL DEFAULT '',
      body TEXT NOT NULL,
      -- Title, subtitle and body as the index has them, where that isn't what they are.
      searchText TEXT
    ) STRICT;
    CREATE INDEX storyByKey ON story (externalKey) WHERE externalKey IS NOT NULL;
    CREATE INDEX storyByAnswered ON story (respondsToId) WHERE respondsToId IS NOT NULL;
    CREATE INDEX storyByImport ON story (importId) WHERE importId IS NOT NULL;
    CREATE INDEX storyInTrash ON story (deletedAtMs) WHERE deletedAtMs IS NOT NULL;

    CREATE TABLE storyRevision (
      id TEXT NOT NULL PRIMARY KEY,
      storyId TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
      title TEXT NOT NULL,
      subtitle TEXT NOT NULL,
      wordCount INTEGER NOT NULL,
      savedAtMs INTEGER NOT NULL,
      reason TEXT NOT NULL,
      importId TEXT REFERENCES importBatch (id),
      -- Of a text that came in again: whether she has said what is to become of it.
      isAnswered INTEGER NOT NULL DEFAULT 0,
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX storyRevisionByStory ON storyRevision (storyId, savedAtMs);
    CREATE INDEX storyRevisionByImport ON storyRevision (importId) WHERE importId IS NOT NULL;

    CREATE TABLE placement (
      id TEXT NOT NULL PRIMARY KEY,
      storyId TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
      platformId TEXT NOT NULL REFERENCES platform (id),
      publication TEXT,
      url TEXT,
      publishedOn TEXT,
      publishedAtMs INTEGER,
      zone TEXT NOT NULL,
      editedAtMs INTEGER,
      isPaywalled INTEGER,
      exclusiveUntil TEXT,
      createdAtMs INTEGER NOT NULL,
      deletedAtMs INTEGER,
      importId TEXT REFERENCES importBatch (id)
    ) STRICT;
    CREATE INDEX placementByStory ON placement (storyId, publishedOn) WHERE deletedAtMs IS NULL;
    CREATE INDEX placementByPlatform ON placement (platformId);
    CREATE INDEX placementByUrl ON placement (url) WHERE url IS NOT NULL;
    CREATE INDEX placementByImport ON placement (importId) WHERE importId IS NOT NULL;

    CREATE TABLE storyTag (
      storyId TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
      tagKey TEXT NOT NULL REFERENCES tag (key) ON UPDATE CASCADE,
      -- Set where an import brought it to a story that was there already.
      importId TEXT REFERENCES importBatch (id),
      PRIMARY KEY (storyId, tagKey)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX storyTagByTag ON storyTag (tagKey);
    CREATE INDEX storyTagByImport ON storyTag (importId) WHERE importId IS NOT NULL;

    CREATE TABLE storyEntry (
      storyId TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
      entryId TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
      linkedAtMs INTEGER NOT NULL,
      PRIMARY KEY (storyId, entryId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX storyEntryByEntry ON storyEntry (entryId);

    -- As writingTally: how many words a story gained (or lost) on the civil day on which they were typed.
    CREATE TABLE storyTally (
      storyId TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
      typedOn TEXT NOT NULL,
      zone TEXT NOT NULL,
      words INTEGER NOT NULL,
      PRIMARY KEY (storyId, typedOn)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX storyTallyByDay ON storyTally (typedOn);

    -- Append only. Of a story, or with a platform instead, of a whole account there. value: a count, or hundredths of
    -- the currency; null takes the superseded one back.
    CREATE TABLE metricSnapshot (
      id TEXT NOT NULL PRIMARY KEY,
      storyId TEXT REFERENCES story (id) ON DELETE CASCADE,
      placementId TEXT REFERENCES placement (id) ON DELETE SET NULL,
      platformId TEXT REFERENCES platform (id),
      metric TEXT NOT NULL,
      value INTEGER,
      takenOn TEXT NOT NULL,
      takenAtMs INTEGER,
      zone TEXT NOT NULL,
      precision TEXT NOT NULL,
      currency TEXT,
      span TEXT NOT NULL,
      source TEXT NOT NULL,
      supersedesId TEXT REFERENCES metricSnapshot (id) ON DELETE SET NULL,
      createdAtMs INTEGER NOT NULL,
      importId TEXT REFERENCES importBatch (id),
      CHECK ((storyId IS NULL) <> (platformId IS NULL))
    ) STRICT;
    CREATE INDEX metricSnapshotByStory ON metricSnapshot (storyId, metric, takenOn) WHERE storyId IS NOT NULL;
    CREATE INDEX metricSnapshotByPlatform ON metricSnapshot (platformId, metric, takenOn) WHERE platformId IS NOT NULL;
    CREATE INDEX metricSnapshotByPlacement ON metricSnapshot (placementId) WHERE placementId IS NOT NULL;
    CREATE INDEX metricSnapshotBySuperseded ON metricSnapshot (supersedesId) WHERE supersedesId IS NOT NULL;
    CREATE INDEX metricSnapshotByImport ON metricSnapshot (importId) WHERE importId IS NOT NULL;

    -- Zone and clock time are null where the source doesn't say them.
    CREATE TABLE readingAct (
      id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL,
      actedOn TEXT NOT NULL,
      clockTime TEXT,
      zone TEXT,
      count INTEGER NOT NULL,
      title TEXT NOT NULL,
      url TEXT,
      text TEXT,
      source TEXT NOT NULL,
      createdAtMs INTEGER NOT NULL,
      importId TEXT REFERENCES importBatch (id)
    ) STRICT;
    CREATE INDEX readingActByDay ON readingAct (actedOn, kind);
    CREATE INDEX readingActByImport ON readingAct (importId) WHERE importId IS NOT NULL;

    -- What the facts of a story (all but its text) were when it came in; null for other things.
    ALTER TABLE importedItem ADD COLUMN factsHash TEXT;
    CREATE INDEX importedItemByKey ON importedItem (sourceKey, kind);
    CREATE INDEX importedItemByItem ON importedItem (itemId);

    -- What an import changed of something that was there already, so that it can be taken back.
    CREATE TABLE importedChange (
      importId TEXT NOT NULL REFERENCES importBatch (id) ON DELETE CASCADE,
      itemId TEXT NOT NULL,
      kind TEXT NOT NULL,
      beforeJson TEXT NOT NULL,
      afterJson TEXT NOT NULL,
      PRIMARY KEY (importId, itemId)
    ) STRICT, WITHOUT ROWID;

    -- How the writer read a table's columns, by what their names are.
    CREATE TABLE columnMapping (
      fingerprint TEXT NOT NULL PRIMARY KEY,
      mappingJson TEXT NOT NULL,
      savedAtMs INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE VIEW shownStory AS
      SELECT story.*, (SELECT min(publishedOn) FROM placement WHERE storyId = story.id AND deletedAtMs IS NULL) AS publishedOn
      FROM story WHERE deletedAtMs IS NULL AND ${isKept};

    -- The numbers that count: the last word on each.
    CREATE VIEW shownSnapshot AS
      SELECT * FROM metricSnapshot
      WHERE value IS NOT NULL AND ${isKept}
        AND NOT EXISTS (
          SELECT 1 FROM metricSnapshot AS later WHERE later.supersedesId = metricSnapshot.id
            AND (later.importId IS NULL OR later.importId NOT IN (SELECT id FROM importBatch WHERE keptAtMs IS NULL))
        );

    CREATE VIEW shownReadingAct AS SELECT * FROM readingAct WHERE ${isKept};

    CREATE VIEW storySearchable AS
      SELECT rowid, coalesce(searchText, title || char(10) || subtitle || char(10) || body) AS text FROM story;
    CREATE VIRTUAL TABLE storyText USING fts5 (
      text,
      content = 'storySearchable',
      content_rowid = 'rowid',
      tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
    );
  `
}
