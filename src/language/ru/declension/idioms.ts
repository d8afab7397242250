const behindIn =
  'соответствии|течение|случае|отношении|целях|качестве|силу|пользу|виде|ходе|рамках|лице|адрес|результате|продолжение|заключение|лицах'

/**
 * Where a noun has lost its own meaning: «в связи с», «за счет», «таким образом». It stands in a form of its own there, but
 * is no use of the word that an instruction could mean; `^` is the place of the words.
 */
const idioms: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})в\\s+\\^(?:${behindIn})(?!\\p{L})`, 'iu'),
  /(?<!\p{L})в\s+\^связи\s+со?(?!\p{L})/iu,
  /(?<!\p{L})(?:за|в)\s+\^счет(?!\p{L})/iu,
  /(?<!\p{L})по\s+\^(?:мере|поводу|отношению|сравнению|причине|истечении|окончании)(?!\p{L})/iu,
  /(?<!\p{L})на\s+\^(?:основании|основе|случай)(?!\p{L})/iu,
  /(?<!\p{L})при\s+\^(?:условии|помощи)(?!\p{L})/iu,
  /(?<!\p{L})(?:с\s+\^(?:целью|учетом|помощью)|без\s+\^учета|за\s+\^исключением|со\s+\^стороны|под\s+\^видом)(?!\p{L})/iu,
  /[ыи]м\s+\^образом(?!\p{L})/iu,
  /том\s+\^числе(?!\p{L})/iu,
  /(?<!\p{L})(?:в\s+\p{L}+ую|свою)\s+\^очередь(?!\p{L})/iu,
  /(?:[ое]й)\s+\^(?:мере|степени)(?!\p{L})/iu,
  /(?<!\p{L})\p{L}+ом\s+\^счете(?!\p{L})/iu,
  /\^(?<=(?:вступ|введ|утра|име)\p{L}*\s+(?:в\s+)?\^)силу(?!\p{L})/iu,
]

/** Whether the words between these offsets are part of such a phrase. */
export function isInIdiom(text: string, start: number, end: number): boolean {
  const around = `${text.slice(Math.max(0, start - 40), start)}^${text.slice(start, end + 6)}`.replaceAll('ё', 'е')
  return idioms.some((idiom) => idiom.test(around))
}
