import type { Request } from 'express'
import type { Tracked } from '../importing/types.ts'
import { optional, required } from './parameters.ts'
import { fileIn, sentForm } from './sent-document.ts'

/** The two sides of a comparison, as addresses and forms name them. */
export type SideName = 'before' | 'after'

/** What one side of a comparison is to be. */
export type SentSide =
  /** A text of the workspace: `REV:path`, or a path or an id alone. */
  | { readonly kind: 'file'; readonly source: string }
  /** A document that came with the form; the name is empty where its text was pasted. */
  | { readonly kind: 'document'; readonly bytes: Uint8Array; readonly name: string }
  /** A document that was read for an earlier view of the same comparison. */
  | { readonly kind: 'read'; readonly name: string; readonly markdown: string; readonly isWhole: boolean }
  | { readonly kind: 'nothing' }

/** A form in which two texts were chosen, or what of it the form is filled with again. */
export interface SentComparison {
  readonly sides: Readonly<Record<SideName, SentSide>>
  readonly filled: Readonly<Record<SideName, FilledSide>>
  /** How the redline is to be laid out: fields as an address has them. */
  readonly layout: Readonly<Record<string, string>>
}

/** What was typed and chosen for one side; a browser does not fill a file in again. */
export interface FilledSide {
  readonly file: string
  readonly revision: string
  readonly text: string
  readonly tracked: Tracked | null
}

/** Reads the form of the page on which two texts are chosen; throws `TooLarge`, and `BadAddress` for what is no such form. */
export async function sentComparison(request: Request): Promise<SentComparison> {
  const form = await sentForm(request)
  const filled = { before: filledIn(form, 'before'), after: filledIn(form, 'after') }
  return {
    filled,
    sides: {
      before: await sideIn(form, 'before', filled.before),
      after: await sideIn(form, 'after', filled.after),
    },
    // A button that turns the page to another view says only what changes.
    layout: {
      view: textIn(form, 'view'),
      show: textIn(form, 'show'),
      spaces: textIn(form, 'spaces'),
      ...Object.fromEntries(new URLSearchParams(textIn(form, 'turn'))),
    },
  }
}

/** A text as an address names it: whole (`REV:path`), or as two pickers do, the file and its revision apart. */
export function sourceIn(fields: Readonly<Record<string, unknown>>, side: SideName): string {
  return sourceOf(required(fields, side), optional(fields, `${side}At`))
}

function sourceOf(named: string, revision: string | null): string {
  return revision === null || named.includes(':') ? named : `${revision}:${named}`
}

/** A text from outside goes before one that is chosen in the list, where something always is. */
async function sideIn(form: FormData, side: SideName, filled: FilledSide): Promise<SentSide> {
  const document = await fileIn(form, `${side}File`)
  if (document !== null) return { kind: 'document', ...document }
  if (filled.text.trim() !== '') return { kind: 'document', bytes: Buffer.from(filled.text), name: '' }
  const markdown = textIn(form, `${side}Read`).replace(/\r\n?/g, '\n')
  if (markdown !== '')
    return { kind: 'read', name: textIn(form, `${side}Name`), markdown, isWhole: textIn(form, `${side}Whole`) !== '0' }
  if (filled.file === '') return { kind: 'nothing' }
  return { kind: 'file', source: sourceOf(filled.file, filled.revision || null) }
}

function filledIn(form: FormData, side: SideName): FilledSide {
  const tracked = textIn(form, `${side}Tracked`)
  return {
    file: textIn(form, side).trim(),
    revision: textIn(form, `${side}At`).trim(),
    text: textIn(form, `${side}Text`),
    tracked: tracked === 'accept' || tracked === 'reject' ? tracked : null,
  }
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
