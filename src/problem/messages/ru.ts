import type { Problem } from '../types.ts'
import {
  type BadFileSentences,
  type BadYamlSentences,
  badFileReason,
  detail,
  frontMatterMistake,
  inPlace,
  joined,
  type Messages,
  placeOf,
  shortened,
} from './parts.ts'

/** Why a file cannot be taken, as the middle of a sentence. */
const badFile: BadFileSentences = {
  'not-utf8': 'это не текст в кодировке UTF-8',
  nul: 'в тексте есть нулевой байт',
  'too-large': 'он слишком велик',
  folder: 'это папка с именем файла',
  'not-a-file': 'это не обычный файл',
  'link-outside': 'это ссылка за пределы рабочей папки',
  'link-broken': 'это ссылка, которая никуда не ведёт',
  'link-folder': 'это ссылка на папку',
  'link-to-other': 'это ссылка на файл, который не закон, не законопроект и не записка',
  'odd-name':
    'в имени есть знак, который в адресе не стоит (обратная черта, перевод строки, не UTF-8), или оно слишком длинное: переименуйте файл',
  submodule: 'это подмодуль git: тексты в нём принадлежат другому репозиторию и этой версией не заданы',
  'merge-conflict': 'в нём остались знаки несведённых правок git (<<<<<<< ======= >>>>>>>)',
  'lfs-pointer': 'это указатель Git LFS, а не сам текст: его загружает «git lfs pull»',
  empty: 'он пуст',
  'lone-return': 'в нём строки разделены одним возвратом каретки (CR): для чтения нужны переводы строк',
  'link-in-commit': 'в этой версии на его месте ссылка',
  'too-deep': 'папки вложены слишком глубоко',
  'no-permission': 'нет права на чтение',
  missing: 'его уже нет',
  'cannot-read': 'система не даёт его прочитать',
  crash: 'разбор текста не удался',
  'run-failed': 'исполнить его указания не удалось: это ошибка программы',
}

const reserved = 'такой знак в начале значения занят в YAML, значение нужно взять в кавычки'
const impossible = 'так в YAML не пишут'

// The hints are for what people do: a colon in a title, a quotation mark that is not closed, a tab.
const badYaml: BadYamlSentences = {
  ALIAS_PROPS: reserved,
  BAD_ALIAS: reserved,
  BAD_COLLECTION_TYPE: reserved,
  BAD_DIRECTIVE: reserved,
  BAD_DQ_ESCAPE: 'в двойных кавычках обратная черта пишется дважды',
  BAD_INDENT: 'строки одного уровня начинаются с разных отступов, или скобка не закрыта',
  BAD_PROP_ORDER: reserved,
  BAD_SCALAR_START: reserved,
  BLOCK_AS_IMPLICIT_KEY: 'в значении стоит двоеточие с пробелом, такое значение нужно взять в кавычки',
  BLOCK_IN_FLOW: 'скобка не закрыта',
  DUPLICATE_KEY: 'такой ключ уже есть выше',
  IMPOSSIBLE: impossible,
  KEY_OVER_1024_CHARS: 'ключ слишком длинный',
  MISSING_CHAR: 'не хватает знака: двоеточия после ключа, закрывающей кавычки или скобки',
  MULTILINE_IMPLICIT_KEY: 'после ключа нет двоеточия с пробелом',
  MULTIPLE_ANCHORS: reserved,
  MULTIPLE_DOCS: 'строка из трёх точек или чёрточек здесь лишняя',
  MULTIPLE_TAGS: reserved,
  NON_STRING_KEY: impossible,
  RESOURCE_EXHAUSTION: 'значения вложены слишком глубоко',
  TAB_AS_INDENT: 'отступ сделан табуляцией, нужны пробелы',
  TAG_RESOLVE_FAILED: reserved,
  UNEXPECTED_TOKEN:
    'после значения стоит лишнее; значение с кавычками или скобками внутри нужно взять в кавычки целиком',
}

