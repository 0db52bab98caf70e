import { once } from 'node:events'
import { createServer as createPlainServer, type RequestListener, type Server as PlainServer, type ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fetchFeed, type FetchOptions } from '../../../electron/exchange/feed/fetch-feed.ts'
import { readFeed } from '../../../electron/exchange/feed/read-feed.ts'
import { localhostCertificate, localhostKey } from '../../support/localhost-certificate.ts'

const feed = '<rss version="2.0"><channel><title>Mine</title><item><title>One</title><guid>1</guid></item></channel></rss>'

async function started(server: PlainServer | Server): Promise<number> {
  server.listen(0, 'localhost')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('It listens at no port.')
  return address.port
}

async function serving(listener: RequestListener): Promise<string> {
  const port = await started(createServer({ key: localhostKey, cert: localhostCertificate }, listener))
  return `https://localhost:${String(port)}`
}

function answering(...answers: ((response: ServerResponse) => void)[]): Promise<string> {
  let count = 0
  return serving((_request, response) => {
    answers[Math.min(count, answers.length - 1)]?.(response)
    count += 1
  })
}

function fetched(address: string, options: Partial<FetchOptions> = {}) {
  return fetchFeed(address, { signal: new AbortController().signal, ca: localhostCertificate, ...options })
}

async function refusalOf(address: string, options: Partial<FetchOptions> = {}): Promise<string> {
  const result = await fetched(address, options)
  return result.ok ? `${String(result.value.bytes.length)} bytes` : result.error.message.replaceAll(new URL(address).origin, '')
}

