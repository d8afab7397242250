import type { Stream } from './stream.ts'
import { type Verb, verbOf } from './verbs.ts'

const examples: Readonly<Record<Verb, string>> = {
  make: 'Внести в Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи» следующие изменения:',
  replace: 'в пункте 1 статьи 29 слова «…» заменить словами «…»;',
  delete: 'в пункте 1 статьи 29 слова «…» исключить;',
  add: 'статью 29 дополнить пунктом 4 следующего содержания: «4. …»;',
  restate: 'пункт 3 статьи 29 изложить в следующей редакции: «3. …»;',
  recognise: 'пункт 3 статьи 29 признать утратившим силу;',
  deem: 'пункт 5 статьи 29 считать пунктом 6;',
  suspend: 'приостановить до 1 января 2028 года действие статьи 29;',
}

/** An instruction of the kind that the unread words, from `at` to `next`, seem to mean; undefined where they have no verb. */
export function exampleFor({ tokens }: Stream, at: number, next: number): string | undefined {
  for (let index = at; index < next; index += 1) {
    const verb = verbOf(tokens[index])
    if (verb !== undefined) return examples[verb]
  }
  return undefined
}
