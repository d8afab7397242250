import { type ErrorWords, type GitMissingReason, type Missing, oneOf, type Sentence } from './parts.ts'

/** What errors say in Russian. */
export const ru: ErrorWords = {
  command: {
    'no-workspace': ({ root }) =>
      `${root} — не рабочая папка: в ней нет ни laws, ни amendments. Новую создает «engross init ПАПКА».`,
    'not-found': ({ what, name, nearest }) =>
      `${oneOf(absent, what) ?? 'Нет'} «${name}».${nearest === null ? '' : ` Может быть, ${nearest}?`}`,
    'revision-unknown': ({ revision }) => `git не знает версии «${revision}».`,
    'git-missing': ({ reason, root }) => `Для версий и истории нужен git: ${oneOf(noGit, reason)} (${root}).`,
    'folder-not-empty': ({ folder }) => `Папка ${folder} не пуста; рабочей папке нужна новая или пустая.`,
    'address-taken': ({ host, port }) =>
      `Адрес ${host}:${port} уже занят; «--port ${Number(port) + 1}» возьмет другой порт, «--port 0» — любой свободный.`,
  },
  use: {
    'no-amendments': () => 'назовите законопроекты или день (--on): тогда берутся все принятые',
    'named-twice': ({ name }) => `${name} назван дважды`,
    'empty-folder': ({ name }) => `в папке ${name} нет ни законов, ни законопроектов`,
    'several-laws': ({ laws }) => `меняется несколько законов (${laws}): выберите один (--law) или папку (--out)`,
    'not-writable': ({ path, code }) => `${path} нельзя записать (${code})`,
    'folder-needed': () => 'нескольким файлам нужна папка: --out ПАПКА',
    'file-for-several': ({ name }) => `${name} — файл, а записать нужно несколько`,
    'no-file': ({ name }) => `${name} — не файл`,
    'one-input': () => 'стандартный ввод может быть одним из двух текстов, а не обоими',
    'spaces-exact': ({ format }) => `--spaces не сочетается с ${format}: там каждый пробел и так на месте`,
    'no-redline-format': ({ format }) => `для сравнения двух текстов нет формата ${format}`,
    'log-level': ({ level, levels }) => `ENGROSS_LOG=${level} — нет такого уровня журнала; есть ${levels}`,
    'port-rights': ({ port }) => `на порт ${port} нет прав; порты от 1024 прав не требуют`,
    'no-address': ({ host }) => `${host} — не адрес этого компьютера; 127.0.0.1 подойдет`,
    'nothing-changed': () => 'эти законопроекты не меняют ни одного закона',
    'no-document': ({ kind, format }) => `в формате ${format} такого документа нет: ${kind}`,
    'nothing-named': () => 'назовите законопроекты или закон, которые нужно выгрузить',
    'no-note': ({ name }) => `у законопроекта ${name} нет пояснительной записки (${name}.note.md)`,
    'no-chromium': () =>
      'PDF печатает Chromium, а он не установлен: установите его, назовите в ENGROSS_CHROMIUM или выгрузите --to html и напечатайте',
    'chromium-failed': ({ program, reason }) => `${program} не напечатал PDF: ${reason}`,
    'other-language': ({ format, name }) => `формат ${format} не для законопроектов на языке ${name}`,
    'law-and-amendment': () => 'назовите законы или законопроекты, но не те и другие сразу',
    'no-commencement': () =>
      'законопроекты не говорят, с какого дня вступают в силу: выберите другой исходный текст (--base)',
    'options-of-one': () => 'варианты сравнивают: назовите хотя бы два законопроекта',
  },
  page: {
    'not-found': (facts) => oneOf(notFound, facts.what)?.(facts) ?? notFound.file(facts),
    'git-missing': ({ reason }) => oneOf(gitMissing, reason) ?? gitMissing['no-git'],
    'unknown-amendment': (facts) => notFound.amendment(facts),
    'bad-address': () => 'Адрес нельзя разобрать.',
    'bad-id': ({ name }) => `Имя «${name}» не годится: в нём может быть только путь внутри папки.`,
    'not-comparable': ({ name }) =>
      `Текста «${name}» в папке нет. Сравнить можно законы и законопроекты папки: по имени (126-fz), по файлу (laws/126-fz.md) и какими они были в любой версии (HEAD~1:laws/126-fz.md).`,
    'no-page': ({ name }) => `Страницы ${name} нет.`,
    'no-question': ({ name }) => `Вопроса «${name}» ни в одной поправке нет.`,
    'revision-unknown': ({ revision }) => `Версии «${revision}» git не знает.`,
    'foreign-host': ({ host }) =>
      `Этот сервер не отвечает под именем «${host}». Откройте его по адресу или имени компьютера; другое имя разрешает «engross serve --allow-host ИМЯ».`,
    'foreign-origin': ({ origin }) => `Это может просить только страница самого Engross, а не «${origin}».`,
    'read-only': () =>
      'Сервер только показывает папку («engross serve --read-only»), или это страница прошлой версии: записать здесь ничего нельзя.',
    'too-large': () => 'Прислано слишком много: текст может занимать до 4 МБ. Ничего не изменено.',
    'bad-value': ({ allowed, name, value }) => `Значение «${value}» поля ${name} не годится; можно: ${allowed}.`,
    'missing-value': ({ name }) => `В адресе нет поля ${name}.`,
    'bad-date': ({ value }) => `«${value}» не дата; нужна вида 2027-03-01.`,
    'too-costly': ({ name }) =>
      `Это потребовало бы слишком много времени, и работа остановлена: ${name}. Остальные страницы работают.`,
    'too-busy': () => 'Сейчас страницы просят слишком многие сразу. Попробуйте через несколько секунд.',
    'not-touched': ({ amendment, law }) => `Поправка «${amendment}» закон «${law}» не меняет.`,
    internal: ({ id }) =>
      `Программа споткнулась на этой странице. Тексты не пострадали: страницы их только читают. Номер записи в журнале: ${id}.`,
  },
}

