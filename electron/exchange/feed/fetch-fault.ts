/** Why what was fetched is of no use, as a sentence. */
export class FetchFault extends Error {}

/** An error of the network, of the encryption or of unpacking, as a sentence for the writer. */
export function fetchFault(error: unknown, address: string): string {
  if (error instanceof FetchFault) return `“${address}” can’t be read. ${error.message}`
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/.test(code)) return `“${address}” can’t prove that it is what it says (${code}), so nothing was read from it.`
  return `“${address}” can’t be read. ${sentences[code] ?? `The connection failed (${code}).`}`
}

const sentences: Readonly<Record<string, string>> = {
  ENOTFOUND: 'There is no such place, or this computer is not online.',
  EAI_AGAIN: 'Its place can’t be looked up. Perhaps this computer is not online.',
  ENETUNREACH: 'This computer is not online.',
  ECONNREFUSED: 'Nobody answers there.',
  ECONNRESET: 'The connection broke off in the middle.',
  ERR_STREAM_PREMATURE_CLOSE: 'The connection broke off in the middle.',
  EPROTO: 'It doesn’t speak https.',
  Z_DATA_ERROR: 'What it sent is packed and can’t be unpacked.',
  Z_BUF_ERROR: 'What it sent is packed and breaks off in the middle.'
}

/** What an answer other than 200 means. */
export function statusFault(status: number, address: string): string {
  if (status === 404 || status === 410) return `There is nothing at “${address}” (${String(status)}).`
  if (status === 401 || status === 402 || status === 403) return `“${address}” can’t be read by everybody (${String(status)}).`
  if (status === 429) return `“${address}” asks to be left alone for a while (429). Try again later.`
  if (status >= 500) return `“${address}” has a fault of its own at the moment (${String(status)}). Try again later.`
  return `“${address}” answered with ${String(status)} instead of a feed.`
}
