import type { Amendment } from '../../../amendment/types.ts'
import { localeFor } from '../../../locales/words.ts'
import { runningText } from '../../../text/running-text.ts'

/** What a bill is called in its own text: «О внесении изменений в …»; the title of its front matter where its text has none. */
export function billTitle({ parts, source, meta }: Amendment): string {
  const part = parts.find(({ kind }) => kind === 'title')
  const line = part === undefined ? '' : source.slice(part.span.start, part.span.end).replace(/^ {0,3}#{1,6}[ \t]+/, '')
  return runningText(line).text.replace(/\s+/g, ' ').trim() || meta.title
}

/** A title that is to stand in quotation marks: those inside it are of the second kind («О связи» is „О связи“). */
export function titleWithin(title: string, language: string): string {
  const inner = localeFor(language) === 'ru' ? { '«': '„', '»': '“' } : { '“': '‘', '”': '’' }
  return title.replace(/[«»“”]/g, (mark) => (inner as Readonly<Record<string, string>>)[mark] ?? mark)
}
