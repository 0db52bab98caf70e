export interface Principle {
  /** What is known about such questions, in one plain sentence. */
  readonly words: string
  /** Who found it out, and when. */
  readonly source: string
}

const own: Principle = { words: 'You wrote this question.', source: 'Yours' }

/** Why a question is asked at all. The keys are what packs of questions name. */
export const principles: ReadonlyMap<string, Principle> = new Map([
  ['wider-context', {
    words: 'After a no, a look from further away left people less stuck on it than asking for reasons; plain details helped more than not writing.',
    source: 'Rude and others, 2011, with students after a social rejection; using it here is our own step'
  }],
  ['facts-first', {
    words: 'Looking back helps most in this order: what happened, how it felt, what may have led to it, what to do next.',
    source: 'Tannenbaum and Cerasoli, 2013; Keiser and Arthur, 2021, mostly with people in training; using it here is our own step'
  }],
  ['kindness', {
    words: 'Being kind to yourself after a setback made people want to do better more than praise did.',
    source: 'Breines and Chen, 2012'
  }],
  ['free-writing', {
    words: 'Writing freely about feelings can lower the mood at first and helps only some, so it is short, seldom and up to you.',
    source: 'Smyth, 1998; Langens and Schüler, 2005; Gortner and others, 2006; Mogk and others, 2006; Sloan and others, 2008'
  }],
  ['replay', {
    words: 'Going through a good moment as it happened does more good than taking it apart.',
    source: 'Lyubomirsky and others, 2006'
  }],
  ['if-then', {
    words: 'A plan helps a little more when it names what may get in the way and says: if this comes, then I do that.',
    source: 'Wang and others, 2021; Oettingen'
  }],
  ['causes', {
    words: 'It helps to look for more than one cause, and for those that can change; some lie with nobody you can reach.',
    source: 'Wilson and Linville, 1985; Hall and others, 2006; Perry and others, 2010'
  }],
  ['low-dose', {
    words: 'Questions like this one do more good now and then than every day.',
    source: 'Studies of gratitude notes, weekly beside three times a week, as summed up on wiseinterventions.org'
  }],
  ['fresh-start', {
    words: 'A gap in a record holds people back only while it counts against them; any new day can be a first one.',
    source: 'Dai and others, 2014; Sharif and Shu, 2019; Silverman and Barasch, 2023'
  }],
  ['brooding-brake', {
    words: 'Looking for reasons over and over wears people down, so after some of it another kind of question comes.',
    source: 'Rude and others, 2011; the limit of three in a week is our own'
  }],
  ['no-clinician', {
    words: 'This is a journal and not a doctor: it does not read your mood out of your words.',
    source: 'A rule of our own'
  }],
  ['count-sends', {
    words: 'What you send out is yours to count; what comes back is not.',
    source: 'Liao, who counted refusals and logged 43; others 52 and 53, one of them (Josephs) with 4 acceptances'
  }],
  ['own', own]
])

/** Of a key that isn't known, what is true of every question that doesn't come with the app. */
export function principleOf(key: string): Principle {
  return principles.get(key) ?? own
}
