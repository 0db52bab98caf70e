/*
 * A made-up writer's first three weeks, so that screenshots and trials show a journal and not placeholder text:
 * an account, five stories, a hundred followers in two days, an application, a no, a silence, and a quieter plan.
 * `text` is Markdown, as the app stores it.
 */
export const entries = [
  {
    on: '2022-03-24',
    tags: ['beginnings'],
    text: `Opened the account tonight. Then sat in front of the empty page for most of an hour, moved to the kitchen table, and sat in front of it there.

What I have: a list of eleven titles on the back of a gas bill. What I don't have: any idea whether anyone wants them.

Still. The account has my name on it. That is new.`
  },
  {
    on: '2022-03-25',
    tags: ['drafts'],
    text: `Up before the house. Wrote the first story straight through: *the bakery queue*. Nine hundred words, and I only looked out of the window twice.

It is about waiting behind a man who counts out coins. I thought it was about patience. Halfway down the page it turned out to be about my father.`
  },
  {
    on: '2022-03-25',
    tags: ['published'],
    text: `Pressed **Publish**. Refreshed the page for twenty minutes like a fool. Three people came. One of them was me, on the phone.`
  },
  {
    on: '2022-03-26',
    tags: ['published', 'readers'],
    text: `The second story went up: what I learnt from teaching my neighbour to type. She laughed at the bit about the space bar when I read it to her, so it stayed.

A stranger left a comment. *"My mum holds the mouse like that too."* I have read it six times. So this is what it is for.`
  },
  {
    on: '2022-03-27',
    tags: ['followers'],
    text: `Found a long thread where new writers follow one another. You leave your name, you follow ten, ten follow you. Did it between the washing and the soup.

Forty-one new followers by dinner. It feels like being picked for a team by people who are all looking at somebody else.`
  },
  {
    on: '2022-03-28',
    tags: ['followers', 'published'],
    text: `Third story up at lunch, written on the bus in two halves. And past **100 followers**! Two days. I danced in the corridor and then had to explain the dancing.

The program wants two things:

- one published story
- a hundred followers

I have three, and a hundred and six.`
  },
  {
    on: '2022-03-28',
    tags: ['advice'],
    text: `Wrote a small post on how to get to a hundred in a weekend. People are thanking me for it. I know nothing, and I am giving advice. Funny how quickly that happens.`
  },
  {
    on: '2022-03-29',
    tags: ['published'],
    text: `Story four, about the swimming lessons at thirty-six. The ending is a little too tidy; the real one was that I swallowed half the pool.

> Keep the half of the pool next time.`
  },
  {
    on: '2022-03-29',
    tags: ['application'],
    text: `Applied. The form is short: name, country, a box to tick. I ticked it and felt my ears go warm.

I have already spent the first money in my head. A proper chair.`
  },
  {
    on: '2022-03-30',
    tags: ['published', 'waiting'],
    text: `Fifth story. Checked the mail before and after, and during.

Seventy reads all together now, if I add it up on paper. Two hundred and something followers. Odd, when one lays the two numbers side by side.`
  },
  {
    on: '2022-03-31',
    tags: ['the no'],
    text: `It is a no.

Four lines, friendly, no reason. I may apply again in thirty days. I read it standing up, with my coat on.

I had told everybody.`
  },
  {
    on: '2022-04-01',
    tags: ['the no'],
    text: `Looked for the mistake all evening. The country? No: there are people from here in the program. The stories? Perhaps. The hundred who came in two days and have never opened a page? I don't know. Nobody tells you.

Going to bed before I write something clever about it.`
  },
  {
    on: '2022-04-05',
    tags: [],
    text: `Three days without a word. The gas bill with the titles has a tea ring on it.

I wondered today whether I might simply stop. It would be easy; hardly anyone would see.`
  },
  {
    on: '2022-04-06',
    tags: ['counting'],
    text: `Counted, instead of wondering. One week made:

1. an account with my name
2. five stories that were not there before
3. a comment about a mother and a mouse
4. two people who came back for the next one

That isn't nothing. That is rather a lot for a week.`
  },
  {
    on: '2022-04-07',
    tags: ['readers'],
    text: `Read for an hour tonight, really read, and answered three writers properly. One of them writes about bees and grief and I would have followed her for that alone, list or no list.

It took longer than ten follows. I was happier at the end of it.`
  },
  {
    on: '2022-04-08',
    tags: ['advice'],
    text: `Went back to my post about the weekend and put a note on top: *I wouldn't do this again, and here is why.* Harder to press Publish on that than on any of the stories.`
  },
  {
    on: '2022-04-09',
    tags: ['drafts'],
    text: `Rain. Opened the swimming story and put the half of the pool back in. It is better. It is *funnier*, which I had not expected from swallowing chlorine.

Second drafts, then. Nobody told me that this is the nice part.`
  },
  {
    on: '2022-04-10',
    tags: ['plan'],
    text: `## A plan at half speed

- one story a week, not five
- one evening for reading, with the answers
- follow those whose next piece I would miss

Thirty days from the no is the thirtieth. I have put it in, so that I needn't carry it about.`
  },
  {
    on: '2022-04-11',
    tags: ['readers'],
    text: `The bee writer wrote back. Four paragraphs! She asked what happened to the man with the coins.

So now I have to find out.`
  },
  {
    on: '2022-04-12',
    tags: ['drafts'],
    text: `Kitchen table, first coffee, nobody up. Began *the man with the coins*, without a title, without looking at any number first.

Two hundred words in and he has just found one under the counter.`
  }
]
