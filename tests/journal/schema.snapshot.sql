-- What the migrations make. Written by: UPDATE_SCHEMA_SNAPSHOT=1 npx vitest run tests/journal/migrations

CREATE TABLE entry (
  rowid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  datedOn TEXT NOT NULL,
  createdOn TEXT NOT NULL,
  zone TEXT NOT NULL,
  body TEXT NOT NULL,
  wordCount INTEGER NOT NULL,
  isStarred INTEGER NOT NULL DEFAULT 0,
  mood TEXT,
  prompt TEXT,
  createdAtMs INTEGER NOT NULL,
  updatedAtMs INTEGER NOT NULL,
  deletedAtMs INTEGER
, importId TEXT REFERENCES importBatch (id), isTouched INTEGER NOT NULL DEFAULT 0, searchText TEXT) STRICT;

CREATE INDEX entryByDay ON entry (datedOn, createdAtMs, wordCount, importId, deletedAtMs) WHERE deletedAtMs IS NULL;

CREATE INDEX entryByImport ON entry (importId) WHERE importId IS NOT NULL;

CREATE INDEX entryInTrash ON entry (deletedAtMs) WHERE deletedAtMs IS NOT NULL;

CREATE INDEX entryStarred ON entry (datedOn, createdAtMs, wordCount, importId, deletedAtMs)
  WHERE isStarred = 1 AND deletedAtMs IS NULL;

CREATE TABLE entryRevision (
  id TEXT NOT NULL PRIMARY KEY,
  entryId TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  body TEXT NOT NULL,
  wordCount INTEGER NOT NULL,
  savedAtMs INTEGER NOT NULL,
  reason TEXT NOT NULL
, importId TEXT REFERENCES importBatch (id)) STRICT;

CREATE INDEX entryRevisionByEntry ON entryRevision (entryId, savedAtMs);

CREATE INDEX entryRevisionByImport ON entryRevision (importId) WHERE importId IS NOT NULL;

CREATE VIEW entrySearchable AS SELECT rowid, coalesce(searchText, body) AS text FROM entry;

CREATE TABLE entryTag (
  entryId TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  tagKey TEXT NOT NULL REFERENCES tag (key) ON UPDATE CASCADE,
  PRIMARY KEY (entryId, tagKey)
) STRICT, WITHOUT ROWID;

CREATE INDEX entryTagByTag ON entryTag (tagKey);

CREATE VIRTUAL TABLE entryText USING fts5 (
  text,
  content = 'entrySearchable',
  content_rowid = 'rowid',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
);

CREATE TABLE importBatch (
  id TEXT NOT NULL PRIMARY KEY,
  format TEXT NOT NULL,
  source TEXT NOT NULL,
  zone TEXT NOT NULL,
  startedAtMs INTEGER NOT NULL,
  keptAtMs INTEGER,
  undoneAtMs INTEGER
) STRICT;

CREATE TABLE importedItem (
  importId TEXT NOT NULL REFERENCES importBatch (id) ON DELETE CASCADE,
  sourceKey TEXT NOT NULL,
  contentHash TEXT NOT NULL,
  kind TEXT NOT NULL,
  itemId TEXT NOT NULL,
  PRIMARY KEY (importId, sourceKey)
) STRICT, WITHOUT ROWID;

CREATE INDEX importedItemByHash ON importedItem (contentHash);

CREATE TABLE promptOffer (
  offeredOn TEXT NOT NULL PRIMARY KEY,
  promptId TEXT NOT NULL,
  offeredAtMs INTEGER NOT NULL,
  answer TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  valueJson TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIEW shownEntry AS
  SELECT * FROM entry
  WHERE deletedAtMs IS NULL
    AND (importId IS NULL OR importId NOT IN (SELECT id FROM importBatch WHERE keptAtMs IS NULL));

CREATE TABLE tag (
  key TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE writingSession (
  id TEXT NOT NULL PRIMARY KEY,
  typedOn TEXT NOT NULL,
  zone TEXT NOT NULL,
  startedAtMs INTEGER NOT NULL,
  endedAtMs INTEGER NOT NULL
) STRICT;

CREATE INDEX writingSessionByDay ON writingSession (typedOn);

CREATE INDEX writingSessionByEnd ON writingSession (endedAtMs);

CREATE TABLE writingTally (
  entryId TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  typedOn TEXT NOT NULL,
  zone TEXT NOT NULL,
  words INTEGER NOT NULL,
  PRIMARY KEY (entryId, typedOn)
) STRICT, WITHOUT ROWID;

CREATE INDEX writingTallyByDay ON writingTally (typedOn);
