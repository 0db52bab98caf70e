// "2015-05-24_Some-title-3f2a….html", "draft_----3f2a….html"; the slug may be empty or dashes only, and what stands
// before it and after the id changes where somebody copied the file.
const postName = /^(draft|\d{4}-\d{2}-\d{2})_(?:.*-)?([0-9a-f]{6,16})(?:[ _(.-][^/]*)?\.html?$/i

export interface PostName {
  readonly id: string | null
  readonly isDraft: boolean
}

export function readPostName(path: string): PostName {
  const [, start = '', id = null] = postName.exec(path.slice(path.lastIndexOf('/') + 1)) ?? []
  return { id, isDraft: start.toLowerCase() === 'draft' }
}

export function isPostName(name: string): boolean {
  return postName.test(name)
}
