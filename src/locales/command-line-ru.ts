/** What the command line says of itself, in Russian, by the English words. */
export const ru = {
  'Legislative drafting: laws and amendments as text, redlines and consolidated drafts.':
    'Подготовка законопроектов: законы и поправки текстом, сравнения и тексты с изменениями.',
  'print the version': 'напечатать версию',
  'language of messages': 'язык сообщений',
  'print this': 'напечатать эту справку',
  'print the help of a command': 'напечатать справку о команде',
  '(engross --help says what there is)': '(что есть, скажет engross --help)',
  'Examples:': 'Примеры:',
  'Formats:': 'Форматы:',
  'Usage:': 'Запуск:',
  'Arguments:': 'Аргументы:',
  'Options:': 'Параметры:',
  'Global Options:': 'Общие параметры:',
  'Commands:': 'Команды:',
  '[options]': '[параметры]',
  '[command]': '[команда]',
  choices: 'можно',
  default: 'без него',
  'the workspace (default: the nearest folder around that is one)':
    'рабочая папка (без него: ближайшая папка вокруг, которая ею является)',
  'print JSON on standard output': 'печатать JSON в стандартный вывод',
  'what they are worked into: file, today, commencement (their first day), or a day (YYYY-MM-DD)':
    'исходный текст: file — файл, today — редакция на сегодня, commencement — на день их вступления в силу, или день (ГГГГ-ММ-ДД)',
  'Show the workspace in a browser, on this computer.': 'Показать рабочую папку в браузере на этом компьютере.',
  'address to listen on': 'адрес сервера',
  'how much memory the server may take, about': 'сколько примерно памяти может занять сервер (МБ)',
  'port to listen on; 0: any free one': 'порт сервера; 0 — любой свободный',
  'only show: no page can write to the workspace': 'только показывать: со страниц ничего нельзя записать',
  'other names by which browsers may call it: a proxy’s, the office’s':
    'другие имена, под которыми его открывают: имя прокси, имя в сети организации',
  'Read and run every amendment, and print the problems. Texts: files, ids, folders, or - (standard input).':
    'Прочитать и исполнить каждый законопроект и напечатать ошибки. Тексты: файлы, имена, папки или - (стандартный ввод).',
  'how problems are written; the formats are told of below': 'как печатать ошибки; форматы названы ниже',
  'the least that makes the exit 1': 'с чего код завершения становится 1: ошибка (problem) или замечание (remark)',
  'print only what makes the exit 1, and no totals': 'печатать только то, из-за чего код завершения 1, и без итогов',
  'read names from the standard input, each ended by NUL (git diff --name-only -z)':
    'взять имена из стандартного ввода, каждое с нулевым байтом в конце (git diff --name-only -z)',
  'the file that a text on the standard input stands for': 'файл, вместо которого текст в стандартном вводе',
  'the same as --format json': 'то же, что --format json',
  'Print the law as it would stand under amendments (ids or files), in that order.':
    'Напечатать закон с учётом законопроектов (имена или файлы), в этом порядке.',
  'only this law; a file is taken alone, wherever it is':
    'только этот закон; файл берётся сам по себе, где бы он ни был',
  'each amendment against the base text, with their conflicts':
    'каждый законопроект к исходному тексту, с противоречиями между ними',
  'the text on a day (YYYY-MM-DD): adopted amendments in force by then; with no amendment named, all':
    'текст на день (ГГГГ-ММ-ДД): принятые законы, вступившие в силу; если ни один не назван — все',
  'write there; a folder takes one file per law': 'записать туда; в папку — файл на каждый закон',
  'write what could be done in spite of problems': 'записать, что удалось, несмотря на ошибки',
  'Print the difference between two texts: files, ids, REV:path, or - (standard input).':
    'Напечатать сравнение двух текстов: файлы, имена, ВЕРСИЯ:путь или - (стандартный ввод).',
  'what is printed; the formats are told of below': 'что печатать; форматы названы ниже',
  'show changes of spaces, line breaks and marks, too: ␣ ⍽ ⇥ ⏎ ¬ ∅ (text and HTML)':
    'показать и изменения пробелов, переносов строк и разметки: ␣ ⍽ ⇥ ⏎ ¬ ∅ (текст и HTML)',
  'Write a law, a bill, or what becomes of laws under bills as documents. Texts: ids or files.':
    'Выгрузить закон, законопроект или то, чем законы станут с законопроектами, документами. Тексты: имена или файлы.',
  'which document; they are told of below': 'какой документ; о них сказано ниже',
  'Documents, by default the first one that the format has:':
    'Документы; если не сказано, первый из тех, что есть в формате:',
  'a law with its changes marked, a file for each law': 'закон с отмеченными изменениями, файл на каждый закон',
  'the clean text: a law as it is, or with the bills worked in, a file for each law':
    'чистый текст: закон как есть или с внесенными изменениями, файл на каждый закон',
  'the comparative table of a bill: all its laws, with reasons from its note':
    'сравнительная таблица к законопроекту: все его законы, с обоснованиями из записки',
  'rival bills side by side': 'законопроекты об одном вопросе рядом',
  'the bill’s own text, as it is brought in': 'текст законопроекта, каким его вносят',
  'the comparative print: what is omitted in brackets, what is new in italics':
    'текст с изменениями: исключаемое в скобках, новое курсивом',
  'all the papers that a bill is brought in with': 'все документы, с которыми вносят законопроект',
  'the bill’s explanatory note': 'пояснительная записка к законопроекту',
  'what is written; the formats are told of below': 'что записать; форматы названы ниже',
  'each amendment against the base text': 'каждый законопроект к исходному тексту',
  'Write the bill that makes one text of a law the other: files, ids, REV:path, or - (standard input).':
    'Написать законопроект, который делает из одного текста закона другой: файлы, имена, ВЕРСИЯ:путь или - (стандартный ввод).',
  'the law that the texts are of, where they do not say so themselves':
    'какого закона эти тексты, если они сами этого не говорят',
  'language of the bill (default: the law’s)': 'язык законопроекта (без него: язык закона)',
  'rather new wordings, single words, or whole labelled units':
    'предпочесть новые редакции, отдельные слова или целые пункты',
  'title of the bill': 'наименование законопроекта',
  'say of each instruction, on standard error, why it was chosen':
    'о каждом указании сказать в поток ошибок, почему выбрано оно',
  'write the bill there': 'записать законопроект туда',
  'Print what was read in an amendment (an id or a file): its instructions, one by one.':
    'Напечатать, что прочитано в законопроекте (имя или файл): его указания, одно за другим.',
  'Bring documents in as laws and amendments: pages, Word files, texts, XML.':
    'Внести документы как законы и законопроекты: страницы, файлы Word, тексты, XML.',
  'what it is; without it the text tells': 'что это; без него — по тексту',
  'how its units are numbered; without it the text tells': 'как пронумерованы его единицы; без него — по тексту',
  'what becomes of tracked changes; redline writes both texts as CriticMarkup':
    'что сделать с исправлениями: спросить, принять, отклонить; redline запишет оба текста в CriticMarkup',
  'take labels that lost a superscript as the report suggests':
    'внести номера, потерявшие верхний индекс, так, как предлагает отчёт',
  'the text as of this day (YYYY-MM-DD), where the document does not say it':
    'текст на этот день (ГГГГ-ММ-ДД), если документ его не называет',
  'where it is from, for the front matter (default: the file’s name)':
    'откуда он, для начала файла (без него: имя файла)',
  'write there; several files need a folder': 'записать туда; нескольким файлам нужна папка',
  'it is a later edition of this law: the text goes under the law’s own front matter':
    'это новая редакция этого закона: текст встанет под начало его файла',
  'each is an edition of this law: commit them, the earliest first':
    'каждый — редакция этого закона: сделать по коммиту на каждую, с самой ранней',
  'write the whole report there, as JSON': 'записать туда весь отчёт, в JSON',
  'write it though words differ': 'записать, хотя слова и расходятся',
  'Make a new workspace with a small example, a git repository included.':
    'Создать новую рабочую папку с небольшим примером и репозиторием git.',
  [`Exit status:
  0  fine (remarks are fine)
  1  problems in the input
  2  wrong use: an option, a file, an id or a revision that is not there
  3  a fault of Engross itself
`]: `Код завершения:
  0  всё в порядке (замечания — тоже порядок)
  1  ошибки в текстах
  2  неверный запуск: нет такого параметра, файла, имени или версии
  3  ошибка самой программы
`,
  [`
The draft goes to standard output, problems and remarks to standard error. With a problem nothing is written,
unless --partial. An amendment of several laws needs --law, or --out with a folder.
`]: `
Текст идёт в стандартный вывод, ошибки и замечания — в поток ошибок. Если есть ошибка, не записывается ничего, кроме
как с --partial. Законопроекту о нескольких законах нужен --law или --out с папкой.
`,
  [`
The Markdown goes to standard output, the report to standard error: words in and out, what was found, what looks wrong in
the numbering, what was left out and why. A document that would lose a word is not written, unless --partial.
`]: `
Markdown идёт в стандартный вывод, отчёт — в поток ошибок: сколько слов было и стало, что найдено, что неладно с
нумерацией, что опущено и почему. Документ, который потерял бы слово, не записывается, кроме как с --partial.
`,
  [`
The bill is read back and carried out before it is shown: on <before> it gives <after>, to the byte, front matter aside.
A change that no instruction can make (of spaces, line ends, notes) is a problem that names its place; then nothing is
written. Texts that say the same need no bill: nothing is written, and the exit status is 0.
`]: `
Законопроект, прежде чем он показан, прочитан и исполнен: из <before> он даёт <after>, до байта, не считая начала файла.
Изменение, которого никакое указание не внесёт (пробелы, концы строк, сноски), — ошибка с её местом; тогда не
записывается ничего. Если тексты говорят одно, законопроект не нужен: ничего не записано, код завершения 0.
`,
} as const

