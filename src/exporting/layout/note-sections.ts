import { readBlocks } from '../../markdown/blocks.ts'
import { frontMatterOf } from '../../text/front-matter.ts'
import { runningText } from '../../text/running-text.ts'

/** A heading of an explanatory note and the words under it, those under its subheadings included. */
export interface NoteSection {
  /** Empty for what stands before the first heading. */
  readonly heading: string
  /** Plain words, a line for each paragraph. */
  readonly text: string
}

/** The sections of a note (Markdown), in order; those without words are left out. */
export function noteSections(note: string): readonly NoteSection[] {
  const { bodyStart } = frontMatterOf(note)
  const first = { heading: '', depth: 7, paragraphs: [] as string[] }
  const sections = [first]
  let open = [first]
  for (const { kind, depth, content } of readBlocks(note.slice(bodyStart), bodyStart)) {
    const words = runningText(note.slice(content.start, content.end)).text.replace(/\s+/g, ' ').trim()
    if (kind === 'heading') {
      const section = { heading: words, depth, paragraphs: [] }
      // The note's own title holds all of it, and is the heading of nothing.
      open = [...open.filter((one) => one.depth < depth && one.depth > 1), section]
      sections.push(section)
    } else if (words !== '') for (const { paragraphs } of open) paragraphs.push(words)
  }
  return sections.flatMap(({ heading, paragraphs }) =>
    paragraphs.length === 0 ? [] : [{ heading, text: paragraphs.join('\n') }],
  )
}
