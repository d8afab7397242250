import type { Amendment, Instruction, InstructionBody, Occurrence } from '../../src/amendment/types.ts'
import type { Citation, CitationStep, Labels } from '../../src/citation/types.ts'
import { readLaw } from '../../src/law/law.ts'
import type { Law } from '../../src/law/types.ts'
import type { Language } from '../../src/text/languages.ts'
import type { SchemeName } from '../../src/text/schemes/schemes.ts'
import type { CitedUnit } from '../../src/text/types.ts'

const span = { start: 0, end: 0 }

/** A law of that scheme from its body; `\n` in the template is a newline. */
export function lawOf(body: string, scheme: SchemeName = 'ru-federal', extra = ''): Law {
  const language = scheme === 'ru-federal' ? 'ru' : 'en'
  const citation = language === 'ru' ? 'Закон № 1-ФЗ' : 'title 1, United States Code'
  const number = language === 'ru' ? '1-ФЗ' : '1 U.S.C.'
  const front = `---\ntitle: Закон\ncitation: ${citation}\nnumber: ${number}\nscheme: ${scheme}\nlanguage: ${language}\nstatus: rendition\n${extra}---\n\n`
  return readLaw(front + body, { id: 'law', file: 'laws/law.md' }).law
}

/** `cite('article 29', 'point 1')`, outermost first; `2-4` is a range, `1,3` a list. */
export function cite(...steps: readonly string[]): Citation {
  return { steps: steps.map(stepOf) }
}

function stepOf(step: string): CitationStep {
  const [unit = '', labels] = step.split(' ')
  return { unit: unit as CitedUnit, labels: labels === undefined ? [] : labelsOf(labels), relative: false }
}

/** `3`, `3,5`, `3–5`. */
export function labelsOf(labels: string): readonly Labels[] {
  return labels.split(',').map((label): Labels => {
    const [from = '', to] = label.split('–')
    return to === undefined ? { kind: 'one', label: from } : { kind: 'range', from, to }
  })
}

export const quoted = (text: string): { text: string; span: typeof span } => ({ text, span })
export const unstated: Occurrence = { kind: 'unstated' }

/** An amendment that says nothing but these instructions, of the law that `lawOf` makes. */
export function amendmentOf(
  bodies: readonly InstructionBody[],
  { id = 'bill', language = 'ru', number }: { id?: string; language?: Language; number?: string } = {},
): Amendment {
  const lawNumber = number ?? (language === 'ru' ? '1-ФЗ' : '1 U.S.C.')
  const instructions = bodies.map(
    (body, index): Instruction => ({
      ...body,
      common: {
        index,
        law: { text: lawNumber, number: lawNumber, date: null, title: null },
        at: { file: `amendments/${id}.md`, line: index + 1, column: 1, span: { start: index, end: index + 1 } },
        address: `п. ${index + 1}`,
        article: null,
      },
      remarks: [],
    }),
  )
  return {
    id,
    file: `amendments/${id}.md`,
    source: '',
    meta: {
      title: id,
      status: 'draft',
      sponsor: null,
      introduced: null,
      adopted: null,
      effective: null,
      question: null,
      short: null,
      language,
    },
    articles: [],
    parts: [],
    instructions,
    commencement: [],
    problems: [],
  }
}
