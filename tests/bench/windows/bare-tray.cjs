// The least an Electron app can be that lives in the tray: a hidden window with a static page, and an icon.
const { app, BrowserWindow, Menu, Tray } = require('electron')
const { join } = require('node:path')

let tray
app.whenReady().then(() => {
  new BrowserWindow({ width: 1280, height: 832, show: false }).loadFile(join(__dirname, 'bare-window.html'))
  tray = new Tray(join(__dirname, '../../../scripts/package/icons/32x32.png'))
  tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Quit', click: () => app.quit() }]))
})
app.on('window-all-closed', () => app.quit())
