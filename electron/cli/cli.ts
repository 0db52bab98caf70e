import { runCommandLine } from './run-command-line.ts'

// A reader that has seen enough (| head) has gone; what was asked for is done by then.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}
process.exitCode = await runCommandLine(process.argv.slice(2))
