import { Plus, X } from 'lucide-react'
import { latePart } from './late-part.tsx'

const TagField = latePart(async () => (await import('./tag-field.tsx')).TagField)

interface Props {
  readonly tags: readonly string[]
  /** The field for another one stands open. */
  readonly isTagging: boolean
  onTagging(this: void, isTagging: boolean): void
  /** False where it could not be; the writer has been told. */
  onChange(this: void, change: 'addTag' | 'removeTag', tag: string): Promise<boolean>
  /** Tagging has ended by a key: the focus goes on to the text. */
  onDone(this: void): void
}

/** The tags of an entry or a story, each to be taken away, and the way to add one. */
export function TagChips({ tags, isTagging, onTagging, onChange, onDone }: Props) {
  return (
    <>
      {tags.map((tag) => (
        <span key={tag} className="chip tag-chip" title={tag}>
          <bdi>{tag}</bdi>
          <button type="button" aria-label={`Remove the tag ${tag}`} onClick={() => void onChange('removeTag', tag)}>
            <X size={12} aria-hidden />
          </button>
        </span>
      ))}
      {isTagging ? (
        <TagField
          present={tags}
          onAdd={(tag) => onChange('addTag', tag)}
          onLeave={() => onTagging(false)}
          onDone={() => {
            onTagging(false)
            onDone()
          }}
        />
      ) : (
        <button type="button" className="chip is-open" onClick={() => onTagging(true)}>
          <Plus size={12} aria-hidden />
          tag
        </button>
      )}
    </>
  )
}
