import { type Format, type FormatOf, formatsOf } from '../exporting/formats.ts'
import type { Content, DocumentKind } from '../exporting/types.ts'
import type { Page } from './types.ts'

/** A line of a download menu. */
export interface Download {
  /** The format, as the reader's language calls it. */
  readonly name: string
  readonly href: string
}

/** The menu of a document's formats; `hrefOf` gives the address of the file in one of them. */
export function downloadsOf(
  kind: DocumentKind,
  { language }: Page,
  hrefOf: (format: Format) => string,
): readonly Download[] {
  return formatsOf(kind).map(({ format, name }) => ({ name: name[language], href: hrefOf(format) }))
}

/** A file to send: its name ends as the format's files do. */
export function fileOf(
  format: Pick<FormatOf<DocumentKind>, 'extension' | 'mediaType'>,
  name: string,
  content: Content,
): { readonly name: string; readonly type: string; readonly content: Content } {
  return { name: `${name}.${format.extension}`, type: format.mediaType, content }
}
