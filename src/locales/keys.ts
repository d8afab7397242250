import type { ru } from './ru.ts'

/** Russian plurals have four forms and English two: a key's base name is what the languages share. */
type Base<Key> = Key extends `${string}_${'few' | 'many'}` ? never : Key
export type Words = Readonly<Record<Base<keyof typeof ru>, string>>

/** A key as pages ask for it, without the plural's ending. */
export type WordKey =
  Base<keyof typeof ru> extends infer Key ? (Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key) : never
