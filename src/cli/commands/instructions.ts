import type { Amendment, Instruction } from '../../amendment/types.ts'
import { draftingOf } from '../../language/languages.ts'
import { printInstruction } from '../../language/print-instruction.ts'
import { problemMessage } from '../../problem/message.ts'
import type { Problem } from '../../problem/types.ts'
import { type Exit, exits } from '../exits.ts'
import { inputs } from '../inputs.ts'
import type { Io } from '../io.ts'
import { hasProblem, type Printing, problemLines, problemsJson, problemsOf } from '../problems.ts'

export interface InstructionsOptions {
  readonly root?: string
  readonly json?: boolean
  readonly lang?: string
}

/** Prints what the grammar read in an amendment, and on standard error what it could not read. No law is looked at. */
export async function instructions(name: string, options: InstructionsOptions, io: Io): Promise<Exit> {
  const from = inputs(io, options.root)
  const amendment = await from.amendment(name)
  const problems = problemsOf([amendment], null)
  const printing: Printing = { io, lang: options.lang, amendments: [amendment], shown: from.shown }
  if (options.json) {
    const { id, meta, articles, commencement } = amendment
    const read = amendment.instructions.map((instruction) => ({
      ...instruction,
      printed: wordsOf(printInstruction(instruction, amendment.meta.language)),
    }))
    const value = {
      amendment: id,
      file: from.shown(amendment.file),
      meta,
      articles,
      instructions: read,
      commencement,
      problems: problemsJson(problems, printing),
    }
    await io.out(`${JSON.stringify(value, null, 2)}\n`)
  } else {
    await io.out(amendment.instructions.map((instruction) => entry(instruction, amendment, from.shown)).join(''))
    await io.err(problemLines(problems, printing))
  }
  return hasProblem(problems) ? exits.problems : exits.fine
}

/** `file:line:column: kind: address: law`, and under it the instruction in full, as it reads alone. */
function entry(instruction: Instruction, amendment: Amendment, shown: (file: string) => string): string {
  const { at, address, law } = instruction.common
  const { language } = amendment.meta
  const name = draftingOf(language).nameOfLaw(law)
  const head = [`${shown(at.file)}:${at.line}:${at.column}`, instruction.kind, address, name].filter(
    (part) => part !== '',
  )
  const words = printInstruction(instruction, language)
  const body = (typeof words === 'string' ? words : `(${problemMessage(words, language)})`)
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
  return `${head.join(': ')}\n${body.join('\n')}\n`
}

/** Null where the instruction has no words that would be read as the same. */
function wordsOf(printed: string | Problem): string | null {
  return typeof printed === 'string' ? printed : null
}
