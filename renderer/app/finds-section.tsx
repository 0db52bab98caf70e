import { useEffect, useRef, useState } from 'react'
import { Header, MenuItem, MenuSection } from 'react-aria-components'
import { longestQuery, type Passage } from '../../shared/models/find.ts'
import { MarkedText } from '../components/marked-text.tsx'
import type { JournalClient } from '../journal-client.ts'
import { useClient } from './app-context.ts'

export const mostFinds = 6

/** Keys of items that are there for what they hold, whatever they are called. */
export const findKeyStart = 'found:'

interface Find {
  readonly key: string
  readonly title: string
  readonly note: string
  readonly passages: readonly Passage[]
  open(this: void): void
}

interface Props {
  readonly title: string
  /** The way to all of it. */
  readonly all: { readonly key: string; readonly title: string; readonly textValue: string; run(this: void): void }
  readonly finds: readonly Find[]
}

/** What one part of the app holds of the words in the palette. */
export function FindsSection({ title, all, finds }: Props) {
  return (
    <MenuSection>
      <Header className="label menu-header">{title}</Header>
      <MenuItem id={`${findKeyStart}${all.key}`} className="menu-item" textValue={all.textValue} onAction={all.run}>
        {all.title}
      </MenuItem>
      {finds.map(({ key, title: name, note, passages, open }) => (
        <MenuItem key={key} id={`${findKeyStart}${key}`} className="menu-item is-find" textValue={name} onAction={open}>
          <span className="find-title" dir="auto">
            {name}
          </span>
          <span className="quiet keys">{note}</span>
          <span className="find-passages" dir="auto">
            <MarkedText passages={passages} />
          </span>
        </MenuItem>
      ))}
    </MenuSection>
  )
}

/** An answer that comes late, for what was typed before, is dropped. */
export function useFinds<Line>(text: string, find: (client: JournalClient, text: string) => Promise<readonly Line[]>): readonly Line[] {
  const client = useClient()
  const [lines, setLines] = useState<readonly Line[]>([])
  const latest = useRef(find)
  useEffect(() => {
    let isLatest = true
    void latest.current(client, text.slice(0, longestQuery)).then((found) => {
      if (isLatest) setLines(found)
    })
    return () => {
      isLatest = false
    }
  }, [client, text])
  return lines
}
