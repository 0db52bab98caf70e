import { isPartialDay, type Day } from '../../../shared/dates.ts'
import { confidences, countedFromDays, type Rule, type RuleTest } from '../../../shared/models/rule.ts'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import { textIn } from '../../components/text-in.ts'
import { kindOfTest, testTitles, type TestType } from './rule-words.ts'

interface Before {
  /** The rule that is corrected; null for a new one. */
  readonly rule: Rule | null
  /** Of the set it is in. */
  readonly keys: readonly string[]
  readonly today: Day
}

/** A rule as the form has it; what is missing or can't be read is named in a sentence. */
export function readRuleForm(form: FormData, { rule, keys, today }: Before): Result<Rule> {
  const words = textIn(form, 'words')
  if (words === '') return fail('bad-input', 'Say in a sentence what the rule asks for.')
  if (textIn(form, 'source') === '') return fail('bad-input', 'Say who says so: a page, a letter, a person.')
  const [inForceFrom, seenOn] = [orNull(form, 'inForceFrom'), orNull(form, 'seenOn')]
  if (inForceFrom === null && seenOn === null) return fail('bad-input', 'Say since when it is in force, or when it was seen; a year is enough.')
  const wrong = [inForceFrom, seenOn].find((day) => day !== null && !isPartialDay(day))
  if (wrong !== undefined) return fail('bad-input', `“${wrong ?? ''}” isn’t a day. Write 2023-08-01, or 2023-08, or 2023.`)
  const test = readTest(form, rule)
  if (!test.ok) return test
  const gate = textIn(form, 'kind') === 'hard_gate' ? 'hard_gate' : 'countable'
  return succeed({
    key: rule?.key ?? freeKey(words, keys),
    kind: kindOfTest[test.value.type] ?? gate,
    words,
    test: test.value,
    inForceFrom,
    seenOn,
    source: textIn(form, 'source'),
    link: orNull(form, 'link'),
    confidence: confidences.find((one) => one === textIn(form, 'confidence')) ?? null,
    verifiedOn: form.has('checked') ? today : (rule?.verifiedOn ?? null),
    note: textIn(form, 'note')
  })
}

function orNull(form: FormData, name: string): string | null {
  const text = textIn(form, name)
  return text === '' ? null : text
}

const isTestType = (text: string): text is TestType => Object.hasOwn(testTitles, text)

function readTest(form: FormData, rule: Rule | null): Result<RuleTest> {
  const type = textIn(form, 'test')
  if (!isTestType(type)) return fail('bad-input', 'Choose what answers the rule.')
  if (type === 'reviewer') return succeed({ type })
  if (type === 'answer') return readAnswer(form, rule)
  if (type === 'wait') return readWait(form)
  if (type === 'story_words') return readLength(form)
  const [atLeast, days] = [readNumber(form, 'atLeast'), readNumber(form, 'days')]
  if (!atLeast.ok) return atLeast
  if (!days.ok) return days
  return readCounted(form, type, atLeast.value, days.value)
}

type CountedTest = Exclude<TestType, 'reviewer' | 'answer' | 'wait' | 'story_words'>

function readCounted(form: FormData, type: CountedTest, atLeast: number | null, days: number | null): Result<RuleTest> {
  if (type === 'conduct') return succeed({ type, withinDays: days })
  if (type === 'clash') return succeed({ type, forbids: readForbidden(form), days })
  if (type === 'appeal') return days === null ? fail('bad-input', 'Say within how many days.') : succeed({ type, days, from: readFrom(form) })
  if (type === 'account_age') return days === null ? fail('bad-input', 'Say how many days old the account has to be.') : succeed({ type, atLeastDays: days })
  if (atLeast === null) return fail('bad-input', 'Say how many at least.')
  return succeed(type === 'followers' ? { type, atLeast } : { type, atLeast, withinDays: days })
}

function readAnswer(form: FormData, rule: Rule | null): Result<RuleTest> {
  const question = textIn(form, 'question')
  if (question === '') return fail('bad-input', 'Write the question that you can answer with yes or no.')
  const known = rule?.test.type === 'answer' ? rule.test.fact : null
  return succeed({ type: 'answer', fact: known ?? slugOf(question), question, wants: textIn(form, 'wants') === 'no' ? 'no' : 'yes' })
}

function readLength(form: FormData): Result<RuleTest> {
  const [atLeast, atMost] = [readNumber(form, 'atLeast'), readNumber(form, 'atMost')]
  if (!atLeast.ok) return atLeast
  if (!atMost.ok) return atMost
  if (atLeast.value === null && atMost.value === null) return fail('bad-input', 'Say how many words at least, or at most.')
  return succeed({ type: 'story_words', atLeast: atLeast.value, atMost: atMost.value })
}

/** "30", or "30, 90": one for each refusal in turn. Empty where nobody knows. */
function readWait(form: FormData): Result<RuleTest> {
  const parts = textIn(form, 'waits').split(/[,;\s]+/u).filter((part) => part !== '')
  const bad = parts.find((part) => !/^-?\d{1,9}$/u.test(part))
  if (bad !== undefined) return fail('bad-input', `“${bad}” isn’t a whole number of days. Write 30, or 30, 90 where a later wait is longer.`)
  return succeed({ type: 'wait', days: parts.length === 0 ? null : parts.map(Number), from: readFrom(form) })
}

function readNumber(form: FormData, name: string): Result<number | null> {
  const text = textIn(form, name).replace(/(\d)[,\s](?=\d{3}\b)/gu, '$1')
  if (text === '') return succeed(null)
  return /^\d{1,9}$/u.test(text) && Number(text) > 0 ? succeed(Number(text)) : fail('bad-input', `“${text}” isn’t a whole number above 0.`)
}

function readFrom(form: FormData) {
  return countedFromDays.find((day) => day === textIn(form, 'from')) ?? 'decision'
}

function readForbidden(form: FormData) {
  return (['elsewhere', 'simultaneous', 'published', 'again'] as const).find((one) => one === textIn(form, 'forbids')) ?? 'simultaneous'
}

/** "100 followers" becomes 100-followers, and 100-followers-2 where that is taken. */
function freeKey(words: string, keys: readonly string[]): string {
  const slug = slugOf(words)
  const free = (number: number): string => {
    const key = number === 1 ? slug : `${slug}-${String(number)}`
    return keys.includes(key) ? free(number + 1) : key
  }
  return free(1)
}

function slugOf(text: string): string {
  const slug = text.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/gu, '-').slice(0, 60).replace(/^-+|-+$/gu, '')
  return slug === '' ? 'rule' : slug
}
