import type { ImportWords } from './parts.ts'

/** What importing says in Russian. */
export const ru: ImportWords = {
  refusals: {
    'too-large': ({ limit }) =>
      `файл больше ${limit} МБ, акты такими не бывают: разделите его или сохраните без рисунков`,
    'unpacks-too-large': ({ limit }) =>
      `в распакованном виде он занял бы больше ${limit} МБ: это не документ или файл, сделанный во вред`,
    empty: () => 'файл пуст',
    'no-words': () => 'в нём нет ни одного слова',
    'not-this-format': ({ format }) =>
      `по имени это файл ${format}, но устроен он иначе: сохраните его заново в той программе, где он сделан`,
    truncated: ({ format }) => `файл ${format} обрывается: получите его заново`,
    encrypted: () => 'он защищён паролем: сохраните его без пароля',
    scanned: () => 'его страницы — картинки без текста: сначала распознайте их и внесите распознанный текст',
    undecodable: () => 'его байты не складываются в текст ни в одной известной кодировке',
    'unknown-format': ({ format }) =>
      `файлы вида ${format} не читаются: сохраните его как .docx, как HTML или как простой текст`,
    'too-deep': () => 'его элементы вложены друг в друга глубже, чем бывает в документах',
    entities: () =>
      'в нём заданы собственные сущности XML, которые могут открыть чужие файлы или разрастись без конца; документам они не нужны',
    'tracked-changes': ({ count }) =>
      `в нём есть исправления (${count}): скажите, что с ними делать: --tracked accept (принять), reject (отклонить) или redline (записать оба текста)`,
    'needs-program': ({ format, program }) =>
      `файлы ${format} читает ${program}, а он не установлен: установите его или сохраните файл как HTML`,
    'program-failed': ({ program }) => `${program} не смог его прочесть`,
    'front-matter': () => 'его заголовок YAML не читается',
    'cannot-reject': () => 'исправления в нём можно здесь только принять: отклоните их в той программе, где он сделан',
  },
  furniture: {
    'page-number': 'номера страниц',
    'running-head': 'колонтитулы',
    script: 'сценарии',
    hidden: 'скрытый текст',
    rule: 'линейки',
    'contents-metadata': 'сведения о файле',
    sidenote: 'заметки на полях',
    hyphen: 'переносы в конце строк',
    history: 'история прохождения акта',
  },
  reading: (file, megabytes) => `читается ${file} (${megabytes} МБ) …`,
  words: (before, after, differ) =>
    differ === 0
      ? `слов было ${before}, стало ${after}; расхождений нет`
      : `слов было ${before}, стало ${after}; расходятся: ${differ}`,
  lost: (word, count) => (count > 0 ? `пропало: «${word}» (${count})` : `прибавилось: «${word}» (${-count})`),
  law: (articles, provisions) => `закон: статей — ${articles}, всего структурных единиц — ${provisions}`,
  amendment: (instructions, problems) => `поправка: предписаний — ${instructions}, замечаний — ${problems}`,
  parts: (tables, notes, footnotes) => `таблиц — ${tables}, примечаний — ${notes}, сносок — ${footnotes}`,
  leftOut: (count, reason, example) => `не внесены: ${reason}, ${count} («${example}»)`,
  gap: (printed, before, key) => `${key}: «${printed}» стоит после «${before}»: нет ли пропуска?`,
  double: (printed, key) => `${key}: «${printed}» встречается дважды`,
  lostSuperscript: (printed, reading, key) =>
    `${key}: в «${printed}», похоже, пропал верхний индекс: подошло бы ${reading}. Ничего не изменено, проверьте; --confirm-superscripts внесёт так`,
  unsaid: (keys) => `в документе не сказано: ${keys}; впишите сами`,
  kindUnknown: (kind) =>
    kind === 'law'
      ? 'принято за закон, хотя ничто в тексте этого не говорит; если это поправка, укажите --as amendment'
      : 'принято за поправку, хотя названия, которое говорило бы об этом, нет; если это закон, укажите --as law',
  remarks: {
    decoded: ({ encoding }) => `кодировка ${encoding}, определена по байтам`,
    images: ({ count }) => `рисунки не вносятся: ${count}`,
    links: ({ count }) => `ссылки внесены как их слова: ${count}`,
    'tracked-changes': ({ count, how }) =>
      `исправления: ${count}, ${({ accept: 'приняты', reject: 'отклонены' } as Record<string, string>)[how ?? ''] ?? 'показаны в тексте'}`,
    controls: ({ count }) => `сценарии и вставные объекты не вносятся: ${count}`,
    'list-numbers': ({ count }) =>
      `номера автоматических списков внесены цифрами, а в документе печатаются иначе: ${count}; проверьте`,
    embedded: ({ count }) => `документы внутри документа не читаются: ${count}; внесите их отдельно`,
    'text-only': () =>
      'прочитан только текст: номеров, которые Word ставит сам, и верхних индексов в нём нет; сохраните файл как .docx или внесите командой там, где установлен LibreOffice',
    struck: ({ count }) => `зачёркнутое вручную внесено как текст, потому что это не исправления: ${count}; проверьте`,
    comments: ({ count }) => `комментарии не вносятся: ${count}`,
  },
  editionOf: (law, changes) => `новая редакция закона ${law}: отличий — ${changes}`,
  explainedBy: (amendment, changes) => `объясняет ${amendment}: ${changes}`,
  unexplained: (changes) =>
    changes === 0 ? 'известные законы объясняют все отличия' : `известные законы не объясняют: ${changes}`,
  unexplainedAt: (place) => `ни один известный закон не меняет так: ${place}`,
  editionMessage: (law, day) => `${law}: редакция от ${day}`,
  committed: (file, commit, day) => `${file}: редакция от ${day}, коммит ${commit}`,
  editionUnknown: 'в документе не сказано, на какой день его редакция, а истории это нужно: укажите --edition',
  editionOlder: (edition, known) =>
    `его редакция (${edition}) не позже той, что в файле закона (${known}); ничего не записано`,
  nothingWritten: 'ничего не записано, потому что слова расходятся; --partial запишет всё равно',
  more: (count) => `… и ещё ${count} (все — в --report ФАЙЛ)`,
}
