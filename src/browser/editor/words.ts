import { editor as en } from '../../locales/editor/en.ts'
import { editor as ru } from '../../locales/editor/ru.ts'

type Key = keyof typeof ru

const all: Readonly<Record<string, Readonly<Record<Key, string>>>> = { ru, en }

/** Words of the editor in the page's language, with what stands in their `{{places}}`. */
export function say(key: Key, places: Readonly<Record<string, string | number>> = {}): string {
  const words = all[document.documentElement.lang] ?? ru
  return words[key].replace(/\{\{(\w{1,20})\}\}/g, (_, name: string) => String(places[name] ?? ''))
}
