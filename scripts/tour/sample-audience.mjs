/*
 * What the made-up writer's first weeks look like in numbers: five stories, a hundred followers in two days, most of
 * them by exchange, few reads, and a slower gain after that. Reads and net follows are totals on the day they were read.
 */
export const stories = [
  { title: 'The bakery queue', on: '2022-03-25', body: 'He counts out coins, one after the other, and nobody in the queue says a word.', reads: [['2022-03-30', 31], ['2022-04-10', 64]], netFollows: [['2022-03-30', 2], ['2022-04-10', 9]] },
  { title: 'Teaching my neighbour to type', on: '2022-03-26', body: 'The space bar, she says, is the only key that makes nothing, and it is the largest.', reads: [['2022-03-30', 22], ['2022-04-10', 41]], netFollows: [['2022-03-30', 1], ['2022-04-10', 5]] },
  { title: 'Night bus, front seat', on: '2022-03-28', body: 'From up there the city is a thing one could put in a drawer.', reads: [['2022-03-30', 8], ['2022-04-10', 15]], netFollows: [['2022-03-30', 1], ['2022-04-10', 2]] },
  { title: 'Swimming lessons at thirty-six', on: '2022-03-29', body: 'I swallowed half the pool.', reads: [['2022-03-30', 6], ['2022-04-10', 30]], netFollows: [['2022-04-10', 3]] },
  { title: 'What the gas bill said', on: '2022-03-30', body: 'Eleven titles, on the back of what we owe.', reads: [['2022-03-30', 3], ['2022-04-10', 12]], netFollows: [['2022-04-10', 0]] }
]

export const followers = [
  ['2022-03-25', 1], ['2022-03-26', 5], ['2022-03-27', 46], ['2022-03-28', 106], ['2022-03-29', 151], ['2022-03-30', 204], ['2022-03-31', 206],
  ['2022-04-01', 205], ['2022-04-05', 201], ['2022-04-06', 201], ['2022-04-07', 204], ['2022-04-08', 203], ['2022-04-09', 206], ['2022-04-10', 209], ['2022-04-12', 212]
]

export const follows = [
  { direction: 'out', on: '2022-03-27', count: 60, person: null, mark: null, note: 'the long thread' },
  { direction: 'out', on: '2022-03-28', count: 80, person: null, mark: null, note: '' },
  { direction: 'in', on: '2022-03-28', count: 60, person: null, mark: 'exchanged', note: 'ten for ten' },
  { direction: 'in', on: '2022-03-26', count: 1, person: 'Ida, of the mouse', mark: 'earned', note: 'wrote about her mother' },
  { direction: 'in', on: '2022-04-07', count: 1, person: 'the bee writer', mark: 'earned', note: '' },
  { direction: 'in', on: '2022-04-10', count: 3, person: null, mark: null, note: '' }
]

export const acts = [
  { kind: 'ask', on: '2022-03-27', count: 41, title: '', person: null },
  { kind: 'ask', on: '2022-03-28', count: 60, title: '', person: null },
  { kind: 'read', on: '2022-03-27', count: 2, title: '', person: null },
  { kind: 'answered', on: '2022-03-26', count: 1, title: 'Teaching my neighbour to type', person: 'Ida, of the mouse' },
  { kind: 'read', on: '2022-04-07', count: 9, title: '', person: null },
  { kind: 'reply', on: '2022-04-07', count: 3, title: '', person: null },
  { kind: 'clap', on: '2022-04-07', count: 4, title: '', person: null },
  { kind: 'read', on: '2022-04-09', count: 5, title: '', person: null },
  { kind: 'reply', on: '2022-04-09', count: 2, title: '', person: null },
  { kind: 'answered', on: '2022-04-11', count: 1, title: 'The bakery queue', person: 'the bee writer' }
]
