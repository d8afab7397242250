import type { Amendment } from '../../amendment/types.ts'

/** What of a bill's front matter is asked for in a form, in its order. */
export const detailNames = [
  'title',
  'short',
  'status',
  'question',
  'introduced',
  'adopted',
  'published',
  'effective',
] as const

/** The values as a form has them: empty where nothing is said. */
export type Details = Readonly<Record<(typeof detailNames)[number], string>>

export function detailsOf({ meta }: Amendment): Details {
  return {
    title: meta.title,
    short: meta.short ?? '',
    status: meta.status,
    question: meta.question ?? '',
    introduced: meta.introduced ?? '',
    adopted: meta.adopted ?? '',
    published: meta.published ?? '',
    effective: meta.effective ?? '',
  }
}

/** A bill's heading says its title, too, where it did before. */
export function withTitle(
  text: string | null,
  { meta }: Amendment,
  { title }: Readonly<Record<string, string | null>>,
): string | null {
  if (text === null || title === undefined || title === null) return text
  const heading = new RegExp(`^# ${meta.title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=\\r?$)`, 'm')
  return text.replace(heading, () => `# ${title}`)
}
