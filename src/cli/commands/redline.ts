import { basename, isAbsolute } from 'node:path'
import { findProvision } from '../../law/find.ts'
import { readLaw } from '../../law/law.ts'
import type { Law } from '../../law/types.ts'
import { compare } from '../../redline/compare.ts'
import { redlineJson } from '../../redline/json.ts'
import { renderCriticMarkup, renderText } from '../../redline/marked-text.ts'
import { spacesShown } from '../../redline/spaces.ts'
import type { Redline } from '../../redline/types.ts'
import { nameOf } from '../../resolution/cite.ts'
import type { RedlineView } from '../../server/html/redline.ts'
import type { RedlineDocumentOptions } from '../../server/redline-document.ts'
import { WrongUse } from '../../workspace/errors.ts'
import { type Exit, exits } from '../exits.ts'
import { inputs } from '../inputs.ts'
import type { Io } from '../io.ts'
import { languageOf } from '../language.ts'
import { textNamed } from '../texts.ts'

export interface RedlineOptions {
  readonly format: Format
  readonly spaces?: boolean
  readonly root?: string
  readonly lang?: string
}

type Format = 'inline' | 'side-by-side' | 'table' | 'json' | 'text' | 'criticmarkup'

/** Prints the difference between two texts. That they differ is no problem. */
export async function redline(before: string, after: string, options: RedlineOptions, io: Io): Promise<Exit> {
  if (before === '-' && after === '-') throw new WrongUse('the standard input can be one of the two texts, not both')
  const from = inputs(io, options.root)
  const texts = { before: await textNamed(before, from, io), after: await textNamed(after, from, io) }
  const read = onceEach((text) => readLaw(text, { id: 'text', file: 'text' }).law)
  const isExact = options.format === 'json' || options.format === 'criticmarkup'
  if (options.spaces && isExact)
    throw new WrongUse('--spaces goes with text and HTML alone: JSON has all spaces anyway')
  const compared = compare(texts.before, texts.after, read)
  const difference = options.spaces ? spacesShown(compared) : compared
  const words = () => inWords([read(texts.after), read(texts.before)], options.lang, io)
  await io.out(
    await rendered(difference, options.format, { before: shownName(before), after: shownName(after) }, words),
  )
  return exits.fine
}

// Documents are sent to others, whom the folders of this computer do not concern.
const shownName = (name: string): string => (isAbsolute(name) ? basename(name) : name)

interface Pair {
  readonly before: string
  readonly after: string
}

type Words = Pick<RedlineDocumentOptions, 'language' | 'law' | 'nameOf'>

/** `words` are asked for only where the format is a page: the texts are read as laws for them. */
async function rendered(difference: Redline, format: Format, names: Pair, words: () => Words): Promise<string> {
  switch (format) {
    case 'text':
      return renderText(difference)
    case 'criticmarkup':
      return renderCriticMarkup(difference)
    case 'json':
      return `${JSON.stringify(redlineJson(difference), null, 2)}\n`
    default:
      return htmlDocument(difference, format, { ...names, ...words() })
  }
}

/** How provisions are called, in which language, and what the law is, if the texts are one. */
function inWords(laws: readonly Law[], lang: string | undefined, io: Io): Words {
  return {
    language: languageOf(lang, io.env, laws[0]?.meta.language ?? null),
    // A law has a number or a day; what has neither is a text like any other.
    law: laws.map(({ meta }) => meta).find(({ number, date }) => number !== null || date !== null) ?? null,
    nameOf: (key) => {
      for (const law of laws) {
        const place = findProvision(law, key)
        if (place !== null) return nameOf(law, place)
      }
      return ''
    },
  }
}

/** The pages' own look is loaded only where a document is asked for. */
async function htmlDocument(difference: Redline, view: RedlineView, options: RedlineDocumentOptions): Promise<string> {
  const { redlineDocument } = await import('../../server/redline-document.ts')
  return redlineDocument(difference, view, options)
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
