import { levelOf } from '../../law/nesting.ts'
import type { Provision } from '../../law/types.ts'
import type { Span } from '../../problem/types.ts'
import { compareLabels, normaliseLabel } from '../../text/label.ts'
import { type SchemeName, schemeNamed } from '../../text/schemes/schemes.ts'
import type { UnitKind } from '../../text/types.ts'

/** A reference met in a law's text: the labels from the article (or chapter) down. */
export interface Reference extends Span {
  readonly kind: 'article' | 'chapter'
  readonly path: readonly string[]
  /** How many labels at the head of the path are not written in the reference but follow from where it stands. */
  readonly implied: number
}

/**
 * References to the law's own units in one passage. `article`: label of the article that the passage is; `around`: the
 * units inside it at an offset. References to other laws are left out as far as their words tell.
 */
export function referencesIn(
  text: string,
  scheme: SchemeName,
  article: string | null,
  around: (offset: number) => readonly Provision[],
): readonly Reference[] {
  const read = readers[schemeNamed(scheme).references]
  return read(text, article, around)
}

const label = String.raw`(?:«[а-я]»|"[а-я]"|\d+(?:\.\d+)*)`
const labels = String.raw`${label}(?:\s*(?:,|и|или|-|–)\s*${label})*`
const ownUnit = new RegExp(String.raw`(?<!\p{L})(подпункт|пункт|част|стать|глав)\p{L}*\s+(${labels})`, 'giu')
const chain = new RegExp(String.raw`^\s+(подпункт|пункт|част|стать)\p{L}*\s+(${label})`, 'iu')
const relative = /^\s+(?:настоящ|эт|указанн)\p{L}+\s+(стать|пункт|част|подпункт)\p{L}*/iu
const otherLaw =
  /^\s+(?:(?!настоящ)\p{L}+\s+){0,2}(?:Федеральн\p{L}+\s+закон\p{L}*\s+(?:от|"|«)|(?:\p{L}+\s*)?кодекс|Конституц|указанн\p{L}+\s+(?:Федеральн|Кодекс))/iu

function russian(
  text: string,
  article: string | null,
  around: (offset: number) => readonly Provision[],
): readonly Reference[] {
  const references: Reference[] = []
  for (const found of text.matchAll(ownUnit)) {
    const start = found.index
    const steps = [{ word: (found[1] as string).toLowerCase(), labels: expand(found[2] as string) }]
    let end = start + found[0].length
    for (
      let next = chain.exec(text.slice(end, end + 80));
      next !== null;
      next = chain.exec(text.slice(end, end + 80))
    ) {
      steps.push({ word: (next[1] as string).toLowerCase(), labels: [normaliseLabel(next[2] as string)] })
      end += next[0].length
    }
    // A step of a longer reference was met with it already.
    if (references.some((other) => other.start < start && start < other.end)) continue
    if (isOwnHeading(text, start)) continue
    if (otherLaw.test(text.slice(end, end + 80))) continue
    const here = relative.exec(text.slice(end, end + 60))
    const outer = steps.at(-1) as (typeof steps)[number]
    const base = baseOf(outer.word, here?.[1]?.toLowerCase() ?? null, article, around(start))
    if (base === null) continue
    const inner = steps
      .slice(0, -1)
      .reverse()
      .map((step) => step.labels[0] as string)
    const full = here === null ? end : end + here[0].length
    const isOne = steps.length === 1
    const first = (steps[0] as (typeof steps)[number]).labels
    for (const one of first) {
      const path = isOne ? [...base, one] : [...base, outer.labels[0] as string, ...inner.slice(0, -1), one]
      references.push({
        start,
        end: full,
        kind: outer.word === 'глав' ? 'chapter' : 'article',
        path,
        implied: base.length,
      })
    }
  }
  return references
}

const readers = { russian, american, none: () => [] } as const

/** «Статья 5» at the head of a heading is the label itself. */
function isOwnHeading(text: string, start: number): boolean {
  return /^#+\s*$/u.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))
}

/** What stands above the outermost step: nothing for articles, the article and perhaps a point for «… настоящей статьи». */
function baseOf(
  word: string,
  context: string | null,
  article: string | null,
  around: readonly Provision[],
): readonly string[] | null {
  if (word === 'стать' || word === 'глав') return []
  if (context === null || article === null) return null
  if (context === 'стать') return [article]
  const kind: UnitKind = context === 'подпункт' ? 'item' : 'numbered'
  const owner = around.findIndex(({ unit }) => unit === kind || (context === 'пункт' && unit === 'item'))
  return owner === -1 ? null : [article, ...around.slice(0, owner + 1).map((unit) => unit.label)]
}

/** `1, 3 и 5`, `2 - 4`: ends of a range and the whole numbers between. */
function expand(list: string): readonly string[] {
  const parts = [...list.matchAll(new RegExp(String.raw`(-|–)?\s*(${label})`, 'giu'))]
  return parts.flatMap((part, index) => {
    const own = normaliseLabel(part[2] as string)
    const previous = parts[index - 1]?.[2]
    if (part[1] === undefined || previous === undefined) return [own]
    const from = normaliseLabel(previous)
    if (!/^\d+$/.test(from) || !/^\d+/.test(own) || Number(own) - Number(from) > 200) return [own]
    const between: string[] = []
    for (let n = Number(from) + 1; compareLabels(String(n), own) < 0; n += 1) between.push(String(n))
    return [...between, own]
  })
}

const brackets = String.raw`(?:\(\w{1,5}\))+`
const inner = new RegExp(
  String.raw`\b(subsection|paragraph|subparagraph|clause|subclause)s?\s+(${brackets}(?:(?:,?\s+(?:and|or|through)|,)\s+${brackets})*)`,
  'gu',
)
const section = new RegExp(
  String.raw`\bsections?\s+(\d+\w*(?:[–-]\d+)?(?:${brackets})?(?:(?:,?\s+(?:and|or|through|to)|,)\s+\d+\w*(?:${brackets})?)*)`,
  'gu',
)
const levels: Readonly<Record<string, UnitKind>> = {
  subsection: 'subsection',
  paragraph: 'paragraph',
  subparagraph: 'subparagraph',
  clause: 'clause',
  subclause: 'subclause',
}

function american(
  text: string,
  article: string | null,
  around: (offset: number) => readonly Provision[],
): readonly Reference[] {
  const references: Reference[] = []
  for (const found of text.matchAll(section)) {
    const end = found.index + found[0].length
    if (/^\s*of\s+(?:title\s+\d|the\s+\p{Lu}|that\s+Act|such\s+Act)/u.test(text.slice(end, end + 40))) continue
    for (const one of (found[1] as string).matchAll(new RegExp(String.raw`(\d+\w*(?:[–-]\d+)?)(${brackets})?`, 'gu'))) {
      references.push({
        start: found.index,
        end,
        kind: 'article',
        path: [one[1] as string, ...bracketed(one[2] ?? '')],
        implied: 0,
      })
    }
  }
  for (const found of text.matchAll(inner)) {
    const end = found.index + found[0].length
    const of = /^\s+of\s+section\s+(\d+\w*)(?!\s+of\s+title)/u.exec(text.slice(end, end + 40))
    if (of === null && /^\s+of\s+(?:section|title|the\s+\p{Lu})/u.test(text.slice(end, end + 30))) continue
    const home = of?.[1] ?? article
    if (home == null) continue
    const kind = levels[found[1] as string] as UnitKind
    const above = of === null ? around(found.index).filter(({ unit }) => levelOf(unit) < levelOf(kind)) : []
    for (const one of (found[2] as string).matchAll(new RegExp(brackets, 'gu'))) {
      const path = [home, ...above.map((unit) => unit.label), ...bracketed(one[0])]
      const implied = of === null ? 1 + above.length : 0
      references.push({ start: found.index, end, kind: 'article', path, implied })
    }
  }
  return references
}

function bracketed(text: string): readonly string[] {
  return [...text.matchAll(/\((\w+)\)/gu)].map(([, own]) => own as string)
}
