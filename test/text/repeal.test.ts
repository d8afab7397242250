import { expect } from 'chai'
import { saysOnlyRepealed, saysRepealed } from '../../src/text/repeal.ts'

describe('the note that a repeal leaves', () => {
  for (const note of [
    'Утратил силу.',
    'утратила силу;',
    'Абзац утратил силу.',
    'абзацы второй - третий утратили силу. - Федеральный закон',
    'Признан утратившим силу.',
    'Признана утратившей силу с 1 января 2020 г.',
    'Утратил силу с 1 сентября 2019 года.',
    'Исключен. - Федеральный закон от 1 мая 2010 г. № 1-ФЗ',
    'исключена;',
    'Repealed.',
    'Repealed',
    '[Repealed.]',
    'Repealed by Pub. L. 104–104',
    'Omitted',
    '(weggefallen)',
    '(aufgehoben)',
  ])
    it(note, () => {
      expect(saysOnlyRepealed(note)).to.equal(true)
      expect(saysRepealed(`3) ${note}`)).to.equal(true)
      expect(saysRepealed(`### Статья 5. ${note}`)).to.equal(true)
    })

  for (const text of [
    'Лицензия, которая утратила силу, возвращается.',
    '1. Оператор, который исключен из реестра, уведомляет абонентов.',
    'Исключен из реестра может быть любой оператор.',
    'Repealing acts',
    'Repealed rules apply until the end of the year.',
    'Omitted fees are due.',
    'The fee that was repealed by mistake',
  ])
    it(`is none: ${text}`, () => {
      expect(saysOnlyRepealed(text)).to.equal(false)
      expect(saysRepealed(text)).to.equal(false)
    })
})
