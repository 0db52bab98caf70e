import { expect, test } from 'vitest'
import { weekStartOf } from '../../shared/rules/week-start.ts'

test.each([['en-US', 7], ['en-GB', 1], ['de-DE', 1], ['ar-EG', 6], ['ja-JP', 7], ['pt-BR', 7], ['fa-IR', 6], ['xx', 1], ['not a locale', 1], ['', 1]])('weeks in %s begin on weekday %i', (locale, weekday) => {
  expect(weekStartOf(locale)).toBe(weekday)
})