describe('a feed at an address', () => {
  it('is fetched with what it says of itself, telling nothing of who asks', async () => {
    let asked: Record<string, unknown> = {}
    const address = await serving((request, response) => {
      asked = request.headers
      response.setHeader('Set-Cookie', 'a=b').writeHead(200, { 'Content-Type': 'application/rss+xml; charset=utf-8' }).end(feed)
    })
    expect(await fetched(`${address}/feed`)).toEqual({
      ok: true,
      value: { bytes: Buffer.from(feed), contentType: 'application/rss+xml; charset=utf-8', address: `${address}/feed` }
    })
    expect(Object.keys(asked).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
    expect(asked['user-agent']).toContain('SecondDraft')
  })

  it.each([['gzip', gzipSync], ['br', brotliCompressSync], ['deflate', deflateSync]] as const)('is unpacked from %s', async (packing, pack) => {
    const address = await answering((response) => response.writeHead(200, { 'Content-Encoding': packing }).end(pack(feed)))
    const result = await fetched(address)
    expect(result.ok && result.value.bytes.toString()).toBe(feed)
  })

  it('is found behind five redirects, and not behind six', async () => {
    const onward = (response: ServerResponse) => response.writeHead(302, { Location: '/next' }).end()
    const end = (response: ServerResponse) => response.end(feed)
    const near = await fetched(await answering(onward, onward, onward, onward, onward, end))
    expect(near.ok && near.value.address).toMatch(/\/next$/)
    expect(await refusalOf(await answering(onward))).toBe('“” sends on to other addresses more than 5 times, so it was given up.')
  })

  it('is asked for once, whatever comes back', async () => {
    let count = 0
    const address = await serving((_request, response) => {
      count += 1
      response.writeHead(503, { 'Retry-After': '0' }).end()
    })
    expect(await refusalOf(address)).toBe('“” has a fault of its own at the moment (503). Try again later.')
    expect(count).toBe(1)
  })
})

describe('what is refused', () => {
  it.each(['http://example.org/feed', 'file:///etc/passwd', 'ftp://example.org/feed'])('%s, which is not https', async (address) => {
    expect(await fetched(address)).toEqual({ ok: false, error: { code: 'bad-input', message: `“${address}” doesn’t begin with https://. Only such addresses are read.` } })
  })

  it('what is no address, and one with a password', async () => {
    expect(await fetched('my feed')).toMatchObject({ ok: false, error: { message: '“my feed” is no address. A feed’s address begins with https://.' } })
    expect(await refusalOf('https://me:secret@example.org/feed')).toBe('The address holds a name or a password. A feed that needs one can’t be read.')
  })

  it('a redirect to http, without asking there', async () => {
    let isAsked = false
    const plain = createPlainServer((_request, response) => {
      isAsked = true
      response.end(feed)
    })
    const port = await started(plain)
    const address = await answering((response) => response.writeHead(301, { Location: `http://localhost:${String(port)}/feed` }).end())
    expect(await refusalOf(address)).toBe(`“” sends on to “http://localhost:${String(port)}/feed”, which doesn’t begin with https://, so it was not read.`)
    expect(isAsked).toBe(false)
  })

  it.each([
    [404, 'There is nothing at “” (404).'],
    [403, '“” can’t be read by everybody (403).'],
    [429, '“” asks to be left alone for a while (429). Try again later.'],
    [204, '“” answered with 204 instead of a feed.'],
    [304, '“” answered with 304 instead of a feed.']
  ])('an answer with %i', async (status, sentence) => {
    expect(await refusalOf(await answering((response) => response.writeHead(status).end()))).toBe(sentence)
  })

  it('one that is too large, as sent and as unpacked', async () => {
    const tooLarge = '“” can’t be read. It is larger than 10 MB, the most that is fetched.'
    const large = Buffer.alloc(10_000_001, ' ')
    expect(await refusalOf(await answering((response) => response.end(large)))).toBe(tooLarge)
    expect(await refusalOf(await answering((response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(large))))).toBe(tooLarge)
    expect(await refusalOf(await answering((response) => response.end(large.subarray(1))))).toBe('10000000 bytes')
  })

  it('one that is packed badly, or in an unknown way', async () => {
    const packed = (packing: string, body: Buffer) => answering((response) => response.writeHead(200, { 'Content-Encoding': packing }).end(body))
    expect(await refusalOf(await packed('gzip', Buffer.from(feed)))).toBe('“” can’t be read. What it sent is packed and can’t be unpacked.')
    expect(await refusalOf(await packed('gzip', gzipSync(feed).subarray(0, 40)))).toBe('“” can’t be read. What it sent is packed and breaks off in the middle.')
    expect(await refusalOf(await packed('zstd', Buffer.from(feed)))).toBe('“” can’t be read. It is packed in a way that isn’t known here (zstd).')
  })

  it('one that breaks off in the middle', async () => {
    const address = await answering((response) => {
      response.writeHead(200, { 'Content-Length': '1000' })
      response.write('<rss>', () => response.destroy())
    })
    expect(await refusalOf(address)).toBe('“” can’t be read. The connection broke off in the middle.')
  })

  it('one that never answers, and one that never ends, when the time is over', async () => {
    const late = 'took longer than 1 second to answer, so it was given up.'
    expect(await refusalOf(await answering(() => undefined), { limitMs: 200 })).toContain(late)
    expect(await refusalOf(await answering((response) => response.write('<rss>')), { limitMs: 200 })).toContain(late)
  })

  it('a place whose certificate nobody vouches for', async () => {
    const address = await answering((response) => response.end(feed))
    const result = await fetchFeed(address, { signal: new AbortController().signal })
    expect(result.ok ? 'fetched' : result.error.message).toContain('can’t prove that it is what it says')
  })

  it('a place where nobody answers', async () => {
    const server = createPlainServer()
    const port = await started(server)
    server.close()
    await once(server, 'close')
    expect(await refusalOf(`https://localhost:${String(port)}`)).toBe('“” can’t be read. Nobody answers there.')
  })

  it('what is fetched and turns out to be no feed', async () => {
    const result = await fetched(await answering((response) => response.end('<!DOCTYPE html><html><body>Hello</body></html>')))
    const read = result.ok ? readFeed(result.value.bytes, { file: 'example.org' }) : result
    expect(read.ok ? 'read' : read.error.message).toContain('“example.org” can’t be read as a feed. It is a web page')
  })
})

describe('fetching', () => {
  it('stops when the writer says so, before and in the middle', async () => {
    const stopped = { ok: false, error: { code: 'cancelled', message: 'Fetching the feed was stopped. Nothing was kept.' } }
    const cancel = new AbortController()
    const address = await serving((_request, response) => {
      response.write('<rss>')
      cancel.abort()
    })
    expect(await fetched(address, { signal: cancel.signal })).toEqual(stopped)
    expect(await fetched(address, { signal: AbortSignal.abort() })).toEqual(stopped)
  })
})