/** What problems say to a person, in Russian. */
export const ru: Messages = {
  'unreadable-instruction': (p) =>
    joined(
      `не удалось прочитать указание: «${shortened(p.actual)}».`,
      p.expected && `Ожидалось: ${p.expected}.`,
      detail(p, 'example') && `Например: ${detail(p, 'example')}`,
    ),
  'law-not-found': (p) =>
    joined(
      p.actual ? `закон не найден: ${shortened(p.actual)}.` : 'закон не назван.',
      p.nearest && `Ближайший в рабочей папке: ${p.nearest}.`,
    ),
  'law-ambiguous': (p) =>
    `под это описание подходит несколько законов: ${shortened(p.actual)} — ${shortened(p.nearest)}.`,
  'not-draftable': (p) =>
    `такого изменения указаниями не внести (${placeOf(p)}): написано «${p.actual ?? ''}», а должно быть «${p.expected ?? ''}». Законопроект меняет слова и структурные единицы; пробелы, концы строк и примечания редакции он не меняет.`,
  'unprintable-instruction': (p) =>
    `у этого указания нет записи, которая прочиталась бы так же: ${shortened(p.actual)}.`,
  'unit-not-found': (p) =>
    joined(
      `структурная единица не найдена: ${shortened(p.actual)}.`,
      detail(p, 'reason') === 'gone' && `Этот номер — среди утративших силу: «${detail(p, 'line')}»`,
      p.nearest && `Ближайшая: ${p.nearest}.`,
    ),
  'unit-ambiguous': (p) =>
    detail(p, 'reason') === 'alphabetical'
      ? joined(
          'место по алфавиту не определить: определения здесь стоят не по алфавиту или их нет',
          p.actual && `(${p.actual})`,
        ).concat('.')
      : joined(`адрес неоднозначен: ${shortened(p.actual)}.`, p.nearest && `Подходят: ${p.nearest}.`),
  'unit-exists': (p) =>
    joined(
      `такая структурная единица уже есть: ${shortened(p.actual)}.`,
      p.nearest && `Свободный номер: ${p.nearest}.`,
    ),
  'words-not-found': (p) =>
    joined(
      `слова «${shortened(p.expected)}» не найдены${placeOf(p) && ` (${placeOf(p)})`}.`,
      detail(p, 'script') && strangeLetters(p),
      detail(p, 'there')
        ? `Они стоят здесь: ${detail(p, 'there')}.`
        : p.nearest && `Ближайшие по виду: «${shortened(p.nearest)}».`,
      detail(p, 'count') && `По указанию мест: ${detail(p, 'wanted')}, здесь: ${detail(p, 'count')}.`,
    ),
  'sentence-not-found': (p) =>
    joined(
      `предложение не найдено: ${shortened(p.expected ?? p.actual)}.`,
      detail(p, 'count') && `Предложений здесь: ${detail(p, 'count')}.`,
    ),
  'addresses-differ': (p) =>
    `два адреса не сходятся: «${shortened(p.actual)}» не лежит здесь: ${shortened(p.expected)}. Оставьте один из них.`,
  'section-of-act': (p) => sectionOfAct(p),
  'targets-overlap': (p) =>
    `адреса этого указания накладываются, и каждый меняет один и тот же текст: ${placeOf(p)}. Дайте каждому отдельное указание.`,
  'label-mismatch': (p) => {
    const [actual, expected] = [shortened(p.actual), shortened(p.expected)]
    if (detail(p, 'reason') === 'paragraphs')
      return `объявлено абзацев: ${expected || 'несколько'}, в тексте: ${actual}.`
    if (detail(p, 'reason') === 'cells') return `в строке таблицы граф: ${expected}, в тексте: ${actual}.`
    if (detail(p, 'reason') === 'alphabetical')
      return `номер в тексте (${actual}) не подходит к месту по алфавиту (${expected}).`
    if (actual === '')
      return joined('текст не таков, как объявлен:', expected ? `в нём нет ${expected}` : 'в нём нет номера').concat(
        '.',
      )
    return expected === ''
      ? `текст не таков, как объявлен: в нём есть и ${actual}.`
      : `номер в тексте (${actual}) не совпадает с объявленным (${expected}).`
  },
  'no-instructions': () => 'в тексте нет ни одного указания изменить закон.',
  'block-empty': () => 'после «следующего содержания» или «в следующей редакции» нет текста.',
  'quote-unclosed': (p) => joined('кавычка открыта и не закрыта.', p.actual && `Начало: ${shortened(p.actual)}`),
  'form-uncertain': (p) =>
    joined(
      `форму слов «${shortened(p.expected)}» нельзя определить наверняка.`,
      p.actual && `Предложение: ${shortened(p.actual)}`,
      Number(detail(p, 'count')) > 1 && `Всего таких предложений: ${detail(p, 'count')}.`,
    ),
  'order-suspicious': (p) =>
    joined(
      `указание обращается к тому, что исключено раньше: ${shortened(p.actual)}.`,
      detail(p, 'earlier') && `См. ${detail(p, 'earlier')}.`,
    ),
  conflict: (p) =>
    joined(
      'противоречит другой поправке',
      detail(p, 'other') && `(${detail(p, 'other')})`,
      placeOf(p) && `— ${placeOf(p)}`,
    ).concat('.'),
  'not-run': (p) =>
    joined('указание не исполнялось: оно относится к другому закону', p.actual && `(${p.actual})`).concat('.'),
  'bad-front-matter': (p) =>
    joined(
      `ошибка в заголовочной части файла: ${frontMatterMistake(p, badYaml, '«»')}.`,
      p.expected && `Ожидалось: ${p.expected}.`,
    ),
  'bad-file': (p) =>
    joined(
      `файл нельзя прочитать: ${badFileReason(p, badFile)}.`,
      detail(p, 'encoding') && `Похоже на ${detail(p, 'encoding')}.`,
      detail(p, 'reason') === 'not-utf8' && 'Сохраните в UTF-8: Блокнот → Сохранить как → Кодировка: UTF-8.',
      p.expected && `Ожидалось: ${p.expected}.`,
    ),
  'too-costly': () =>
    'обработка этого текста заняла бы слишком много времени, и она остановлена. Остальные тексты обработаны без него.',
  'words-found-many': (p) =>
    `слова «${shortened(p.expected)}» встречаются несколько раз (${detail(p, 'count')})${placeOf(p) && `: ${placeOf(p)}`}; изменены все.`,
  'count-ambiguous': (p) =>
    detail(p, 'reason') === 'sub-units'
      ? `абзацы сосчитаны вместе с пронумерованными единицами: ${shortened(p.actual)}.`
      : joined(
          `адрес зависит от того, считать ли до или после предыдущих изменений: ${shortened(p.actual)}.`,
          p.nearest && `До них это: ${p.nearest}.`,
        ),
  'reference-stale': (p) =>
    joined(
      `ссылка на ${detail(p, 'reason') === 'gone' ? 'то, чего больше нет,' : 'прежний номер'} осталась: ${shortened(p.actual)}`,
      inPlace(p),
    ).concat('.'),
  'punctuation-suspicious': (p) =>
    joined(
      detail(p, 'reason') === 'doubled'
        ? 'проверьте два знака препинания подряд:'
        : 'проверьте знак препинания в конце перечисления:',
      shortened(p.actual),
      placeOf(p) && `(${placeOf(p)})`,
    ).concat('.'),
  'text-taken': (p) =>
    joined(
      `вместе с единицей исчезает текст, который внесён раньше: ${placeOf(p)}.`,
      detail(p, 'earlier') && `См. ${detail(p, 'earlier')}.`,
    ),
  'text-twice': (p) =>
    joined(
      `тот же текст здесь уже внёс другой законопроект, и теперь он стоит дважды: ${placeOf(p)}.`,
      detail(p, 'earlier') && `См. ${detail(p, 'earlier')}.`,
    ),
  'unit-deleted': (p) =>
    `${placeOf(p) || shortened(p.actual)}: исключается целиком; в действующих законах принято признавать утратившим силу.`,
  'quote-style': () => 'кавычки во вставленном тексте приведены к принятым в законе.',
  'markdown-dense': (p) =>
    `разметка отсюда до строки ${detail(p, 'last')} слишком плотна (списки, цитаты или HTML без пустых строк): строки приняты за абзацы, текст сохранён. Разделите их пустыми строками.`,
  'label-gap': (p) =>
    p.nearest === null
      ? `номер ${shortened(p.actual)} вставлен с пропуском: следующий здесь — ${shortened(p.expected)}.`
      : `номер ${shortened(p.actual)} вставлен с пропуском (следующий здесь — ${shortened(p.expected)}): если потерян верхний индекс, имеется в виду ${shortened(p.nearest)}.`,
  'unit-word': (p) => `в этом законе это ${shortened(p.expected)}, а не ${shortened(p.actual)}.`,
  'word-or-words': (p) =>
    detail(p, 'count') === 'one'
      ? `«${shortened(p.actual)}» — одно слово: принято писать «слово», а не «слова».`
      : `«${shortened(p.actual)}» — несколько слов: принято писать «слова», а не «слово».`,
  'dash-style': (p) => `дефис вместо тире («${shortened(p.expected)}»): …${shortened(p.actual)}….`,
  'closing-mark': (p) => `новый текст кончается без знака препинания: ${shortened(p.actual)}.`,
  'run-in-heading': (p) =>
    `заголовок не отделён так, как в этом законе: «${shortened(p.actual)}…»; в законе — «${shortened(p.expected)}…».`,
  'labels-out-of-order': (p) =>
    joined(`номера стоят не по порядку: ${shortened(p.actual)}`, placeOf(p) && `(${placeOf(p)})`).concat('.'),
  'front-matter-differs': () =>
    'различаются и сведения в начале файла: законопроект их не меняет, и здесь они не учтены.',
  'lines-joined': (p) =>
    detail(p, 'reason') === 'sentences'
      ? `строки прочитаны как один абзац; если их несколько, разделите их пустой строкой: ${shortened(p.actual)}`
      : `строки прочитаны как один абзац: первая обрывается посреди предложения: ${shortened(p.actual)}.`,
  'read-as-remark': (p) => `прочитано и оставлено как пояснение: ${shortened(p.actual)}.`,
  'already-repealed': (p) => `уже утратило силу: ${placeOf(p) || shortened(p.actual)}.`,
  'ended-in-text': (p) =>
    `не действует с ${detail(p, 'end').split('-').reverse().join('.')}, но уже учтено в тексте закона (${placeOf(p)}), и изъять его нельзя: возьмите редакцию без него.`,
  'act-amended': (p) =>
    `акт изменён до вступления в силу (${detail(p, 'by')}), и учесть это не удалось: ${shortened(p.actual)}.`,
  'already-incorporated': (p) =>
    detail(p, 'edition') === ''
      ? `уже учтено в тексте закона и второй раз не вносится (${placeOf(p)}).`
      : `уже учтено в редакции от ${detail(p, 'edition').split('-').reverse().join('.')} и второй раз не вносится (${placeOf(p)}).`,
}

