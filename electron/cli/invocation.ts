import { parseArgs } from 'node:util'

/** What is typed behind "npm run -s journal --", with what every verb takes told from what is for one. */
export interface Invocation {
  readonly verb: string | null
  /** Empty where no folder follows --home. */
  readonly home: string | null
  readonly isJson: boolean
  readonly wantsHelp: boolean
  readonly rest: string[]
}

const everyVerbs = { home: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

export function readInvocation(args: string[]): Invocation {
  const { values, tokens } = parseArgs({ args, options: everyVerbs, strict: false, allowPositionals: true, tokens: true })
  const verb = tokens.find((token) => token.kind === 'positional')
  const taken = new Set(verb === undefined ? [] : [verb.index])
  let home: string | null = null
  for (const token of tokens) {
    if (token.kind !== 'option' || !Object.hasOwn(everyVerbs, token.name)) continue
    taken.add(token.index)
    if (token.name !== 'home') continue
    // "--home --json" is a folder forgotten, not one called "--json".
    const isForgotten = token.value === undefined || (!token.inlineValue && token.value.startsWith('-'))
    home = isForgotten ? '' : token.value
    if (!isForgotten && !token.inlineValue) taken.add(token.index + 1)
  }
  const [isJson, wantsHelp] = [values.json === true, values.help === true]
  return { verb: verb?.value ?? null, home, isJson, wantsHelp, rest: args.filter((_, index) => !taken.has(index)) }
}
