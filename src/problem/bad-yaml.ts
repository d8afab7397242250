import type { ErrorCode } from 'yaml'

/** What is wrong with YAML, by its reader's code; null for what has none (the reader's own words, in English, are all there is then). */
export function badYamlSentence(code: string, language: 'ru' | 'en'): string | null {
  return Object.hasOwn(sentences, code) ? sentences[code as ErrorCode][language] : null
}

const quote = {
  ru: 'такой знак в начале значения занят в YAML, значение нужно взять в кавычки',
  en: 'YAML keeps this character at the start of a value for itself, put the value in quotation marks',
}
const impossible = { ru: 'так в YAML не пишут', en: 'this is not YAML' }

// The hints are for what people do: a colon in a title, a quotation mark that is not closed, a tab.
const sentences: Readonly<Record<ErrorCode, { readonly ru: string; readonly en: string }>> = {
  ALIAS_PROPS: quote,
  BAD_ALIAS: quote,
  BAD_COLLECTION_TYPE: quote,
  BAD_DIRECTIVE: quote,
  BAD_DQ_ESCAPE: {
    ru: 'в двойных кавычках обратная черта пишется дважды',
    en: 'a backslash within double quotation marks is written twice',
  },
  BAD_INDENT: {
    ru: 'строки одного уровня начинаются с разных отступов, или скобка не закрыта',
    en: 'lines of one level are set in differently, or a bracket is not closed',
  },
  BAD_PROP_ORDER: quote,
  BAD_SCALAR_START: quote,
  BLOCK_AS_IMPLICIT_KEY: {
    ru: 'в значении стоит двоеточие с пробелом, такое значение нужно взять в кавычки',
    en: 'there is a colon with a space in the value, put such a value in quotation marks',
  },
  BLOCK_IN_FLOW: { ru: 'скобка не закрыта', en: 'a bracket is not closed' },
  DUPLICATE_KEY: { ru: 'такой ключ уже есть выше', en: 'there is such a key above' },
  IMPOSSIBLE: impossible,
  KEY_OVER_1024_CHARS: { ru: 'ключ слишком длинный', en: 'the key is too long' },
  MISSING_CHAR: {
    ru: 'не хватает знака: двоеточия после ключа, закрывающей кавычки или скобки',
    en: 'a character is missing: a colon after the key, a closing quotation mark or bracket',
  },
  MULTILINE_IMPLICIT_KEY: {
    ru: 'после ключа нет двоеточия с пробелом',
    en: 'there is no colon with a space after the key',
  },
  MULTIPLE_ANCHORS: quote,
  MULTIPLE_DOCS: {
    ru: 'строка из трёх точек или чёрточек здесь лишняя',
    en: 'a line of three dots or dashes does not belong here',
  },
  MULTIPLE_TAGS: quote,
  NON_STRING_KEY: impossible,
  RESOURCE_EXHAUSTION: { ru: 'значения вложены слишком глубоко', en: 'the values are nested too deep' },
  TAB_AS_INDENT: { ru: 'отступ сделан табуляцией, нужны пробелы', en: 'it is set in by a tab, not by spaces' },
  TAG_RESOLVE_FAILED: quote,
  UNEXPECTED_TOKEN: {
    ru: 'после значения стоит лишнее; значение с кавычками или скобками внутри нужно взять в кавычки целиком',
    en: 'something follows the value; put a value with quotation marks or brackets in it in quotation marks as a whole',
  },
}
