import { join } from 'node:path'
import { ensureUnpackedApp } from '../package/make-packages.mjs'
import { currentUnpackedApp } from '../package/unpacked-app.mjs'
import { linkTree } from '../setup/link-tree.mjs'
import { linkWithHelper } from './sandbox.mjs'

/** Packs the app if the tests asked for are, or may be, those of the package: a few seconds after each change. */
export function preparePackagedApp({ suite, wanted, say }) {
  const isNamed = wanted.length === 0 || wanted.some((word) => word.includes('package'))
  if (suite === 'all' || (suite === 'e2e' && isNamed)) ensureUnpackedApp({ say })
}

/** Environment for the tests: where the packaged app is, installed for the tester as root would install it. */
export function packagedAppSettings(place, sandbox) {
  const made = currentUnpackedApp()
  if (!made || !place.isRoot) return { SD_PACKAGED_APP: made }
  const folder = join(place.folder, 'packaged-app')
  if (sandbox.ELECTRON_OVERRIDE_DIST_PATH) linkWithHelper(made, folder)
  else linkTree(made, folder)
  return { SD_PACKAGED_APP: folder }
}
