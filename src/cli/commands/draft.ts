import { resolve } from 'node:path'
import { draft } from '../../drafting/draft.ts'
import { reasonIn } from '../../drafting/reasons.ts'
import type { Draft, Drafted, Preference } from '../../drafting/types.ts'
import { lawSource, readLaw } from '../../law/law.ts'
import type { Law } from '../../law/types.ts'
import { commandLines } from '../../locales/command-lines.ts'
import type { Problem } from '../../problem/types.ts'
import { frontMatterOf } from '../../text/front-matter.ts'
import type { Language } from '../../text/languages.ts'
import { wrongUse } from '../../workspace/errors.ts'
import { type Exit, exits } from '../exits.ts'
import { inputs } from '../inputs.ts'
import type { Io } from '../io.ts'
import { languageOf } from '../language.ts'
import { type Printing, problemLines, problemsJson } from '../problems.ts'
import { textNamed } from '../texts.ts'
import { writeWhole } from '../write-file.ts'

export interface DraftCommandOptions {
  readonly law?: string
  readonly language?: Language
  readonly prefer?: Preference
  readonly title?: string
  readonly why?: boolean
  readonly out?: string
  readonly root?: string
  readonly json?: boolean
  readonly lang?: string
}

/** Prints (or writes) the bill that makes one text of a law the other. With a problem nothing is written. */
export async function draftCommand(before: string, after: string, options: DraftCommandOptions, io: Io): Promise<Exit> {
  if (before === '-' && after === '-') throw wrongUse('one-input')
  const from = inputs(io, options.root)
  const front = options.law === undefined ? null : frontOf((await from.law(options.law)).law)
  const laws = {
    before: readNamed(before, await textNamed(before, from, io), front),
    after: readNamed(after, await textNamed(after, from, io), front),
  }
  const result = draft(laws.before, laws.after, options)
  const problems = result.kind === 'undrafted' ? result.problems : result.remarks
  const amendments = result.kind === 'drafted' ? [{ ...result.amendment, file: options.out ?? 'draft.md' }] : []
  const printing: Printing = { io, lang: options.lang, amendments, shown: from.shown }
  if (options.json) await io.out(`${JSON.stringify(asJson(result, problems, printing), null, 2)}\n`)
  else await io.err(problemLines(problems, printing))
  if (result.kind === 'unchanged')
    await io.err(`engross: ${commandLines(languageOf(options.lang, io.env)).nothingToDraft}\n`)
  if (result.kind !== 'drafted') return result.kind === 'unchanged' ? exits.fine : exits.problems
  if (options.why) await io.err(whyLines(result, languageOf(options.lang, io.env, result.amendment.meta.language)))
  if (options.out !== undefined) await writeWhole(resolve(io.cwd, options.out), result.text)
  else if (!options.json) await io.out(result.text)
  return exits.fine
}

/** The front matter of the law that is named. */
function frontOf(law: Law): string {
  const source = lawSource(law)
  return source.slice(0, frontMatterOf(source).bodyStart)
}

/** A text as a law; under another front matter where it has none of its own. */
function readNamed(name: string, text: string, front: string | null): Law {
  const hasOwn = frontMatterOf(text).bodyStart > 0
  return readLaw(hasOwn || front === null ? text : `${front}${text}`, { id: 'law', file: name }).law
}

/** `address: instruction – reason`, a line each. */
function whyLines({ instructions }: Drafted, language: Language): string {
  return instructions
    .map(({ instruction, words, reason }) => {
      const line = words.split('\n')[0] ?? ''
      return `${instruction.common.address}: ${line} (${reasonIn(reason, language)})\n`
    })
    .join('')
}

function asJson(result: Draft, problems: readonly Problem[], printing: Printing) {
  const drafted = result.kind === 'drafted' ? result : null
  const language = drafted === null ? 'en' : languageOf(printing.lang, printing.io.env, drafted.amendment.meta.language)
  return {
    outcome: result.kind,
    amendment: drafted?.text ?? null,
    instructions: (drafted?.instructions ?? []).map(({ instruction, words, reason }) => ({
      address: instruction.common.address,
      words,
      reason,
      why: reasonIn(reason, language),
    })),
    problems: problemsJson(problems, printing),
  }
}
