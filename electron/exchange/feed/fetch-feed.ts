import type { IncomingMessage } from 'node:http'
import { get } from 'node:https'
import { rootCertificates } from 'node:tls'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import { counted } from '../../../shared/text.ts'
import { fetchFault, statusFault } from './fetch-fault.ts'
import { readResponse } from './read-response.ts'

export interface FetchOptions {
  readonly signal: AbortSignal
  /** Trusted besides the usual ones: for tests. */
  readonly ca?: string | Buffer
  /** For everything together. */
  readonly limitMs?: number
}

export interface FetchedFeed {
  readonly bytes: Buffer
  readonly contentType: string | null
  /** Where it was found in the end. */
  readonly address: string
}

const mostRedirects = 5
const usualLimitMs = 15_000
const redirects = new Set([301, 302, 303, 307, 308])
const headers = {
  'User-Agent': 'SecondDraft (reads a feed once, when its writer asks for it)',
  'Accept': 'application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1',
  'Accept-Encoding': 'gzip, br, deflate'
}

/** What is at an address, asked for once and never again by itself; over https only, and with nothing that tells who asks. */
export async function fetchFeed(address: string, { signal, ca, limitMs = usualLimitMs }: FetchOptions): Promise<Result<FetchedFeed>> {
  const limit = AbortSignal.timeout(limitMs)
  try {
    return await follow(address.trim(), { signal: AbortSignal.any([signal, limit]), ...(ca === undefined ? {} : { ca: [...rootCertificates, ca] }) })
  } catch (error) {
    if (signal.aborted) return fail('cancelled', 'Fetching the feed was stopped. Nothing was kept.')
    if (limit.aborted) return fail('bad-input', `“${address}” took longer than ${counted(Math.ceil(limitMs / 1_000), 'second')} to answer, so it was given up.`)
    return fail('bad-input', fetchFault(error, address))
  }
}

type GetOptions = Parameters<typeof get>[1]

async function follow(first: string, options: GetOptions): Promise<Result<FetchedFeed>> {
  let address = first
  for (let count = 0; count <= mostRedirects; count += 1) {
    const fault = addressFault(address, first)
    if (fault !== null) return fail('bad-input', fault)
    const response = await ask(address, options)
    const { statusCode = 0, headers: { location, 'content-type': contentType } } = response
    if (statusCode === 200) {
      const bytes = await readResponse(response)
      return succeed({ bytes, contentType: contentType ?? null, address })
    }
    response.destroy()
    if (!redirects.has(statusCode) || location === undefined) return fail('bad-input', statusFault(statusCode, address))
    if (!URL.canParse(location, address)) return fail('bad-input', `“${address}” sends on to something that is no address.`)
    address = new URL(location, address).href
  }
  return fail('bad-input', `“${first}” sends on to other addresses more than ${String(mostRedirects)} times, so it was given up.`)
}

function addressFault(address: string, first: string): string | null {
  if (!URL.canParse(address)) return `“${address}” is no address. A feed’s address begins with https://.`
  const { protocol, username, password } = new URL(address)
  if (protocol !== 'https:') {
    return address === first ? `“${address}” doesn’t begin with https://. Only such addresses are read.` : `“${first}” sends on to “${address}”, which doesn’t begin with https://, so it was not read.`
  }
  return username === '' && password === '' ? null : 'The address holds a name or a password. A feed that needs one can’t be read.'
}

function ask(address: string, options: GetOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(address, { ...options, headers, agent: false }, resolve).on('error', reject)
  })
}
