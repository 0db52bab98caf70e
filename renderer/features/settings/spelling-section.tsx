import { useCallback, useEffect, useState } from 'react'
import type { Result } from '../../../shared/result.ts'
import { useApp, useClient } from '../../app/app-context.ts'
import { ChoiceRow, SwitchRow } from './settings-rows.tsx'

export function SpellingSection() {
  const { spellcheck } = useApp((app) => app.settings)
  const change = useApp((app) => app.changeSettings)
  return (
    <>
      <SwitchRow
        label="Mark words the dictionary doesn’t know"
        hint="Checked on this computer; nothing is sent anywhere."
        isOn={spellcheck}
        onChange={(isOn) => void change({ spellcheck: isOn })}
      />
      <Language />
      <OwnWords />
    </>
  )
}

function Language() {
  const client = useClient()
  const { spellingLanguage } = useApp((app) => app.settings)
  const { changeSettings, say } = useAppActions()
  const [languages, setLanguages] = useState<readonly string[]>([spellingLanguage])
  useEffect(() => {
    void client.call('spelling.languages', undefined).then((result) => {
      if (result.ok) setLanguages(result.value)
    })
  }, [client])
  const add = async (): Promise<void> => {
    const result = await client.call('spelling.addLanguage', undefined)
    if (result.ok) setLanguages(result.value)
    else say({ message: result.error.message })
  }
  return (
    <>
      <ChoiceRow
        label="Dictionary"
        value={spellingLanguage}
        options={languages.map((name) => [name, languageName(name)] as const)}
        onChange={(name) => void changeSettings({ spellingLanguage: name })}
      />
      <div className="settings-row">
        <p className="quiet">Another language needs its dictionary file (.bdic); the README says where to get one.</p>
        <button type="button" className="button" onClick={() => void add()}>
          Add a dictionary file
        </button>
      </div>
    </>
  )
}

function OwnWords() {
  const client = useClient()
  const [words, setWords] = useState<readonly string[]>([])
  const receive = useCallback((result: Result<readonly string[]>): void => {
    if (result.ok) setWords(result.value)
  }, [])
  useEffect(() => {
    void client.call('spelling.words', undefined).then(receive)
  }, [client, receive])
  if (words.length === 0) return <p className="quiet">Words you add from the right-click menu are listed here.</p>
  return (
    <ul className="own-words" aria-label="Your own words">
      {words.map((word) => (
        <li key={word} className="chip">
          <bdi>{word}</bdi>
          <button type="button" className="link" aria-label={`Forget ${word}`} onClick={() => void client.call('spelling.forget', { word }).then(receive)}>
            forget
          </button>
        </li>
      ))}
    </ul>
  )
}

function useAppActions() {
  return { changeSettings: useApp((app) => app.changeSettings), say: useApp((app) => app.say) }
}

function languageName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code
}
