import type { Citation } from '../../citation/types.ts'
import { oneOf, phrase } from '../../grammar/reading.ts'
import type { Token } from '../../grammar/token.ts'
import type { Reference } from '../drafting.ts'
import { type ReadReference, referencesIn } from '../find-references.ts'
import { readCitations } from './citation/citation.ts'
import { readKind } from './citation/law-kinds.ts'
import { ordinalStems } from './citation/ordinals.ts'
import { rankOf } from './citation/ranks.ts'
import { tokensOf } from './citation/tokens.ts'
import { wordsForUnits } from './citation/units.ts'

const opening = new RegExp(
  String.raw`(?<!\p{L})(?:${wordsForUnits.join('|')})\.?\s+(?:№\s*)?(?:\d|[IVXLC]|[«"„“]?\p{L}(?:\.\d+)*[»"”)]|(?:${ordinalStems.join('|')})\p{L}*(?!\p{L}))`,
  'giu',
)

/** References in running text: «пункту 2 части 2 и части 3 статьи 1», «абзацем вторым пункта 3 настоящей статьи». */
export function references(text: string): readonly Reference[] {
  return referencesIn(text, { opening, tokensOf, read })
}

function read(tokens: readonly Token[]): ReadReference | null {
  const found = readCitations(tokens, 0)
  if (found === null || found.next === 0) return null
  const { next } = found
  const said = tokens.slice(0, next)
  const named = found.value.map(({ law }) => law).find((law) => law !== undefined)
  const law = named === undefined ? null : (named ?? (pointsToThisLaw(said) ? 'this' : 'another'))
  const citations = found.value.filter((one) => isComplete(one, law !== null)).map(({ steps }): Citation => ({ steps }))
  if (citations.length === 0) return null
  const isCut = next > tokens.length - longestCode
  return { citations, law: law ?? 'this', pointsBack: said.some(isPointerBack), next, isCut }
}

/** No code's name has more words: where there are more tokens behind, none was cut off. */
const longestCode = 10

/** «пункт 3» alone is said of the bill or the annex at hand, and of nobody knows what: an article or a pointer is needed. */
function isComplete({ steps: [outermost] }: Citation, isLawNamed: boolean): boolean {
  if (outermost === undefined) return false
  return isLawNamed || outermost.relative || rankOf(outermost.unit) <= rankOf('article')
}

const thisLaw = phrase('настоящ*')
const codeWord = phrase('кодекс*')

/** «настоящего Федерального закона», «настоящего Кодекса». */
function pointsToThisLaw(tokens: readonly Token[]): boolean {
  return tokens.some((_, at) => {
    const pointer = thisLaw(tokens, at)
    return pointer !== null && (readKind(tokens, pointer.next) ?? codeWord(tokens, pointer.next)) !== null
  })
}

const pointerBack = oneOf(
  phrase('указанн*|названн*|такой|такого|такому|таким|таком|такую|этой|этого|этому|этим|этом|эту'),
  phrase('той|того|тому|тем|том|ту же'),
)

/** «указанной», «этой», «той же»: what was cited before, not what is around. */
function isPointerBack(_: Token, at: number, tokens: readonly Token[]): boolean {
  return pointerBack(tokens, at) !== null
}
