// A thread with a connection of its own that saves an entry again and again while an import is kept, as the window
// does; when told to stop, tells how long the longest save had to wait for its turn.
import Database from 'better-sqlite3'
import { parentPort, workerData } from 'node:worker_threads'

const everyMs = 40
const db = new Database(workerData.path, { timeout: 5_000 })
db.pragma('synchronous = FULL')
const touch = db.prepare('UPDATE entry SET updatedAtMs = updatedAtMs + 1 WHERE rowid = ?')
let longestMs = 0

const timer = setInterval(() => {
  const askedAtMs = performance.now()
  db.exec('BEGIN IMMEDIATE')
  longestMs = Math.max(longestMs, performance.now() - askedAtMs)
  touch.run(workerData.rowid)
  db.exec('COMMIT')
}, everyMs)

parentPort.once('message', () => {
  clearInterval(timer)
  db.close()
  parentPort.postMessage(longestMs)
})
parentPort.postMessage('ready')
