/** How a language introduces the term of a definition. */
export interface DefinitionWords {
  /** What stands before the term in quotation marks, wherever in the sentence that is (`terms?`). */
  readonly noun?: string
  /** What stands behind a term without quotation marks (`\bmeans\b`). */
  readonly verb?: string
  /** An article that is no part of the term. */
  readonly article?: string
}

/** The term, in small letters, of `The term “call” means …`, `“Call” means …`, `Call.—…`, «вызов - соединение», or a heading alone. */
export function definedTermIn(definition: string, { noun, verb, article }: DefinitionWords): string | null {
  const plain = definition.trim()
  const introduced =
    noun === undefined ? null : new RegExp(String.raw`\b${noun}\s+${inMarks}`, 'iu').exec(plain.slice(0, 300))
  const verbs = verb === undefined ? '' : String.raw`\b(?:${verb})\b|`
  const bare = new RegExp(String.raw`^([^\n.:;]{1,120}?)\s*(?:\.?—|\s[-–—]\s|${verbs}\.?\n)`, 'u')
  const term = (introduced ?? new RegExp(`^${inMarks}`, 'u').exec(plain) ?? bare.exec(plain))?.[1] ?? ''
  const ownWords = article === undefined ? term : term.replace(new RegExp(String.raw`^${article}\s+`, 'iu'), '')
  return ownWords.replace(/[.,]$/, '').trim().toLowerCase() || null
}

const inMarks = '[“"«]([^”"»]+)[”"»]'
