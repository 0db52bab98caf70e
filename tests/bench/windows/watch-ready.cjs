// Loaded into the main process before the app's own code (electron -r), the same for the app and for the bare window:
// tells on standard error when the page has marked itself ready and is painted.
const { app, ipcMain, session } = require('electron')
const { join } = require('node:path')

const filePath = join(__dirname, 'tell-ready.cjs')

app.once('ready', () => {
  // Electron 35 has renamed it.
  if (session.defaultSession.registerPreloadScript) session.defaultSession.registerPreloadScript({ type: 'frame', filePath })
  else session.defaultSession.setPreloads([filePath])
})
ipcMain.on('bench-ready', (_event, atMs) => process.stderr.write(`ready at ${atMs}\n`))
