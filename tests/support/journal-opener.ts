// Run as a child: opens journals as a user without special rights, and tells what came of each.
import { closeJournal, openJournal } from '../../electron/journal/open-journal.ts'
import { nobody } from './journal-unprivileged.ts'

if (process.getuid?.() === 0) {
  process.setgroups?.([])
  process.setgid?.(nobody)
  process.setuid?.(nobody)
}

process.on('message', (home) => {
  void openJournal(String(home), { nowMs: 0 }).then((opened) => {
    if (opened.ok) closeJournal(opened.journal)
    process.send?.(opened.ok ? 'opened' : opened.failure.problem)
  })
})
process.send?.('ready')
