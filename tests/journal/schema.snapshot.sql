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
) STRICT;

CREATE INDEX entryByDay ON entry (datedOn, wordCount) WHERE deletedAtMs IS NULL;

CREATE INDEX entryInTrash ON entry (deletedAtMs) WHERE deletedAtMs IS NOT NULL;

CREATE TABLE entryRevision (
  id TEXT NOT NULL PRIMARY KEY,
  entryId TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  body TEXT NOT NULL,
  wordCount INTEGER NOT NULL,
  savedAtMs INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT;

CREATE INDEX entryRevisionByEntry ON entryRevision (entryId, savedAtMs);

CREATE TABLE entryTag (
  entryId TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  tagKey TEXT NOT NULL REFERENCES tag (key) ON UPDATE CASCADE,
  PRIMARY KEY (entryId, tagKey)
) STRICT, WITHOUT ROWID;

CREATE INDEX entryTagByTag ON entryTag (tagKey);

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
