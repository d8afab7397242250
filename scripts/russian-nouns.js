// Writes src/language/ru/declension/dictionary-data.ts: the nouns of the texts given, declined by the OpenCorpora dictionary.
//
//   npm install --no-save az@0.2.3
//   node scripts/russian-nouns.js laws/*.md texts/*.md
//
// The package `az` (MIT) ships the dictionary (opencorpora.org, CC BY-SA 3.0). Only what is certain is written: a noun whose
// nominative is no form of another word, and each of whose twelve cells has one form.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const Az = require('az')
const cases = ['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct']
const genders = { masc: 'm', femn: 'f', neut: 'n' }
// Names, abbreviations, words of one number, and words that the dictionary marks as mistakes or out of use.
const passedOver =
  /Name|Surn|Patr|Geox|Orgn|Trad|Abbr|Sgtm|Pltm|Fixd|Init|Infr|Slng|Arch|Litr|Erro|Dist|Ques|ms-f|Subx|Vpre/

Az.Morph.init(join(dirname(require.resolve('az')), '../dicts'), () => {
  const words = new Set(
    process.argv.slice(2).flatMap(
      (file) =>
        readFileSync(file, 'utf8')
          .toLowerCase()
          .match(/[а-яё]{3,}/g) ?? [],
    ),
  )
  const lemmas = new Set()
  for (const word of words) for (const parse of nouns(word)) lemmas.add(String(parse.normalize()))
  const groups = new Map()
  for (const lemma of [...lemmas].sort()) {
    const noun = declined(lemma)
    if (noun !== null) groups.set(noun.group, [...(groups.get(noun.group) ?? []), noun.stem])
  }
  const lines = [...groups].sort().map(([group, stems]) => `${group}: ${stems.join(' ')}`)
  writeFileSync(
    new URL('../src/language/ru/declension/dictionary-data.ts', import.meta.url),
    `// Made by scripts/russian-nouns.js from the OpenCorpora dictionary (opencorpora.org), CC BY-SA 3.0. Do not edit.
/** A line for each way to decline: gender, animacy, twelve endings; behind the colon the stems that are declined so. */
export const dictionaryData = \`
${lines.join('\n')}
\`
`,
  )
})

// Words are looked up without «ё».
const plain = (word) => word.replaceAll('ё', 'е')

function parses(word) {
  return Az.Morph(word, { typos: 0, stutter: 0, parsers: ['Dictionary?'] })
}

function nouns(word) {
  return parses(word).filter(({ tag }) => tag.POS === 'NOUN' && !passedOver.test(String(tag)))
}

function declined(lemma) {
  const all = parses(lemma)
  const one = all.find(({ tag }) => String(tag).endsWith('sing,nomn'))
  if (one === undefined || all.some((other) => String(other.tag).split(' ')[0] !== String(one.tag).split(' ')[0]))
    return null
  if (all.some((other) => String(other.normalize()) !== lemma)) return null
  if (nouns(lemma).length !== all.length) return null
  const cells = Array.from({ length: 12 }, () => new Set())
  for (let index = 0; index < one.formCnt; index += 1) {
    const form = one.inflect(index)
    // «ой, ою», «договоры, договора»: what is dated or spoken is no form of a law's.
    if (/V-oy|V-ey|Infr|Arch/.test(String(form.tag))) continue
    const [, grammemes = ''] = String(form.tag).split(' ')
    const found = /^(sing|plur),(nomn|gent|datv|accs|ablt|loct)$/.exec(grammemes)
    if (found === null) return null
    cells[cases.indexOf(found[2]) + (found[1] === 'plur' ? 6 : 0)].add(plain(String(form)))
  }
  if (cells.some((forms) => forms.size !== 1)) return null
  const forms = cells.map((cell) => [...cell][0])
  let length = 0
  while (forms.every((form) => form[length] !== undefined && form[length] === forms[0][length])) length += 1
  const [kind] = String(one.tag).split(' ')
  const gender = Object.keys(genders).find((name) => kind.includes(name))
  const animacy = kind.includes('inan') ? '-' : kind.includes('anim') ? '+' : null
  if (gender === undefined || animacy === null || length < 2) return null
  const endings = forms.map((form) => form.slice(length) || '0').join(',')
  return { stem: forms[0].slice(0, length), group: `${genders[gender]}${animacy} ${endings}` }
}
