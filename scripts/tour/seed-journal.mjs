/**
 * Writes the sample entries through the same calls that the editor makes, then opens the app afresh on them.
 * They are late entries, as far as the journal knows: the clock of the tour stands on the last of their days.
 */
export async function seedJournal(window, entries) {
  const { v7: newId } = await import('uuid')
  for (const { on, text, tags } of entries) {
    const id = newId()
    await call(window, 'entries.write', { id, datedOn: on, body: text, prompt: null })
    for (const tag of tags) await call(window, 'entries.addTag', { id, tag })
  }
  await window.reload()
}

/** A refused entry ends the tour: pictures of half a journal would be worse than none. */
async function call(window, name, input) {
  const result = await window.evaluate(([name, input]) => globalThis.journal.call(name, input), [name, input])
  if (result.ok === false) throw new Error(`${name} was refused: ${JSON.stringify(result)}`)
}
