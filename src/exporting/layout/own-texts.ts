import { provisions } from '../../law/find.ts'
import type { Law, Place, Provision } from '../../law/types.ts'

/** A provision with its own words: label, heading and paragraphs, without its sub-units. */
export interface OwnText {
  readonly key: string
  readonly place: Place
  readonly text: string
  /** The same with all its sub-units. */
  readonly whole: string
  /** Key of the unit right around it; null at the top. */
  readonly parent: string | null
}

/** The provisions of some passages of a law (all where none are named), in order, by key. */
export function ownTexts(law: Law, passages?: ReadonlySet<number>): ReadonlyMap<string, OwnText> {
  const found = new Map<string, OwnText>()
  for (const place of provisions(law)) {
    if (passages !== undefined && !passages.has(place.passage)) continue
    const source = law.passages[place.passage]?.text ?? ''
    const { key } = place.provision
    found.set(key, {
      key,
      place,
      text: ownText(source, place.provision),
      whole: plain(source.slice(place.provision.span.start, place.provision.span.end)),
      parent: place.ancestors.at(-1)?.key ?? null,
    })
  }
  return found
}

function ownText(source: string, provision: Provision): string {
  const slice = (span: { start: number; end: number }) => source.slice(span.start, span.end)
  const head = provision.form === 'heading' || provision.heading !== null ? [slice(provision.head)] : []
  return plain([...head, ...provision.paragraphs.map(({ span }) => slice(span))].join('\n\n'))
}

function plain(markdown: string): string {
  return markdown.replace(/^#{1,6} +/gm, '').trim()
}
