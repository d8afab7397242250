import { isDay } from '../../text/day.ts'
import type { ImportingFacts } from './facts.ts'

const months = 'January February March April May June July August September October November December'.split(' ')
const date = String.raw`(?:${months.join('|')})\s\d{1,2},\s\d{4}`

/** American acts, and acts translated into English. */
export const en: ImportingFacts = {
  kindLine:
    /^(?:PUBLIC LAW\b|H\.\s?R\.\s|S\.\s\d|H\.\s?J\.|S\.\s?J\.|\d+(?:st|nd|rd|th) CONGRESS|(?:IN|An) THE (?:HOUSE|SENATE)|A BILL$|AN ACT$|JOINT RESOLUTION|FEDERAL LAW|UNITED STATES CODE)/iu,
  adoptionLine: /^(?:Passed|Approved|Adopted|Introduced|Enacted|Signed)\b/u,
  titleLine: /^(?:To\s\p{Ll}+\s|On\s(?:the\s)?\p{Lu}|TITLE\s\d+\s?[—–-]|.{0,60}\b(?:Act|Code)(?:\sof\s\d{4})?$)/u,
  citationLine: new RegExp(
    String.raw`^(?:Federal\sLaw|Act|Decree)\sof\s(?<date>${date}),?\sNo\.\s?(?<number>\S+)(?:\s["“](?<title>.+)["”])?$`,
    'iu',
  ),
  titledLine: /^(?<kind>Federal\sLaw|Act|Decree)\s["“](?<title>[^"“”]{3,500})["”]$/iu,
  numberLine: new RegExp(String.raw`^(?<date>${date}),?\s(?:No\.|Public Law)\s?(?<number>\d\S*)$`, 'iu'),
  billLine: /(?:^|\s)(?<number>(?:H\.\s?R\.|S\.|H\.\s?J\.\s?RES\.|S\.\s?J\.\s?RES\.)\s?\d{1,5})$/iu,
  publicationLine: /^Published\b/u,
  noteOpening: /^[([](?:as\s)?(?:amended|added|repealed|inserted|renumbered)\s/iu,
  noteAct: /\d{4}|\bNo\.\s?\d/iu,
  editionNote: /^\(\s?as\samended/iu,
  signature:
    /^(?:Approved\s\p{Lu}\p{L}+\s\d|Speaker\sof\sthe\sHouse|President\sof\sthe\s(?:United|Senate)|Vice\sPresident\sof)/u,
  signatureRest:
    /^(?:President\s.{0,80}|Vice\sPresident\s.{0,80}|Speaker\s.{0,80}|Attest:.{0,60}|Clerk\.?|Secretary\.?)$/u,
  amendingTitle: /^(?:a\sbill\s)?to\s(?:amend|repeal)\b/iu,
  amendingLead:
    /\b(?:(?:is|are)\s(?:further\s)?(?:amended|repealed|redesignated)|by\s(?:striking|inserting|adding))\b/iu,
  bareArticle: /^(?:Article|Section|SEC\.)\s\d[\d.]*\.?$/u,
  citingWord:
    /(?:^|[\s(])(?:sections?|paragraphs?|subparagraphs?|clauses?|chapters?|parts?|articles?|points?|§§?)\s?$/iu,
  dayIn: (text) => {
    const found = new RegExp(String.raw`(${months.join('|')})\s(\d{1,2}),\s(\d{4})`, 'iu').exec(text)
    if (found === null) return null
    const month = months.findIndex((name) => name.toLowerCase() === (found[1] as string).toLowerCase()) + 1
    const iso = `${found[3]}-${String(month).padStart(2, '0')}-${String(found[2]).padStart(2, '0')}`
    return isDay(iso) ? iso : null
  },
  citation: ({ title, number }) => (number === null ? title : `${title} (${number})`),
}
