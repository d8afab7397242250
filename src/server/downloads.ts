import type { Amendment } from '../amendment/types.ts'
import { type Format, type FormatOf, formatsOf } from '../exporting/formats.ts'
import type { Content, DocumentKind } from '../exporting/types.ts'
import type { Page } from './types.ts'

/** A line of a download menu. */
export interface Download {
  /** The format, as the reader's language calls it. */
  readonly name: string
  readonly href: string
  /** The document, where a page gives several. */
  readonly document?: string
}

/** The menu of a document's formats; `hrefOf` gives the address of the file in one of them. */
export function downloadsOf(
  kind: DocumentKind,
  { language }: Page,
  hrefOf: (format: Format) => string,
): readonly Download[] {
  return formatsOf(kind).map(({ format, name }) => ({ name: name[language], href: hrefOf(format) }))
}

/** The papers that a bill has by itself. */
export const billKinds = ['bill', 'note', 'table', 'print', 'package'] as const satisfies readonly DocumentKind[]
export type BillKind = (typeof billKinds)[number]

/** The menu of a bill's papers, each in the formats that are for its language. */
export function billDownloads({ id, meta }: Amendment, hasNote: boolean, page: Page): readonly Download[] {
  return billKinds
    .filter((kind) => kind !== 'note' || hasNote)
    .flatMap((kind) =>
      formatsOf<DocumentKind>(kind)
        .filter(({ languages }) => languages?.includes(meta.language) !== false)
        .map(({ format, name }) => ({
          document: page.t(`paper.kind.${kind}`),
          name: name[page.language],
          href: page.to.billFile(id, kind, format),
        })),
    )
}

/** A file to send: its name ends as the format's files do. */
export function fileOf(
  format: Pick<FormatOf<DocumentKind>, 'extension' | 'mediaType'>,
  name: string,
  content: Content,
): { readonly name: string; readonly type: string; readonly content: Content } {
  return { name: `${name}.${format.extension}`, type: format.mediaType, content }
}
