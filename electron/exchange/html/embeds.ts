import { allOf, firstOf, hasClass, lineOf } from './dom-parts.ts'
import { linkAddress } from './link-address.ts'

/** Marks a link of our own making: what its title says is not the writer's, so it stands in no word count. */
export const cardMark = 'data-card'

export interface Card {
  readonly sign: '↗' | '▶'
  readonly address: string
  readonly title: string
}

const hosts: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/, 'YouTube'],
  [/(?:^|\.)vimeo\.com$/, 'Vimeo'],
  [/(?:^|\.)speakerdeck\.com$/, 'Speaker Deck'],
  [/(?:^|\.)slideshare\.net$/, 'SlideShare'],
  [/(?:^|\.)codepen\.io$/, 'CodePen'],
  [/(?:^|\.)soundcloud\.com$/, 'SoundCloud'],
  [/(?:^|\.)spotify\.com$/, 'Spotify'],
  [/^gist\.github\.com$/, 'GitHub Gist'],
  [/(?:^|\.)(?:twitter|x)\.com$/, 'Twitter']
]

/** What an element that would fetch or run something leads to; null where it leads nowhere. */
export function embedOf(element: Element): Card | null {
  if (element.localName === 'script') return gistOf(element)
  if (element.localName === 'blockquote') return tweetOf(element)
  const source = element.getAttribute('src') ?? firstOf(element, 'source')?.getAttribute('src') ?? null
  return cardFor(source)
}

function cardFor(source: string | null): Card | null {
  const address = linkAddress(source)
  if (address === null || !URL.canParse(address)) return null
  const { hostname, searchParams } = new URL(address)
  const inner = hostname === 'cdn.embedly.com' ? linkAddress(searchParams.get('url')) : null
  if (inner !== null) return { sign: '▶', address: inner, title: searchParams.get('display_name') ?? nameOf(inner) }
  return { sign: '▶', address, title: nameOf(address) }
}

function nameOf(address: string): string {
  const { hostname } = new URL(address)
  return hosts.find(([pattern]) => pattern.test(hostname))?.[1] ?? hostname.replace(/^www\./, '')
}

function gistOf(script: Element): Card | null {
  const source = linkAddress(script.getAttribute('src'))
  const page = /^https:\/\/gist\.github\.com\/[^?#]+?(?=\.js(?:[?#]|$))/.exec(source ?? '')?.[0]
  return page === undefined ? null : cardFor(page)
}

export function isTweet(element: Element): boolean {
  return element.localName === 'blockquote' && hasClass(element, 'twitter-tweet')
}

function tweetOf(quote: Element): Card | null {
  const addresses = allOf(quote, 'a').map((link) => link.getAttribute('href'))
  return cardFor(addresses.findLast((address) => /\/status(?:es)?\/\d/.test(address ?? '')) ?? null)
}

export function isLinkCard(element: Element): boolean {
  return element.localName === 'div' && hasClass(element, 'graf--mixtapeEmbed')
}

/** A card's title, description and site were written by somebody else. */
export function linkCardOf(card: Element): Card | null {
  const link = firstOf(card, 'a')
  const address = linkAddress(link?.getAttribute('href') ?? null)
  if (address === null) return null
  const title = lineOf(firstOf(card, 'strong')) || lineOf(link)
  return { sign: '↗', address, title: title === '' ? nameOf(address) : title }
}

/** A paragraph with a link; its title in the form that `countWords` takes for no words. */
export function cardParagraph(card: Card, document: Document): HTMLElement {
  const link = document.createElement('a')
  link.setAttribute('href', card.address)
  link.setAttribute(cardMark, titleText(card.title))
  link.textContent = card.sign
  const paragraph = document.createElement('p')
  paragraph.appendChild(link)
  return paragraph
}

function titleText(title: string): string {
  return title
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/(?<=^|[\s([{])"/g, '“')
    .replaceAll('"', '”')
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/&(?=#?\w{1,31};)/g, '&amp;')
    .trim()
}
