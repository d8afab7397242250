/** The lines that commands print of themselves, with their facts in place. */
interface CommandLines {
  totals(amendments: number, problems: number, remarks: number): string
  made(folder: string, files: string): string
  readonly git: Readonly<Record<'committed' | 'uncommitted' | 'missing', string>>
  readonly next: string
  openTo(host: string): string
  noHistory(reason: string): string
  notKept(folder: string): string
  readonly nothingToDraft: string
  tooLong(step: string | null): string
  /** How far the index of a large workspace is. */
  read(done: number, total: number): string
  run(done: number, total: number): string
  fault(words: string): string
  readonly debug: string
}

const en: CommandLines = {
  totals: (amendments, problems, remarks) => `amendments: ${amendments}, problems: ${problems}, remarks: ${remarks}`,
  made: (folder, files) => `A workspace is in ${folder}: ${files}.`,
  git: {
    committed: 'Its first commit is made.',
    uncommitted:
      'A git repository is there; nothing is committed yet: git does not know your name (git config user.name).',
    missing: 'git is not installed, so there is no history: install it and run “git init” there.',
  },
  next: 'Next:',
  openTo: (host) => `whoever can reach ${host} can read this workspace`,
  noHistory: (reason) => `no history here (${reason}): revisions and timelines of files are not shown`,
  notKept: (folder) =>
    `${folder} cannot be written: what is worked out is kept in memory, and a large workspace is read anew at each start`,
  nothingToDraft: 'the texts say the same: there is nothing to draft',
  tooLong: (step) => `this takes too long, and was stopped${step === null ? '' : ` (${step})`}`,
  read: (done, total) => `files read: ${done} of ${total}`,
  run: (done, total) => `bills run: ${done} of ${total}`,
  fault: (words) => `this is a fault of Engross itself: ${words}`,
  debug: 'ENGROSS_DEBUG=1 shows where it happened',
}

const ru: CommandLines = {
  totals: (amendments, problems, remarks) =>
    `законопроектов: ${amendments}, ошибок: ${problems}, замечаний: ${remarks}`,
  made: (folder, files) => `Рабочая папка создана: ${folder} (${files}).`,
  git: {
    committed: 'Первая запись в git сделана.',
    uncommitted: 'Репозиторий git создан; записи в нём ещё нет: git не знает вашего имени (git config user.name).',
    missing: 'git не установлен, поэтому истории нет: установите его и выполните в папке «git init».',
  },
  next: 'Дальше:',
  openTo: (host) => `эту папку может прочитать всякий, кому доступен ${host}`,
  noHistory: (reason) => `истории здесь нет (${reason}): версии и история файлов не показываются`,
  notKept: (folder) =>
    `в ${folder} нельзя писать: найденное хранится в памяти, и большая рабочая папка при каждом запуске читается заново`,
  nothingToDraft: 'тексты говорят одно: законопроект не нужен',
  tooLong: (step) => `это слишком долго, и работа остановлена${step === null ? '' : ` (${step})`}`,
  read: (done, total) => `прочитано файлов: ${done} из ${total}`,
  run: (done, total) => `выполнено законопроектов: ${done} из ${total}`,
  fault: (words) => `это ошибка самой программы: ${words}`,
  debug: 'где она произошла, покажет ENGROSS_DEBUG=1',
}

/** The lines in a reader's language: Russian, else English. */
export function commandLines(language: string): CommandLines {
  return language === 'ru' ? ru : en
}
