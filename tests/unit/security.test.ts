import fc from 'fast-check'
import { sep } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { contentPolicy } from '../../electron/security/content-policy.ts'
import { insidePath } from '../../electron/security/inside-path.ts'

const root = `${sep}app${sep}renderer`

describe('the file a request means', () => {
  test.each([
    ['/index.html', `${root}${sep}index.html`],
    ['/assets/./a%20b.js', `${root}${sep}assets${sep}a b.js`],
    ['/assets/../index.html', `${root}${sep}index.html`]
  ])('for %s is %s', (urlPath, path) => {
    expect(insidePath(root, urlPath)).toBe(path)
  })

  test.each([
    '/..%2f..%2fpackage.json', '/../renderer-other/x.js', '/%2e%2e/%2e%2e/etc/passwd', '/..', '/a/../../b', '/%00.js', '/index.html%00.png',
    '/%', '/%zz', '/%c0%ae%c0%ae/'
  ])('is none for %s', (urlPath) => {
    expect(insidePath(root, urlPath)).toBeNull()
  })

  it('never lies outside the folder', () => {
    const urlPath = fc.oneof(
      fc.webPath(),
      fc.array(fc.constantFrom('/', '..', '.', '%2f', '%2e', '%2E%2e', '\\', '%5c', 'a', '%00', '~', '%25')).map((parts) => parts.join(''))
    )
    fc.assert(fc.property(urlPath, (requested) => {
      const path = insidePath(root, requested)
      expect(path === null || (path.startsWith(root + sep) && !path.split(sep).includes('..'))).toBe(true)
    }), { numRuns: 1_000 })
  })
})

describe('the content policy', () => {
  it('allows nothing unsafe and nothing from elsewhere', () => {
    expect(contentPolicy('abc')).not.toMatch(/unsafe|https?:|\*/)
  })

  it('refuses by default', () => {
    expect(contentPolicy('abc')).toMatch(/^default-src 'none';/)
  })

  it('lets style elements in only with the nonce of this load', () => {
    expect(contentPolicy('abc')).toContain("style-src 'self' 'nonce-abc';")
  })
})
