// Runs in the page before its own scripts.
const { ipcRenderer } = require('electron')

let isTold = false
new MutationObserver(() => {
  if (isTold || document.documentElement.dataset.ready !== 'true') return
  isTold = true
  requestAnimationFrame(() => ipcRenderer.send('bench-ready', Date.now()))
}).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-ready'] })
