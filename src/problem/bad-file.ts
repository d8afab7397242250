/** Why a file cannot be taken. */
export type BadFileReason = keyof typeof sentences

/** The sentence's middle for a reason («это не UTF-8»), or null for a reason that has none. */
export function badFileSentence(reason: string, language: 'ru' | 'en'): string | null {
  return Object.hasOwn(sentences, reason) ? sentences[reason as BadFileReason][language] : null
}

const sentences = {
  'not-utf8': { ru: 'это не текст в кодировке UTF-8', en: 'it is not UTF-8 text' },
  nul: { ru: 'в тексте есть нулевой байт', en: 'there is a NUL byte in it' },
  'too-large': { ru: 'он слишком велик', en: 'it is too large' },
  folder: { ru: 'это папка с именем файла', en: 'it is a folder with the name of a file' },
  'not-a-file': { ru: 'это не обычный файл', en: 'it is no ordinary file' },
  'link-outside': { ru: 'это ссылка за пределы рабочей папки', en: 'it is a link out of the workspace' },
  'link-broken': { ru: 'это ссылка, которая никуда не ведёт', en: 'it is a link that leads nowhere' },
  'link-folder': { ru: 'это ссылка на папку', en: 'it is a link to a folder' },
  'link-in-commit': { ru: 'в этой версии на его месте ссылка', en: 'at this revision it is a link' },
  'too-deep': { ru: 'папки вложены слишком глубоко', en: 'the folders are nested too deep' },
  'no-permission': { ru: 'нет права на чтение', en: 'there is no permission to read it' },
  missing: { ru: 'его уже нет', en: 'it is gone' },
  'cannot-read': { ru: 'система не даёт его прочитать', en: 'the system does not let it be read' },
  crash: { ru: 'разбор текста не удался', en: 'reading its text failed' },
} as const
