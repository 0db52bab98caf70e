/* What the made-up writer of the tour wrote after the no, and what she plans. */
export const told = [
  {
    datedOn: '2022-03-31', question: 'What arrived, and when? One line is enough. You can stop there.', topic: 'what-arrived', stage: 'R0',
    body: 'A mail at ten past six, while the soup was on. Four sentences. I read it twice and turned the phone over.'
  },
  {
    datedOn: '2022-04-02', question: 'If this week were a page in a chapter you write two years from now, what would the page say?', topic: 'two-years-on', stage: 'R1',
    body: 'It would say that I opened an account on a Thursday and by the next Thursday five stories with my name on them were in the world.'
  }
]

export const plan = {
  wish: 'Two stories that somebody answers.',
  bestResult: 'That I know who reads me, by name.',
  obstacle: 'I look at the numbers before I look at the page.',
  ownWeekWords: 400
}

export const steps = [
  { ifCue: 'it is Tuesday and the kettle is on', thenAct: 'I write before I look at anything', obstacle: 'the phone', weekOn: '2022-04-11', measure: 'days', target: 2 },
  { ifCue: 'I finish a story I like', thenAct: 'I answer it with one line of my own', obstacle: '', weekOn: '2022-04-18', measure: 'replies', target: 3 }
]

export const trial = {
  name: 'Follow for follow', guess: 'Whoever follows me will read me.', fromOn: '2022-03-26', untilOn: '2022-03-29', saw: 'They came at once. I saw none of them again.', advice: 'no'
}
