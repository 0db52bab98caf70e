import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { ReflectionList } from '../../../shared/models/reflection.ts'
import { counted } from '../../../shared/text.ts'
import { useApp, useClient, useRunCommand } from '../../app/app-context.ts'
import { markReady } from '../../app/ready.ts'
import { useRefresh } from '../../app/use-refresh.ts'
import { useFocusKept } from '../../components/use-focus-kept.ts'
import { ReflectionFilters } from './reflection-filters.tsx'
import { ReflectionGroups } from './reflection-groups.tsx'
import { everything, readReflections, reflectionsDeskOf, showMore, want, type ReflectionsDesk, type Wish } from './reflections-store.ts'
import './reflections.css'

/** Answers to questions, to be read back. */
export function ReflectionsPage({ tabs }: { tabs: ReactNode }) {
  const desk = useDesk()
  const { wish, shown } = useStore(desk.store)
  const runCommand = useRunCommand()
  useEffect(markReady, [])
  return (
    <div className="tabbed-page">
      <header className="tabbed-page-head">
        <h1>Reflections</h1>
        {tabs}
        <button type="button" className="button" onClick={() => runCommand('search-journal')}>
          Search the journal
        </button>
      </header>
      {shown === null ? null : isEmpty(shown) ? <EmptyReflections /> : <Shown desk={desk} wish={wish} shown={shown} />}
    </div>
  )
}

function useDesk(): ReflectionsDesk {
  const client = useClient()
  const say = useApp((app) => app.say)
  const [desk] = useState(() => reflectionsDeskOf(client, (message) => say({ message })))
  useRefresh(useCallback(() => void readReflections(desk), [desk]))
  return desk
}

const isEmpty = ({ stages }: ReflectionList): boolean => stages.length === 0

function Shown({ desk, wish, shown }: { desk: ReflectionsDesk; wish: Wish; shown: ReflectionList }) {
  const { lines, total } = shown
  const found = useFocusKept()
  const isPart = wish !== everything && Object.values(wish).some((wanted) => wanted !== null)
  return (
    <>
      <ReflectionFilters desk={desk} wish={wish} shown={shown} />
      <p role="status" className="quiet">
        {isPart ? `${counted(total, 'reflection')} found` : counted(total, 'reflection')}
      </p>
      <div className="reflections-found" role="group" aria-label="What was found" tabIndex={-1} ref={found}>
        <ReflectionGroups lines={lines} />
        {total > 0 ? null : (
          <button type="button" className="button" onClick={() => void want(desk, everything)}>
            Show all of them
          </button>
        )}
        {lines.length >= total ? null : (
          <button type="button" className="button" onClick={() => void showMore(desk)}>
            Show more ({(total - lines.length).toLocaleString('en-GB')})
          </button>
        )}
      </div>
    </>
  )
}

function EmptyReflections() {
  const runCommand = useRunCommand()
  return (
    <div className="tabbed-page-empty">
      <p>
        What you write in answer to a question will stand here, by the answer it is about, so that you can read it again. The day’s question
        is on Today; you never have to take it.
      </p>
      <button type="button" className="button" onClick={() => runCommand('go-today')}>
        Write today’s page
      </button>
    </div>
  )
}
