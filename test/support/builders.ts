import { readLaw } from '../../src/law/law.ts'
import type { Law } from '../../src/law/types.ts'

/** A Russian law from a few lines: the numbering scheme of 126-FZ, `1.` called «пункт». */
export function law(text: TemplateStringsArray | string, fields: Readonly<Record<string, string>> = {}): Law {
  const meta = {
    title: 'О связи',
    number: '126-ФЗ',
    date: '2003-07-07',
    scheme: 'ru-federal',
    language: 'ru',
    'first-level': 'пункт',
    ...fields,
  }
  return fromText(meta, typeof text === 'string' ? text : text.join(''))
}

/** An American law from a few lines, numbered as the United States Code. */
export function code(text: TemplateStringsArray | string): Law {
  const meta = {
    title: 'Title 47',
    number: '47 U.S.C.',
    citation: 'title 47, United States Code',
    scheme: 'us-code',
    language: 'en',
  }
  return fromText(meta, typeof text === 'string' ? text : text.join(''))
}

function fromText(meta: Readonly<Record<string, string>>, text: string): Law {
  const lines = Object.entries(meta).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  const body = text.endsWith('\n') ? text : `${text}\n`
  return readLaw(`---\n${lines.join('\n')}\n---\n\n${body}`, { id: 'law', file: 'laws/law.md' }).law
}
