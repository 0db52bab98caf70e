import { describe, expect, it, test } from 'vitest'
import { failureOf } from '../../electron/ipc/failure-of.ts'

const withCode = (code: unknown): Error => Object.assign(new Error('the writer’s secret words'), { code })

describe('what the writer is told of an error', () => {
  test.each([
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['SQLITE_READONLY', 'read-only'],
    ['SQLITE_READONLY_DBMOVED', 'read-only'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['SQLITE_CORRUPT', 'damaged'],
    ['SQLITE_CORRUPT_VTAB', 'damaged'],
    ['SQLITE_NOTADB', 'damaged'],
    ['SQLITE_IOERR_WRITE', 'disk-error'],
    ['SQLITE_BUSY', 'disk-error'],
    ['EIO', 'disk-error'],
    [17, 'unexpected'],
    [undefined, 'unexpected']
  ])('%s is %s', (code, told) => {
    expect(failureOf(withCode(code)).code).toBe(told)
  })

  it.each(['SQLITE_FULL', 'EROFS', 'SQLITE_CORRUPT', 'EIO', 'ESOMETHING'])('is a sentence about her text, not that of the error: %s', (code) => {
    expect(failureOf(withCode(code)).message).toMatch(/^[A-Z](?!.*secret).*(?:text|typed).*\.$/)
  })

  it.each([null, undefined, 'a string', 7, {}])('survives that what was thrown is no error: %j', (thrown) => {
    expect(failureOf(thrown).code).toBe('unexpected')
  })
})
