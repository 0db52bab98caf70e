import type { Migration } from './index.ts'
import { fillSearchText } from '../fill-search-text.ts'

export const finding: Migration = {
  version: 2,
  name: 'finding',
  up: `
    -- What came in together. Without keptAtMs it is still coming in, or being taken back: nothing of it is shown.
    CREATE TABLE importBatch (
      id TEXT NOT NULL PRIMARY KEY,
      format TEXT NOT NULL,
      source TEXT NOT NULL,
      zone TEXT NOT NULL,
      startedAtMs INTEGER NOT NULL,
      keptAtMs INTEGER,
      undoneAtMs INTEGER
    ) STRICT;

    -- What each thing was called where it came from, and what it held then: by this a second import adds nothing.
    CREATE TABLE importedItem (
      importId TEXT NOT NULL REFERENCES importBatch (id) ON DELETE CASCADE,
      sourceKey TEXT NOT NULL,
      contentHash TEXT NOT NULL,
      kind TEXT NOT NULL,
      itemId TEXT NOT NULL,
      PRIMARY KEY (importId, sourceKey)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX importedItemByHash ON importedItem (contentHash);

    ALTER TABLE entry ADD COLUMN importId TEXT REFERENCES importBatch (id);
    -- True once the writer has changed anything about an imported entry: then taking the import back leaves it.
    ALTER TABLE entry ADD COLUMN isTouched INTEGER NOT NULL DEFAULT 0;
    -- The text as the index has it, where that isn't the body itself (see shared/search-text.ts).
    ALTER TABLE entry ADD COLUMN searchText TEXT;
    CREATE INDEX entryByImport ON entry (importId) WHERE importId IS NOT NULL;

    -- A text from a file that differs from the writer's is offered among the versions of her entry.
    ALTER TABLE entryRevision ADD COLUMN importId TEXT REFERENCES importBatch (id);
    CREATE INDEX entryRevisionByImport ON entryRevision (importId) WHERE importId IS NOT NULL;

    CREATE VIEW shownEntry AS
      SELECT * FROM entry
      WHERE deletedAtMs IS NULL
        AND (importId IS NULL OR importId NOT IN (SELECT id FROM importBatch WHERE keptAtMs IS NULL));

    -- Covers the order of the timeline, the sums of days and months, and the filter of shownEntry.
    DROP INDEX entryByDay;
    CREATE INDEX entryByDay ON entry (datedOn, createdAtMs, wordCount, importId, deletedAtMs) WHERE deletedAtMs IS NULL;
    CREATE INDEX entryStarred ON entry (datedOn, createdAtMs, wordCount, importId, deletedAtMs)
      WHERE isStarred = 1 AND deletedAtMs IS NULL;

    CREATE VIEW entrySearchable AS SELECT rowid, coalesce(searchText, body) AS text FROM entry;
    -- Marks (M*) belong to their word: without them Hindi and Thai words fall apart at every vowel sign.
    CREATE VIRTUAL TABLE entryText USING fts5 (
      text,
      content = 'entrySearchable',
      content_rowid = 'rowid',
      tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
    );
  `,
  fill: fillSearchText
}
