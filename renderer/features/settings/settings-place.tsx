import { useEffect, type ReactNode } from 'react'
import { markReady } from '../../app/ready.ts'
import { BackgroundSection } from './background-section.tsx'
import { ImportsSection } from './imports-section.tsx'
import { JournalSection } from './journal-section.tsx'
import { LookSection } from './look-section.tsx'
import { QuestionsSection } from './questions-section.tsx'
import { SpellingSection } from './spelling-section.tsx'
import { TrashSection } from './trash-section.tsx'
import { WritingSection } from './writing-section.tsx'
import './settings.css'

interface Props {
  /** Of features beside this one. */
  readonly quiet: ReactNode
  readonly contacts: ReactNode
}

export function SettingsPlace({ quiet, contacts }: Props) {
  useEffect(markReady, [])
  return (
    <div className="settings">
      <h1>Settings</h1>
      <Section title="Look">
        <LookSection />
      </Section>
      <Section title="Writing">
        <WritingSection />
      </Section>
      <Section title="Spelling">
        <SpellingSection />
      </Section>
      <Section title="When the window is closed">
        <BackgroundSection />
      </Section>
      <Section title="Questions">
        <QuestionsSection />
      </Section>
      <Section title="Quiet days">{quiet}</Section>
      <Section title="Contacts">{contacts}</Section>
      <Section title="Journal and backups">
        <JournalSection />
      </Section>
      <Section title="Imports">
        <ImportsSection />
      </Section>
      <Section title="Trash">
        <TrashSection />
      </Section>
    </div>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <div className="settings-rows">{children}</div>
    </section>
  )
}
