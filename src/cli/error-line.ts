import type { MessageLanguage } from '../problem/message.ts'
import type { EngrossError } from '../workspace/errors.ts'

/** The line that a person reads for an error: the error's own English sentence where their language has none for it. */
export function errorLine(error: EngrossError, language: MessageLanguage): string {
  return `engross: ${sentences[language][error.code]?.(error.data) ?? error.message}\n`
}

type Sentences = Readonly<Record<string, (data: EngrossError['data']) => string>>

const ru: Sentences = {
  'no-workspace': ({ root }) =>
    `${root} — не рабочая папка: в ней нет ни laws, ни amendments. Новую создает «engross init ПАПКА».`,
  'not-found': ({ what, name, nearest }) =>
    `${absent[String(what)] ?? 'Нет'} «${name}».${nearest === null ? '' : ` Может быть, ${nearest}?`}`,
  'revision-unknown': ({ revision }) => `git не знает версии «${revision}».`,
  'git-missing': ({ reason, root }) =>
    `Для версий и истории нужен git: ${missing[String(reason)] ?? reason} (${root}).`,
  'folder-not-empty': ({ folder }) => `Папка ${folder} не пуста; рабочей папке нужна новая или пустая.`,
  'address-taken': ({ host, port }) =>
    `Адрес ${host}:${port} уже занят; «--port ${Number(port) + 1}» возьмет другой порт, «--port 0» — любой свободный.`,
}

const absent: Readonly<Record<string, string>> = {
  law: 'Нет закона',
  amendment: 'Нет законопроекта',
  file: 'Нет файла',
}

const missing: Readonly<Record<string, string>> = {
  'no-git': 'он не установлен',
  'no-repository': 'папка не в репозитории, его создает «git init»',
  'no-commits': 'еще ничего не зафиксировано',
  refused:
    'git не доверяет папке — она принадлежит другому пользователю (ее впускает настройка safe.directory) или сама пришла как репозиторий',
  damaged: 'репозиторий поврежден, где — скажет «git fsck»; файлы читаются и без него',
  silent: 'git не отвечает; файлы читаются и без него',
}

const sentences: Readonly<Record<MessageLanguage, Sentences>> = { ru, en: {} }
