import { is, phrase } from '../../../grammar/reading.ts'
import { unitForms } from '../citation/units.ts'
import { nounForms } from './nouns.ts'
import { endOfParagraph, isOver, type Stream } from './stream.ts'
import { verbOf } from './verbs.ts'

/**
 * Whether a paragraph that cannot be read means to amend: a verb of the drafting language outside quotation marks, with a
 * unit or quoted words beside it. Transition provisions and the like do not.
 */
export function looksAmending(stream: Stream, at: number): boolean {
  const { means, isOpen } = meaning(stream, at, false)
  // Behind a quotation mark that never closes the verb may stand inside.
  return means || (isOpen && meaning(stream, at, true).means)
}

function meaning(stream: Stream, at: number, isInside: boolean): { readonly means: boolean; readonly isOpen: boolean } {
  let [verb, object, depth] = [false, false, 0]
  for (let index = at; !isOver(stream, index); index += 1) {
    const token = stream.tokens[index]
    if (token?.kind === 'open') depth += 1
    if (token?.kind === 'close') depth -= 1
    if (depth > 0 && !isInside) continue
    const found = verbOf(token)
    // «Внести в … следующие изменения:», whatever stands between.
    if (found === 'make') object ||= saysChanges(stream, at)
    if (found === 'recognise') verb ||= phrase('утратившим*')(stream.tokens, index + 1) !== null
    else if (found !== undefined && found !== 'deem') verb = true
    object ||= unitForms(token).length > 0 || (nounForms(token).length > 0 && stream.tokens[index + 1]?.kind === 'open')
  }
  return { means: verb && object, isOpen: depth > 0 }
}

function saysChanges({ tokens }: Stream, at: number): boolean {
  for (let index = at; index < tokens.length && tokens[index]?.kind !== 'break'; index += 1)
    if (/^(?:изменени|дополнени)[ея]$/.test(tokens[index]?.text ?? '')) return true
  return false
}

const officials = 'президент председатель губернатор мэр глава министр руководитель спикер врио депутаты'.split(' ')

/** Whether the bill is signed here: «Президент Российской Федерации», «Москва, Кремль», «А.И.Иванов». A sentence about him is none. */
export function isSignature(stream: Stream, at: number): boolean {
  const { tokens } = stream
  const end = endOfParagraph(stream, at)
  if (end - at > longestSignature || is(tokens[end - 1], '.', ';', ':')) return false
  if (is(tokens[at], ...officials) || (is(tokens[at], 'москва') && is(tokens[at + 1], ','))) return true
  const [initial, dot] = [tokens[at], tokens[at + 1]]
  return initial?.kind === 'word' && /^\p{Lu}$/u.test(initial.raw) && is(dot, '.')
}

const longestSignature = 10
