import { isDay } from '../../text/day.ts'
import type { ImportingFacts } from './facts.ts'

const months = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
const date = String.raw`(?:\d{1,2}\s(?:${months.join('|')})\s\d{4}\s?(?:года|г\.?)?|\d{1,2}\.\d{1,2}\.\d{4}(?:\s?г(?:ода|\.)?)?)`
const number = String.raw`(?:№|N)\s?(?<number>\d[\p{L}\d/-]*)`
const act = String.raw`(?:Федеральн\p{L}+\s(?:конституционн\p{L}+\s)?закон|Закон|Указ|Постановлени|Приказ|Решени|Распоряжени)\p{L}*`
const change = String.raw`(?:в\sред(?:\.|акции)|введен|дополнен|изменен|исключен|утратил|признан|нумерац)`

/** Russian acts. */
export const ru: ImportingFacts = {
  kindLine:
    /^(?:РОССИЙСКАЯ ФЕДЕРАЦИЯ|ПРАВИТЕЛЬСТВО|ПРЕЗИДЕНТ|ГОСУДАРСТВЕННАЯ ДУМА|ФЕДЕРАЛЬНЫЙ (?:КОНСТИТУЦИОННЫЙ )?ЗАКОН|ЗАКОН|КОДЕКС$|УКАЗ|ПОСТАНОВЛЕНИЕ|РАСПОРЯЖЕНИЕ|ПРИКАЗ|РЕШЕНИЕ|МОСКВА$|ПРОЕКТ)(?=$|\s)/iu,
  adoptionLine: /^(?:Принят[аоы]?|Одобрен[аоы]?|Подписан[аоы]?|Опубликован[аоы]?|Зарегистрирован[аоы]?)(?=\s|$)/u,
  titleLine:
    /^(?:(?:О|ОБ|Об)\s\p{L}|(?:[\p{L}-]+\s){0,3}кодекс(?:\s|$)|Конституция\s|Основы\sзаконодательства|Устав\s|Положение\sо|Правила\s|Регламент\s)/iu,
  citationLine: new RegExp(
    String.raw`^(?:Федеральный\s(?:конституционный\s)?закон|Закон(?:\s[\p{L}.]+){0,4}|Указ\s.{0,60}|Постановление\s.{0,80})\sот\s(?<date>${date})\s${number}(?:\s[«"](?<title>.+)[»"])?$`,
    'iu',
  ),
  titledLine:
    /^(?<kind>Федеральный\s(?:конституционный\s)?закон|Закон(?:\s[\p{L}.]+){0,4})\s[«"](?<title>[^«»"]{3,500})[»"]$/iu,
  numberLine: new RegExp(String.raw`^(?:от\s)?(?<date>${date})\s?(?:г\.\s?)?${number}$`, 'iu'),
  billLine: /^(?:Законопроект|Проект(?:\s(?:федерального\s)?закона)?)\s(?:№|N)\s?(?<number>\d{1,10}-\d{1,3})$/iu,
  publicationLine: /^(?:Официально\s)?(?:опубликован|дата\s(?:официального\s)?опубликования)/iu,
  noteOpening: new RegExp(String.raw`^[(\[]\s?(?:[\p{L}\d.,-]{1,30}\s){0,8}?${change}`, 'iu'),
  noteAct: new RegExp(String.raw`(?:${act}|закон\p{L}|указ\p{L}|(?:№|N)\s?\d)`, 'iu'),
  editionNote: /^\(\s?(?:в\sредакции|в\sред\.|с\sизм)/iu,
  signature:
    /^(?:(?:Временно\s)?(?:Президент|Председатель|Исполняющий|Губернатор|Глава|Мэр|Министр|Руководитель|Директор)(?=\s|$)[^;:]{0,160}$|Москва,\s?Кремль)/u,
  signatureRest: new RegExp(
    String.raw`^(?:Российской\sФедерации|(?:г\.\s?)?Москва|Москва,?\s?Кремль.{0,60}|Кремль|${date}|${number.replace('?<number>', '')}|.{0,80}(?:\p{Lu}\.\s?){1,2}\s?\p{Lu}[\p{L}-]+|.{0,40}\p{Lu}[\p{L}-]+\s(?:\p{Lu}\.\s?){1,2}|(?:${date})\s(?:№|N)\s?\S+|[\p{L}\s-]{0,80}(?:района|области|края|округа|поселения|республики(?:\s\p{L}+)?))$`,
    'u',
  ),
  amendingTitle:
    /^(?:[^.]{0,40}\s)?(?:о|об)\s(?:внесении\s(?:изменени|дополнени|поправ)|изменении|дополнении|признании\sутратившими)/iu,
  amendingLead:
    /(?:внести\s(?:в|следующ|изменени)|(?:дополнить|изложить)\s|признать\sутратившим|заменить\sслов|\sисключить(?:[;.]|$)|следующие\sизменени)/iu,
  bareArticle: /^Статья\s\d[\d.<>/sup-]*\.?$/u,
  citingWord:
    /(?:^|[\s(])(?:стат(?:ь|ей)|пункт|подпункт|част|абзац|глав|раздел|подраздел|параграф|приложени|ст\.|п\.|пп\.|ч\.|§)\p{L}*\.?\s?$/iu,
  dayIn: (text) => {
    const words = new RegExp(String.raw`(\d{1,2})\s(${months.join('|')})\s(\d{4})`, 'iu').exec(text)
    const figures = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text)
    if (words !== null && (figures === null || words.index < figures.index))
      return isoDay(words[3], months.indexOf((words[2] as string).toLowerCase()) + 1, words[1])
    return figures === null ? null : isoDay(figures[3], Number(figures[2]), figures[1])
  },
  citation: ({ kind, date: day, number: own, title }) => {
    const when =
      day === null ? '' : ` от ${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)} года`
    const which = own === null ? '' : ` № ${own}`
    const isNamed = !/^(?:о|об)\s/iu.test(title) && /кодекс|конституция|основы|устав/iu.test(title)
    if (isNamed) return `${title}${when}${which}`
    return kind === '' && when === '' ? title : `${kind === '' ? 'Закон' : kind}${when}${which} «${title}»`
  },
}

function isoDay(year: string | undefined, month: number, day: string | undefined): string | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isDay(iso) ? iso : null
}
