-- What the migrations make. Written by: UPDATE_SCHEMA_SNAPSHOT=1 npx vitest run tests/journal/migrations

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

CREATE TABLE answer (
  fact TEXT NOT NULL PRIMARY KEY,
  answer TEXT NOT NULL,
  note TEXT NOT NULL,
  saidOn TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE answerRest (
  outcomeId TEXT NOT NULL REFERENCES outcome (id) ON DELETE CASCADE,
  part TEXT NOT NULL,
  untilOn TEXT,
  PRIMARY KEY (outcomeId, part)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE columnMapping (
  fingerprint TEXT NOT NULL PRIMARY KEY,
  mappingJson TEXT NOT NULL,
  savedAtMs INTEGER NOT NULL
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

CREATE TABLE contact (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  how TEXT NOT NULL,
  createdAtMs INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE INDEX entryAsked ON entry (id, datedOn, createdOn, importId, deletedAtMs, prompt, wordCount) WHERE prompt IS NOT NULL AND deletedAtMs IS NULL;

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

CREATE TABLE importBatch (
  id TEXT NOT NULL PRIMARY KEY,
  format TEXT NOT NULL,
  source TEXT NOT NULL,
  zone TEXT NOT NULL,
  startedAtMs INTEGER NOT NULL,
  keptAtMs INTEGER,
  undoneAtMs INTEGER
) STRICT;

CREATE TABLE importedChange (
  importId TEXT NOT NULL REFERENCES importBatch (id) ON DELETE CASCADE,
  itemId TEXT NOT NULL,
  kind TEXT NOT NULL,
  beforeJson TEXT NOT NULL,
  afterJson TEXT NOT NULL,
  PRIMARY KEY (importId, itemId)
) STRICT, WITHOUT ROWID;

CREATE TABLE importedItem (
  importId TEXT NOT NULL REFERENCES importBatch (id) ON DELETE CASCADE,
  sourceKey TEXT NOT NULL,
  contentHash TEXT NOT NULL,
  kind TEXT NOT NULL,
  itemId TEXT NOT NULL, factsHash TEXT,
  PRIMARY KEY (importId, sourceKey)
) STRICT, WITHOUT ROWID;

CREATE INDEX importedItemByHash ON importedItem (contentHash);

CREATE INDEX importedItemByItem ON importedItem (itemId);

CREATE INDEX importedItemByKey ON importedItem (sourceKey, kind);

CREATE TABLE letterMarks (
  outcomeId TEXT NOT NULL PRIMARY KEY REFERENCES outcome (id) ON DELETE CASCADE,
  textHash TEXT NOT NULL,
  marksJson TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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
  importId TEXT REFERENCES importBatch (id), accountId TEXT REFERENCES account (id),
  CHECK ((storyId IS NULL) <> (platformId IS NULL))
) STRICT;

CREATE INDEX metricSnapshotByAccount ON metricSnapshot (accountId, metric, takenOn) WHERE accountId IS NOT NULL;

CREATE INDEX metricSnapshotByImport ON metricSnapshot (importId) WHERE importId IS NOT NULL;

CREATE INDEX metricSnapshotByMetric ON metricSnapshot (metric, span, storyId, placementId, takenOn) WHERE storyId IS NOT NULL;

CREATE INDEX metricSnapshotByPlacement ON metricSnapshot (placementId) WHERE placementId IS NOT NULL;

CREATE INDEX metricSnapshotByStory ON metricSnapshot (storyId, metric, takenOn) WHERE storyId IS NOT NULL;

CREATE INDEX metricSnapshotBySuperseded ON metricSnapshot (supersedesId) WHERE supersedesId IS NOT NULL;

CREATE TABLE milestone (
  id TEXT NOT NULL PRIMARY KEY,
  reachedOn TEXT NOT NULL,
  words TEXT NOT NULL,
  createdAtMs INTEGER NOT NULL,
  deletedAtMs INTEGER
) STRICT;

CREATE TABLE milestoneMark (
  key TEXT NOT NULL PRIMARY KEY,
  hidden TEXT,
  toldAtMs INTEGER
) STRICT, WITHOUT ROWID;

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

CREATE TABLE outcomeRevision (
  id TEXT NOT NULL PRIMARY KEY,
  outcomeId TEXT NOT NULL REFERENCES outcome (id),
  savedAtMs INTEGER NOT NULL,
  outcomeJson TEXT NOT NULL
) STRICT;

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

CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  accountId TEXT NOT NULL REFERENCES account (id),
  key TEXT NOT NULL,
  alias TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  createdAtMs INTEGER NOT NULL,
  UNIQUE (accountId, key)
) STRICT;

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

CREATE INDEX placementByImport ON placement (importId) WHERE importId IS NOT NULL;

CREATE INDEX placementByPlatform ON placement (platformId);

CREATE INDEX placementByStory ON placement (storyId, publishedOn) WHERE deletedAtMs IS NULL;

CREATE INDEX placementByUrl ON placement (url) WHERE url IS NOT NULL;

CREATE TABLE plan (
  outcomeId TEXT NOT NULL PRIMARY KEY REFERENCES outcome (id) ON DELETE CASCADE,
  wish TEXT NOT NULL,
  bestResult TEXT NOT NULL,
  obstacle TEXT NOT NULL,
  ownWeekWords INTEGER,
  changedAtMs INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE platform (
  id TEXT NOT NULL PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL) STRICT;

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

CREATE TABLE promptOff (
  topic TEXT NOT NULL PRIMARY KEY,
  atMs INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE promptOffer (
  offeredOn TEXT NOT NULL PRIMARY KEY,
  topic TEXT NOT NULL,
  offeredAtMs INTEGER NOT NULL,
  answer TEXT
, stage TEXT NOT NULL DEFAULT 'N', wording TEXT NOT NULL DEFAULT '', rule TEXT NOT NULL DEFAULT '', valuesJson TEXT NOT NULL DEFAULT '{}', principle TEXT NOT NULL DEFAULT '', outcomeId TEXT REFERENCES outcome (id) ON DELETE SET NULL, applicationId TEXT REFERENCES application (id) ON DELETE SET NULL) STRICT, WITHOUT ROWID;

CREATE INDEX promptOfferByStage ON promptOffer (offeredOn) WHERE stage <> 'N';

CREATE INDEX promptOfferByTopic ON promptOffer (topic, offeredOn);

CREATE TABLE promptPack (
  id TEXT NOT NULL PRIMARY KEY,
  isOn INTEGER NOT NULL DEFAULT 1,
  packJson TEXT,
  addedAtMs INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE quietPeriod (
  id TEXT NOT NULL PRIMARY KEY,
  fromOn TEXT NOT NULL,
  -- Its last day; null until she ends it.
  untilOn TEXT,
  setBy TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX quietPeriodByDay ON quietPeriod (fromOn, untilOn);

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
, accountId TEXT REFERENCES account (id), personId TEXT REFERENCES person (id) ON DELETE SET NULL, deletedAtMs INTEGER) STRICT;

CREATE INDEX readingActByDay ON readingAct (actedOn, kind, count, importId) WHERE deletedAtMs IS NULL;

CREATE INDEX readingActByImport ON readingAct (importId) WHERE importId IS NOT NULL;

CREATE INDEX readingActByPerson ON readingAct (personId) WHERE personId IS NOT NULL;

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

CREATE INDEX reflectionByApplication ON reflection (applicationId) WHERE applicationId IS NOT NULL;

CREATE INDEX reflectionByOutcome ON reflection (outcomeId, begunOn) WHERE outcomeId IS NOT NULL;

CREATE INDEX reflectionByTopic ON reflection (topic) WHERE topic IS NOT NULL;

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

CREATE INDEX reminderByApplication ON reminder (applicationId) WHERE applicationId IS NOT NULL;

CREATE INDEX reminderByOutcome ON reminder (outcomeId) WHERE outcomeId IS NOT NULL;

CREATE INDEX reminderByStory ON reminder (storyId) WHERE storyId IS NOT NULL;

CREATE INDEX reminderDone ON reminder (doneAtMs) WHERE doneAtMs IS NOT NULL AND deletedAtMs IS NULL;

CREATE INDEX reminderFixed ON reminder (dueAtMs) WHERE doneAtMs IS NULL AND deletedAtMs IS NULL AND dueAtMs IS NOT NULL;

CREATE INDEX reminderFloating ON reminder (dueAt) WHERE doneAtMs IS NULL AND deletedAtMs IS NULL AND dueAtMs IS NULL;

CREATE INDEX reminderSnoozed ON reminder (snoozedUntilMs) WHERE doneAtMs IS NULL AND deletedAtMs IS NULL AND snoozedUntilMs IS NOT NULL;

CREATE TABLE reminderEvent (
  id TEXT NOT NULL PRIMARY KEY,
  reminderId TEXT NOT NULL REFERENCES reminder (id) ON DELETE CASCADE,
  what TEXT NOT NULL,
  atMs INTEGER NOT NULL,
  zone TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;

CREATE INDEX reminderEventByReminder ON reminderEvent (reminderId, atMs);

CREATE TABLE reviewLine (
  firstOn TEXT NOT NULL,
  lastOn TEXT NOT NULL,
  entryId TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  line TEXT NOT NULL,
  chosenAtMs INTEGER NOT NULL,
  PRIMARY KEY (firstOn, lastOn)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE ruleVerification (
  ruleSetId TEXT NOT NULL,
  key TEXT NOT NULL,
  verifiedOn TEXT NOT NULL,
  PRIMARY KEY (ruleSetId, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  valueJson TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIEW shownEntry AS
  SELECT * FROM entry
  WHERE deletedAtMs IS NULL
    AND (importId IS NULL OR importId NOT IN (SELECT id FROM importBatch WHERE keptAtMs IS NULL));

CREATE VIEW shownReadingAct AS SELECT * FROM readingAct WHERE deletedAtMs IS NULL AND (importId IS NULL OR importId NOT IN (SELECT id FROM importBatch WHERE keptAtMs IS NULL));

CREATE VIEW shownSnapshot AS
  SELECT * FROM metricSnapshot
  WHERE value IS NOT NULL AND (importId IS NULL OR importId NOT IN (SELECT id FROM importBatch WHERE keptAtMs IS NULL))
    AND id NOT IN (SELECT supersedesId FROM metricSnapshot WHERE supersedesId IS NOT NULL AND (importId IS NULL OR importId NOT IN (SELECT id FROM importBatch WHERE keptAtMs IS NULL)));

CREATE VIEW shownStory AS
  SELECT story.*, (SELECT min(publishedOn) FROM placement WHERE storyId = story.id AND deletedAtMs IS NULL) AS publishedOn
  FROM story WHERE deletedAtMs IS NULL AND (importId IS NULL OR importId NOT IN (SELECT id FROM importBatch WHERE keptAtMs IS NULL));

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

CREATE INDEX storyByAnswered ON story (respondsToId) WHERE respondsToId IS NOT NULL;

CREATE INDEX storyByImport ON story (importId) WHERE importId IS NOT NULL;

CREATE INDEX storyByKey ON story (externalKey) WHERE externalKey IS NOT NULL;

CREATE INDEX storyInTrash ON story (deletedAtMs) WHERE deletedAtMs IS NOT NULL;

CREATE TABLE storyEntry (
  storyId TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  entryId TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  linkedAtMs INTEGER NOT NULL,
  PRIMARY KEY (storyId, entryId)
) STRICT, WITHOUT ROWID;

CREATE INDEX storyEntryByEntry ON storyEntry (entryId);

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

CREATE INDEX storyRevisionByImport ON storyRevision (importId) WHERE importId IS NOT NULL;

CREATE INDEX storyRevisionByStory ON storyRevision (storyId, savedAtMs);

CREATE VIEW storySearchable AS
  SELECT rowid, coalesce(searchText, title || char(10) || subtitle || char(10) || body) AS text FROM story;

CREATE TABLE storyTag (
  storyId TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  tagKey TEXT NOT NULL REFERENCES tag (key) ON UPDATE CASCADE,
  -- Set where an import brought it to a story that was there already.
  importId TEXT REFERENCES importBatch (id),
  PRIMARY KEY (storyId, tagKey)
) STRICT, WITHOUT ROWID;

CREATE INDEX storyTagByImport ON storyTag (importId) WHERE importId IS NOT NULL;

CREATE INDEX storyTagByTag ON storyTag (tagKey);

CREATE TABLE storyTally (
  storyId TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  typedOn TEXT NOT NULL,
  zone TEXT NOT NULL,
  words INTEGER NOT NULL,
  PRIMARY KEY (storyId, typedOn)
) STRICT, WITHOUT ROWID;

CREATE INDEX storyTallyByDay ON storyTally (typedOn);

CREATE VIRTUAL TABLE storyText USING fts5 (
  text,
  content = 'storySearchable',
  content_rowid = 'rowid',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
);

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

CREATE TABLE tag (
  key TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE unknowableCause (
  outcomeId TEXT NOT NULL PRIMARY KEY REFERENCES outcome (id) ON DELETE CASCADE,
  placedOn TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE writingSession (
  id TEXT NOT NULL PRIMARY KEY,
  typedOn TEXT NOT NULL,
  zone TEXT NOT NULL,
  startedAtMs INTEGER NOT NULL,
  endedAtMs INTEGER NOT NULL
, startHour INTEGER NOT NULL DEFAULT 0, weekday INTEGER NOT NULL DEFAULT 1) STRICT;

CREATE INDEX writingSessionByDay ON writingSession (typedOn, weekday, startHour, startedAtMs, endedAtMs);

CREATE INDEX writingSessionByEnd ON writingSession (endedAtMs);

CREATE TABLE writingTally (
  entryId TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  typedOn TEXT NOT NULL,
  zone TEXT NOT NULL,
  words INTEGER NOT NULL,
  PRIMARY KEY (entryId, typedOn)
) STRICT, WITHOUT ROWID;

CREATE INDEX writingTallyByDay ON writingTally (typedOn);
