import type { Noun, Occurrence, Quoted, QuotedBlock } from '../../../../amendment/types.ts'
import type { Citation } from '../../../../citation/types.ts'
import type { GrammaticalCase } from '../../../drafting.ts'
import { inList, printRussianCitation } from '../../citation/print.ts'
import { printMarkName, printNoun } from '../nouns.ts'

/** «в пункте 1 статьи 29 » with a space behind it, or nothing for the law itself. */
export function inside(targets: readonly Citation[]): string {
  const cited = targets
    .filter(({ steps }) => steps.length > 0)
    .map((target) => printRussianCitation(target, 'prepositional'))
  return cited.length === 0 ? '' : `${inList(cited.map((text) => `${/^вт/.test(text) ? 'во' : 'в'} ${text}`))} `
}

/** «пункт 1 статьи 29 и пункт 2 статьи 30 » with a space behind it, or nothing for the law itself. */
export function objects(targets: readonly Citation[], grammaticalCase: GrammaticalCase = 'accusative'): string {
  const cited = targets
    .filter(({ steps }) => steps.length > 0)
    .map((target) => printRussianCitation(target, grammaticalCase))
  return cited.length === 0 ? '' : `${inList(cited)} `
}

/** «слова «A»», «точку с запятой», «знаком «;»». */
export function item(noun: Noun, text: string, grammaticalCase: GrammaticalCase): string {
  const name = noun === 'mark-name' ? printMarkName(text, grammaticalCase) : null
  if (name !== null) return name
  if (noun === 'none') return `«${text}»`
  return `${printNoun(noun === 'mark-name' ? 'mark' : noun, grammaticalCase)} «${text}»`
}

/** How an occurrence is said; a closing mark needs no word. */
export function printOccurrence(occurrence: Occurrence): string {
  switch (occurrence.kind) {
    case 'all':
      return ' во всех случаях'
    case 'all-forms':
      return ' в соответствующем падеже'
    case 'nth':
      return ` ${occurrence.n === 2 ? 'во' : 'в'} ${ordinal(occurrence.n)} случае`
    case 'some':
      return ` ${occurrence.ns[0] === 2 ? 'во' : 'в'} ${inList(occurrence.ns.map(ordinal))} случаях`
    case 'last':
      return ' в последнем случае'
    case 'at-end':
      return ' в конце'
    case 'unstated':
      return ''
  }
}

function ordinal(n: number): string {
  return printRussianCitation(
    { steps: [{ unit: 'alinea', labels: [{ kind: 'one', label: String(n) }], relative: false }] },
    'prepositional',
  ).replace('абзаце ', '')
}

/**
 * A quoted text behind its announcement: in «ёлочки» where it is one paragraph whose marks are in balance, else set off as a
 * blockquote, which nothing may follow.
 */
export function printBlock(block: QuotedBlock | Quoted): string {
  if (isPlain(block.text)) return ` «${block.text}»`
  // A text that begins with a quotation would seem to have marks around it.
  const text = /^["«„“]/.test(block.text) ? `«${block.text}»` : block.text
  const lines = text.split('\n').map((line) => (line === '' ? '>' : `> ${line}`))
  return `\n\n${lines.join('\n')}`
}

/** One paragraph, with no marks that could be taken for the closing one, and no Markdown that needs a line of its own. */
function isPlain(text: string): boolean {
  if (/[\n"„“”]/.test(text) || /^[\s>#*+-]/.test(text) || text.trim() !== text || text === '') return false
  let depth = 0
  for (const mark of text.match(/[«»]/g) ?? []) {
    depth += mark === '«' ? 1 : -1
    if (depth < 0) return false
  }
  return depth === 0
}
