import type { Language } from '../../text/languages.ts'
import { en } from './en.ts'
import type { ImportingFacts } from './facts.ts'
import { ru } from './ru.ts'

/** How acts say what they are, by their language. */
export const importingFacts = { ru, en } as const satisfies Record<Language, ImportingFacts>
