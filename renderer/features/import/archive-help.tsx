/** What a writer may look for in vain, and where it can come from instead. */
export function ArchiveHelp() {
  return (
    <details className="import-help">
      <summary>What comes from a Medium archive, and what doesn’t</summary>
      <p>
        <strong>It brings</strong> your stories, drafts and responses with their texts; the days you clapped for and highlighted other
        people’s stories, as acts of reading; and your earnings.
      </p>
      <p>
        <strong>It can’t bring</strong> how many follow you or who they are, views and reads, tags, and the pictures themselves: a Medium
        archive holds none of them. Pictures stay as links and are never loaded. Drafts have no date in it, and get none here.
      </p>
      <p>
        Tags come with your feed. Views, reads and followers can be logged from your stats page, or brought as a table.
      </p>
      <p>
        An archive doesn’t say which posts are responses. What has the form of one is marked “response?” until you say.
      </p>
    </details>
  )
}
