// The least an Electron app can be: one window that shows a static page.
const { app, BrowserWindow } = require('electron')
const { join } = require('node:path')

app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 832 }).loadFile(join(__dirname, 'bare-window.html')))
app.on('window-all-closed', () => app.quit())