const absent: Readonly<Record<string, string>> = {
  law: 'Нет закона',
  amendment: 'Нет законопроекта',
  file: 'Нет файла',
}

const noGit: Readonly<Record<GitMissingReason, string>> = {
  'no-git': 'он не установлен',
  'no-repository': 'папка не в репозитории, его создает «git init»',
  'no-commits': 'еще ничего не зафиксировано',
  refused:
    'git не доверяет папке — она принадлежит другому пользователю (ее впускает настройка safe.directory) или сама пришла как репозиторий',
  damaged: 'репозиторий поврежден, где — скажет «git fsck»; файлы читаются и без него',
  silent: 'git не отвечает; файлы читаются и без него',
}

const notFound: Readonly<Record<Missing, Sentence>> = {
  law: ({ name }) => `Закона «${name}» в папке нет.`,
  amendment: ({ name }) => `Поправки «${name}» в папке нет.`,
  provision: ({ name }) => `Структурной единицы «${name}» в законе нет и не было.`,
  file: ({ name }) => `Файла «${name}» в папке нет.`,
}

const gitMissing: Readonly<Record<GitMissingReason, string>> = {
  'no-git': 'Для версий и истории нужен git, а он не установлен.',
  'no-repository': 'Для версий и истории папка должна быть под git.',
  refused:
    'git не доверяет папке: она принадлежит другому пользователю (её впускает настройка safe.directory) или сама пришла вместе с файлами как репозиторий.',
  damaged:
    'Репозиторий git повреждён, и этой версии из него не прочитать; где — скажет «git fsck». Файлы папки читаются и без него.',
  silent: 'git не отвечает. Файлы папки читаются и без него.',
  'no-commits': 'Для версий и истории нужна хотя бы одна запись в git.',
}