/** What formats are, in Russian, by the English words of `src/exporting/formats/`. */
export const formatWords: Readonly<Record<string, string>> = {
  'the whole text as Markdown with {--what goes--} and {++what comes++}':
    'весь текст в Markdown, {--что уходит--} и {++что приходит++}',
  'the papers that a bill is brought in with, as Word documents':
    'документы, с которыми вносят законопроект, в формате Word',
  'a spreadsheet: every cell is a text': 'электронная таблица: в каждой ячейке текст',
  'Akoma Ntoso 3.0: a law with what amended it, or a bill with what it amends':
    'Akoma Ntoso 3.0: закон с тем, что его изменило, или законопроект с тем, что он меняет',
  'United States Legislative Markup: an American bill':
    'разметка законодательства США (USLM): американский законопроект',
  'an HTML document that keeps its marks in mail and word processors':
    'документ HTML, отметки которого остаются в письмах и текстовых редакторах',
  'PDF, where a Chromium is installed that prints it': 'PDF, если установлен Chromium: он его печатает',
  'a table for spreadsheets': 'таблица для электронных таблиц',
  'a Word document: the comparative table, a row for each provision that changes':
    'документ Word: сравнительная таблица, строка на каждую норму, которая меняется',
  'a Word document: the redline as tracked changes, each by its amendment, or any other document':
    'документ Word: сравнение исправлениями, каждое от своего законопроекта, или любой другой документ',
  'a whole HTML document: both texts in one': 'целый документ HTML: оба текста в одном',
  'the pieces of both texts in order, with their figures, for other programs':
    'части обоих текстов по порядку, с числами, для других программ',
  'the law as its file would be': 'закон, каким был бы его файл',
  'a whole HTML document: the texts beside one another': 'целый документ HTML: тексты рядом',
  'a whole HTML document: only the provisions that change, beside one another':
    'целый документ HTML: только нормы, которые меняются, рядом',
  'the changed rows with [-what goes-] and {+what comes+}': 'изменённые строки, [-что уходит-] и {+что приходит+}',
}
