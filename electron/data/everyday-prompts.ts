import type { EverydayPrompt } from '../../shared/rules/everyday-prompts.ts'

/** Plain questions for any day; in the order in which a new writer meets them. Ids are kept for good. */
export const everydayPrompts: readonly EverydayPrompt[] = [
  { id: 'nobody-counting', text: 'What would you write today if nobody were counting?' },
  { id: 'answer-back', text: 'Whose work made you want to answer back this week?' },
  { id: 'small-thing', text: 'What small thing did you notice today that nobody else will write down?' },
  { id: 'one-reader', text: 'If one person read this page, who would you like it to be?' },
  { id: 'unfinished', text: 'Which unfinished piece do you keep thinking about, and what does it want next?' },
  { id: 'overheard', text: 'What did you overhear lately that could open a story?' },
  { id: 'room', text: 'Describe the room you are writing in, as if you had to find it again in ten years.' },
  { id: 'first-time', text: 'What did you do for the first time in the last month?' },
  { id: 'sentence-kept', text: 'Copy out a sentence you admire. What is it doing?' },
  { id: 'wrong-about', text: 'What were you wrong about, and how did you find out?' },
  { id: 'easy', text: 'What has become easier in your writing without your noticing?' },
  { id: 'letter', text: 'Write the first lines of a letter you will not send.' },
  { id: 'teach', text: 'What could you explain to a beginner today?' },
  { id: 'smell', text: 'Which smell takes you somewhere? Go there for five lines.' },
  { id: 'opening', text: 'Take your last opening line. Write it three other ways.' },
  { id: 'question-carried', text: 'Which question have you carried around this week?' },
  { id: 'kind-word', text: 'What is the kindest true thing someone said about your work?' },
  { id: 'stranger', text: 'Describe a stranger you saw, without saying what they looked like.' },
  { id: 'cut', text: 'What did you cut from your last piece, and do you miss it?' },
  { id: 'yesterday', text: 'What would you tell the person you were last year, on this day?' },
  { id: 'hands', text: 'Write about somebody’s hands.' },
  { id: 'reading-now', text: 'What are you reading, and what are you taking from it?' },
  { id: 'place-left', text: 'Write about a place you left. What stayed there?' },
  { id: 'true-thing', text: 'Start with: the true thing is.' },
  { id: 'argument', text: 'Give both sides of an argument a fair line each.' },
  { id: 'weather', text: 'What was the weather doing while something important happened?' },
  { id: 'rule-broken', text: 'Which rule of good writing would you like to break today?' },
  { id: 'next-hour', text: 'What is the smallest next step of the thing you want to finish?' }
]
