import type { ColumnRole } from '../../../shared/models/number-columns.ts'
import type { Span } from '../../../shared/models/metric.ts'

export interface NamedRole {
  readonly role: ColumnRole
  /** Why it is left out. */
  readonly reason: string | null
}

const names: Readonly<Record<Exclude<ColumnRole, 'ignore'>, string>> = {
  title: 'title|story|post|article|headline|name|タイトル|記事|標題|标题|titre|titel|título|titulo|titolo',
  address: 'url|link|address|permalink|canonical|id|slug id|medium id|記事url|adresse|enlace',
  date: 'date|day|date range|dates|period|on|taken on|as of|snapshot|datetime|date time|timestamp|日付|日期|日時|datum|tag|fecha|data|dato|дата',
  time: 'time|hour|clock|time of day|時刻|時間|时间|uhrzeit|zeit|heure|hora|время',
  views: 'views|view|page views|pageviews|ビュー|ビュー数|閲覧数|浏览量|瀏覽數|aufrufe|vues|vistas|visualizaciones|visualizações|visualizzazioni|просмотры',
  reads: 'reads|read|読了|読了数|阅读|lecturas|lectures|leituras|letture|прочтения',
  claps: 'claps|clap|applause|拍手|aplausos|applaudissements',
  replies: 'replies|reply|responses|response|comments|comment|コメント|コメント数|评论|kommentare|antworten|commentaires|comentarios|comentários',
  netFollows: 'net follows|net follow|net followers|followers gained|follows gained|new followers|new follows|follower gain|follower growth|follower change|follows',
  earnings: 'earnings|earning|earned|amount|income|revenue|payout|payment|money|収益|收益|einnahmen|verdienst|revenus|ganancias|ingresos|ganhos',
  account: 'account|artist|username|user|handle|screen name|author|channel|profile|creator|member|アカウント|アカウント名|ユーザー|ユーザー名|帳號|账号|konto|nutzer|benutzer|compte|utilisateur|cuenta|usuario|conta|utente|аккаунт',
  followers: 'followers?|subscribers?|フォロワー|フォロワー数|登録者数|チャンネル登録者数|粉丝|粉丝数|粉絲|追蹤者|abonn(?:é|ée|e)s|abonnenten|follower anzahl|seguidores|seguidoras|seguitori|подписчики',
  following: 'following|followings|friends|followees|フォロー|フォロー数|フォロー中|关注|關注|追蹤中|abonnements|gefolgt|folge ich|seguidos|siguiendo|seguindo|seguiti|подписки',
  certainty: 'date precision|day precision|precision of date|precision|certainty|date certainty',
  currency: 'currency|通貨|währung|devise|moneda|moeda',
  published: 'published|published on|published at|publish date|publication date|date published|pub date|pubdate|posted|posted on|created|created at|first published|veröffentlicht|公開日|投稿日'
}
const roles = Object.entries(names).map(([role, alternatives]) => ({ role, pattern: new RegExp(`^(?:${alternatives})$`, 'u') }))

const noNumberOfThatName = 'Second Draft keeps no number of that name.'
const leftOut: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /^(?:week ?day|day of week|day name|曜日|wochentag|jour)$/u, reason: 'The day of the week is known from the day.' },
  { pattern: /^(?:fans?|likes?|hearts?|スキ|スキ数|upvotes|shares|restacks|bookmarks|presentations?|impressions|visitors|clicks|highlights|opens)$/u, reason: noNumberOfThatName },
  { pattern: /^(?:posts|tweets|statuses|articles|stories|notes|uploads|tracks|songs|videos|記事数|投稿数)$/u, reason: 'It counts what was published, not who read it.' },
  { pattern: /(?:ratio|rate|percent|%|率)/u, reason: 'A share follows from the other numbers.' },
  { pattern: /^(?:reading time|read time|minutes|word count|words|length)$/u, reason: 'It is about the text, not about its readers.' }
]

/** What a column of this name is; null where the name is not known. */
export function roleOfName(name: string): NamedRole | null {
  const plain = plainName(name)
  for (const candidate of [plain, plain.replace(qualifiersBefore, '').replace(qualifiersBehind, '')]) {
    const role = roles.find(({ pattern }) => pattern.test(candidate))?.role
    if (role !== undefined && isRole(role)) return { role, reason: null }
    const out = leftOut.find(({ pattern }) => pattern.test(candidate))
    if (out !== undefined) return { role: 'ignore', reason: out.reason }
  }
  return null
}

export type FollowerHint = 'count' | 'sum' | 'unique' | 'change'

const hints: readonly { readonly hint: FollowerHint; readonly pattern: RegExp }[] = [
  { hint: 'unique', pattern: /^(?:unique|distinct|uniques?)(?: (?:followers?|count|users?))?$|ユニーク/u },
  { hint: 'change', pattern: /^(?:daily |net |weekly |monthly )?(?:change|diff|difference|delta|gain|gained|gains|growth|increase|new|lost|plus|[+±Δδ])(?: .*)?$|増減|前日比|差分|veränderung|zuwachs|变化/u },
  { hint: 'sum', pattern: /^(?:total|sum|all|overall|gesamt|合計|総数|total count|grand total)$/u },
  { hint: 'count', pattern: /^(?:count|number|value|n|数|人数|anzahl|nombre|número)$/u }
]

/** What a column of this name is in a file of followers, where that isn't said outright. */
export function followerHint(name: string): FollowerHint | null {
  return hints.find(({ pattern }) => pattern.test(plainName(name)))?.hint ?? null
}

/** Whether a column of this name says on which platform an account is. */
export function isPlatformName(name: string): boolean {
  return /^(?:platforms?|networks?|social networks?|site|service|plattform|plateforme|plataforma|プラットフォーム)$/u.test(plainName(name))
}

const qualifiersBefore = /^(?:(?:total|lifetime|life time|all time|cumulative|overall|daily|todays?|number of|no\.? of|#|story|post|article|medium) )+/u
const qualifiersBehind = /(?: ?(?:合計|累計|累计)| (?:total|count|number|to date|per day|today|so far|lifetime|usd|eur|gbp|url|link|id|title|name))+$/u

/** Whether a name says that its numbers are of all of the story's life or of one day. */
export function spanOfName(name: string): Span | null {
  const plain = plainName(name)
  if (/\b(?:daily|todays?|per day|of the day)\b/u.test(plain)) return 'day'
  return /\b(?:total|lifetime|life time|all time|cumulative|overall|to date|so far)\b|合計|累計|累计/u.test(plain) ? 'life-to-date' : null
}

// "Earnings ($)", "avg_views", "firstPublishedAt".
function plainName(name: string): string {
  return name.normalize('NFKC').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase().replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ').replace(/[_\-/:]+/gu, ' ').replace(/\s+/gu, ' ').trim().replace(/^@/u, '')
}

function isRole(name: string): name is ColumnRole {
  return name in names
}
