import { remark } from '../../problem/problem.ts'
import { runningText } from '../../text/running-text.ts'
import type { Custom } from './custom.ts'

/** One word is called a word, several are called words: «слово «лицензия»», «слова «лицензия и разрешение»». */
export const wordOrWords: Custom = (_, instruction) => {
  if (!('noun' in instruction) || (instruction.noun !== 'words' && instruction.noun !== 'word')) return []
  const text = runningText(quotedIn(instruction)).text.trim()
  const isOne = /^\p{L}+(?:-\p{L}+)*$/u.test(text)
  const areSeveral = /\p{L}(?=\s)\P{L}+(?<=\s)\p{L}/u.test(text)
  if (instruction.noun === 'words' ? !isOne : !areSeveral) return []
  return [remark('word-or-words', { actual: text, details: { count: isOne ? 'one' : 'several' } })]
}

function quotedIn(instruction: Extract<Parameters<Custom>[1], { noun: unknown }>): string {
  switch (instruction.kind) {
    case 'replace-words':
      return instruction.before.text
    case 'insert-words':
      return instruction.text.text
    case 'delete-words':
      return instruction.words.text
  }
}
