import { basename, isAbsolute } from 'node:path'
import { type FormatOf, formatsOf } from '../../exporting/formats.ts'
import { namesIn } from '../../exporting/layout/provision-names.ts'
import type { RedlineWords } from '../../exporting/types.ts'
import { readLaw } from '../../law/law.ts'
import type { Law } from '../../law/types.ts'
import { compare } from '../../redline/compare.ts'
import { spacesShown } from '../../redline/spaces.ts'
import { documentLook } from '../../workspace/document-look.ts'
import { wrongUse } from '../../workspace/errors.ts'
import { type Exit, exits } from '../exits.ts'
import { inputs } from '../inputs.ts'
import type { Io } from '../io.ts'
import { languageOf } from '../language.ts'
import { textNamed } from '../texts.ts'
import { today } from '../today.ts'

export interface RedlineOptions {
  /** One of those that `formatsOf('redline')` lists. */
  readonly format: string
  readonly spaces?: boolean
  readonly root?: string
  readonly lang?: string
}

/** Prints the difference between two texts. That they differ is no problem. */
export async function redline(before: string, after: string, options: RedlineOptions, io: Io): Promise<Exit> {
  if (before === '-' && after === '-') throw wrongUse('one-input')
  const format = formatNamed(options.format)
  const from = inputs(io, options.root)
  const texts = { before: await textNamed(before, from, io), after: await textNamed(after, from, io) }
  const read = onceEach((text) => readLaw(text, { id: 'text', file: 'text' }).law)
  if (options.spaces && format.isExact) throw wrongUse('spaces-exact', { format: format.format })
  const compared = compare(texts.before, texts.after, read)
  const difference = options.spaces ? spacesShown(compared) : compared
  const words = () => inWords([read(texts.after), read(texts.before)], options.lang, io)
  const document = { redline: difference, before: shownName(before), after: shownName(after), words }
  await io.out(await format.write(document, documentLook))
  return exits.fine
}

/** How a difference of two texts is written; throws `WrongUse` for a format that is none of its own. */
function formatNamed(name: string): FormatOf<'redline'> {
  const found = formatsOf('redline').find(({ format }) => format === name)
  if (found === undefined) throw wrongUse('no-redline-format', { format: name })
  return found
}

// Documents are sent to others, whom the folders of this computer do not concern.
const shownName = (name: string): string => (isAbsolute(name) ? basename(name) : name)

/** How provisions are called, in which language, and what the law is, if the texts are one. */
function inWords(laws: readonly Law[], lang: string | undefined, io: Io): RedlineWords {
  return {
    today: today(),
    language: languageOf(lang, io.env, laws[0]?.meta.language ?? null),
    // A law has a number or a day; what has neither is a text like any other.
    law: laws.map(({ meta }) => meta).find(({ number, date }) => number !== null || date !== null) ?? null,
    nameOf: namesIn(...laws),
  }
}

/** A function that works each argument out once. */
function onceEach<Value>(make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, Value>()
  return (text) => {
    const value = made.get(text) ?? make(text)
    made.set(text, value)
    return value
  }
}
