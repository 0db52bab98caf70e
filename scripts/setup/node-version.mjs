// Imported first by every command, and importing nothing itself: on a Node too old for the rest, this sentence
// is what one should see, not a stack.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 20)) {
  console.error(`Second Draft needs Node 20.20 or newer; this is Node ${process.versions.node}. See https://nodejs.org.`)
  process.exit(1)
}