/** Letters of another alphabet that look the same: where they stand, and which they are. */
function strangeLetters(p: Problem): string {
  const letters = detail(p, 'letters')
  const isMany = letters.includes(',')
  const kind =
    detail(p, 'script') === 'latin' ? (isMany ? 'латинские буквы' : 'латинская') : isMany ? 'русские буквы' : 'русская'
  const whose = detail(p, 'side') === 'text' ? 'закона' : 'указания'
  return `Буквы только похожи: в слове «${detail(p, 'word')}» ${whose} ${kind} «${letters}».`
}

function sectionOfAct(p: Problem): string {
  const [act, law] = [shortened(p.actual), detail(p, 'law')]
  switch (detail(p, 'reason')) {
    case 'note':
      return `${act} — это примечание в ${law}, а примечания не изменяются.`
    case 'whole':
      return `неизвестно, какие статьи ${law} составляют ${act}, поэтому изменить его целиком нельзя: назовите статьи.`
    case 'end':
      return `где в ${law} кончается ${act} или названная его часть, определить нельзя: укажите, после какой статьи.`
    default:
      return `неизвестно, какая статья ${law} — это статья ${detail(p, 'section')} ${act}: добавьте параллельную ссылку или ключ act-sections в заголовок файла закона.`
  }
}
