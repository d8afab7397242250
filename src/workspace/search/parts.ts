import { createHash } from 'node:crypto'
import type { Amendment } from '../../amendment/types.ts'
import type { Law } from '../../law/types.ts'
import type { IndexedPart } from './search-index.ts'

/** A law's articles, and what stands before and between them. Its front matter is known without an index. */
export function partsOfLaw({ passages }: Law): readonly IndexedPart[] {
  const parts: IndexedPart[] = []
  let start = 0
  for (const { text, kind, provision } of passages) {
    const length = Buffer.byteLength(text)
    if (kind !== 'front-matter') {
      const heading = provision?.heading ?? null
      parts.push({
        key: provision?.key ?? '',
        label: provision?.label ?? '',
        heading: heading === null ? '' : text.slice(heading.start, heading.end),
        words: text,
        start,
        length,
        sum: sumOfPart(text),
      })
    }
    start += length
  }
  return parts
}

/** A bill is found as a whole: by its words, and by what it is called. */
export function partsOfBill({ id, source, meta }: Amendment): readonly IndexedPart[] {
  const heading = [id, meta.title, meta.short ?? ''].join('\n')
  return [
    { key: '', label: '', heading, words: source, start: 0, length: Buffer.byteLength(source), sum: sumOfPart(source) },
  ]
}

/** A few letters that tell the text of a part from others. */
export function sumOfPart(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12)
}
