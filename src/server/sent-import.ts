import type { Request } from 'express'
import type { Author } from '../workspace/saving/types.ts'
import { sentText } from './bodies.ts'
import { sentLine } from './sent-edit.ts'

/** What a form sends of an imported text that is to be saved or downloaded. */
export interface SentImport {
  readonly action: 'download' | 'save' | 'file'
  readonly kind: 'law' | 'amendment'
  /** With a newline at the end of each line, whatever the browser makes of them. */
  readonly markdown: string
  /** Keys of the labels whose suggested readings are confirmed. */
  readonly readings: readonly string[]
  /** Whether no word differed, and whether the person has seen that some do. */
  readonly isWhole: boolean
  readonly isSeen: boolean
  /** The law whose later edition it is; null: the text is a file of its own. */
  readonly law: string | null
  /** The blob of that law's text when the difference was shown. */
  readonly base: string | null
  /** Ids of the acts that explain the difference. */
  readonly incorporates: readonly string[]
  readonly author: Author | undefined
}

/** Reads it; throws `TooLarge`. */
export function sentImport({ body }: Request): SentImport {
  const line = (name: string): string => sentLine(body, name)
  const [name, email] = [line('name').replace(/[<>]/g, ''), line('email').replace(/[<>\s]/g, '')]
  const asked = line('do')
  const isEdition = asked === 'edition' || asked === 'edition-file'
  return {
    action: asked === 'download' ? 'download' : asked.endsWith('file') ? 'file' : 'save',
    kind: line('kind') === 'amendment' ? 'amendment' : 'law',
    markdown: sentText(body, 'markdown').replace(/\r\n?/g, '\n'),
    readings: listOf(body, 'reading'),
    isWhole: line('whole') === '1',
    isSeen: line('seen') === '1',
    law: isEdition ? line('law') || null : null,
    base: line('base') || null,
    incorporates: listOf(body, 'incorporates'),
    author: name === '' || email === '' ? undefined : { name, email },
  }
}

/** The values of boxes that are ticked: none, one, or several. */
function listOf(body: unknown, name: string): readonly string[] {
  const value = (body as Readonly<Record<string, unknown>>)[name]
  return [value].flat().filter((one): one is string => typeof one === 'string' && one !== '')
}
