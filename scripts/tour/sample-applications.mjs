/* What the made-up writer of the tour asked for, and what came back. */
export const program = 'medium-partner-program'

export const sent = {
  on: '2022-03-30',
  hopedOdds: 90,
  expectation: 'Everyone I read got in. A no would mean that somebody looked for two minutes. It would not mean that the bakery queue is a bad story.'
}

export const answer = {
  result: 'declined',
  decidedOn: '2022-03-31',
  letter: 'Hi there,\n\nThank you for applying. After review, we are not able to accept your application at this time. You may apply again in 30 days.\n\nThe team',
  tier: 'form',
  isReasonNone: true,
  waitDays: 30,
  waitSource: 'letter'
}

export const reminders = [
  { kind: 'weekly_log', title: 'Log the week', dueOn: '2022-04-17', dueTime: '18:00', repeat: { every: 1, unit: 'week', weekdays: [7], lastOn: null } },
  { kind: 'own', title: 'Answer the bee writer', dueOn: '2022-04-14', dueTime: '09:00', repeat: null }
]
