import { EditorState, type Extension } from '@codemirror/state'

/** What CodeMirror itself says, in the language of the page. */
export function phrases(): Extension {
  return document.documentElement.lang === 'ru' ? EditorState.phrases.of(russian) : []
}

const russian: Readonly<Record<string, string>> = {
  // Of the list of problems.
  Diagnostics: 'Ошибки и замечания',
  'No diagnostics': 'Ошибок и замечаний нет',
  close: 'закрыть',
  // Of the search.
  Find: 'Найти',
  Replace: 'Заменить на',
  next: 'дальше',
  previous: 'назад',
  all: 'все',
  'match case': 'с учетом регистра',
  'by word': 'слово целиком',
  regexp: 'выражение',
  replace: 'заменить',
  'replace all': 'заменить все',
  'current match': 'найдено',
  'replaced match on line $': 'заменено в строке $',
  'replaced $ matches': 'заменено: $',
  'on line': 'в строке',
  'Go to line': 'К строке',
  go: 'перейти',
  // Of suggestions.
  Completions: 'Подсказки',
  'Selection deleted': 'Выделенное удалено',
}
