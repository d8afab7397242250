import { isPageNumber } from '../printed/page-numbers.ts'
import type { Furniture } from '../types.ts'
import { type PdfLine, wordsOfLine } from './lines.ts'

/** The page's size, in points. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** Page numbers, and heads and feet that most pages have. */
export function furnitureOf(lines: readonly PdfLine[], sizes: readonly PageSize[]): ReadonlyMap<PdfLine, Furniture> {
  const edges = new Map<string, PdfLine[]>()
  const found = new Map<PdfLine, Furniture>()
  for (const line of lines) {
    const height = sizes[line.page]?.height ?? 800
    if (line.y > height * 0.08 && line.y < height * 0.92) continue
    const text = wordsOfLine(line).trim()
    if (isPageNumber(text)) found.set(line, { kind: 'furniture', text, reason: 'page-number' })
    const same = edges.get(masked(text)) ?? []
    edges.set(masked(text), [...same, line])
  }
  for (const same of edges.values())
    if (same.length >= 3 && same.length >= sizes.length * 0.4)
      for (const line of same)
        if (!found.has(line))
          found.set(line, { kind: 'furniture', text: wordsOfLine(line).trim(), reason: 'running-head' })
  return found
}

const masked = (text: string): string => text.replace(/\d+/g, '#')
