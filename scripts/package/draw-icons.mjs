/*
 * Draws icon.png and icons/*.png from icon.svg. Rarely needed: the pictures are in the repository. Electron runs this
 * file itself, because its Chromium is the one renderer that is certainly there:
 *
 *   node_modules/.bin/electron scripts/package/draw-icons.mjs
 *
 * As root add --no-sandbox; without a display put xvfb-run before it.
 */
import { app, BrowserWindow } from 'electron'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const desktopSizes = [16, 24, 32, 48, 64, 128, 256, 512]

async function drawIcons() {
  const window = new BrowserWindow({ show: false })
  await window.loadURL('data:text/html,')
  const svg = readFileSync(join(here, 'icon.svg'), 'base64')
  const draw = async (size, path) => {
    const png = await window.webContents.executeJavaScript(`(${drawInPage})(${JSON.stringify(svg)}, ${size})`)
    writeFileSync(join(here, path), Buffer.from(png, 'base64'))
  }
  for (const size of desktopSizes) await draw(size, `icons/${size}x${size}.png`)
  await draw(1024, 'icon.png')
}

async function drawInPage(svg, size) {
  const picture = new Image(size, size)
  picture.src = `data:image/svg+xml;base64,${svg}`
  await picture.decode()
  const canvas = new OffscreenCanvas(size, size)
  canvas.getContext('2d').drawImage(picture, 0, 0, size, size)
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

// Not awaited: Electron is ready only after this module has run to its end.
app.whenReady().then(drawIcons).then(() => app.quit())
