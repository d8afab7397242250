import { expect } from 'chai'
import { letterOf } from '../../../src/exporting/layout/chips.ts'
import { pageSentence } from '../../../src/locales/errors/words.ts'
import { dayInWords, translator } from '../../../src/locales/translate.ts'
import { locales } from '../../../src/locales/words.ts'
import { acceptedLanguage } from '../../../src/server/accepted-language.ts'
import { address, addressesAt } from '../../../src/server/addresses.ts'
import { slugOf } from '../../../src/server/models/questions.ts'
import { choice, day, list, safeId } from '../../../src/server/parameters.ts'

describe('addresses', () => {
  it('leave out what is not said, and keep commas readable', () => {
    expect(address('/redline', { law: 'en/126-fz', with: ['a', 'b'], by: null, at: undefined, view: '' })).to.equal(
      '/redline?law=en/126-fz&with=a,b',
    )
  })

  it('carry the revision on', () => {
    const to = addressesAt('abc')
    expect(to.law('en/126-fz', 'art_1')).to.equal('/laws/en/126-fz?at=abc#art_1')
    expect(to.redline({ law: 'x', with: ['a'], mode: 'side-by-side', view: 'inline', show: 'changes' })).to.equal(
      '/redline?law=x&with=a&mode=side-by-side&at=abc',
    )
  })

  it('spell Cyrillic and odd letters so that they read back', () => {
    const { pathname, searchParams } = new URL(address('/x', { q: 'а & б=в#г' }), 'http://localhost')
    expect([pathname, searchParams.get('q')]).to.deep.equal(['/x', 'а & б=в#г'])
    expect(addressesAt(null).law('а б#?')).to.equal('/laws/%D0%B0%20%D0%B1%23%3F')
  })
})

describe('fields of an address', () => {
  it('a list in either way of writing it, each once', () => {
    expect(list({ with: ['a,b', 'b', ' c '] }, 'with')).to.deep.equal(['a', 'b', 'c'])
    expect(list({}, 'with')).to.deep.equal([])
  })

  it('the first of the allowed values where nothing is said; an error where something else is', () => {
    expect(choice({}, 'view', ['inline', 'table'])).to.equal('inline')
    expect(() => choice({ view: 'x' }, 'view', ['inline', 'table']))
      .to.throw()
      .with.property('code', 'bad-value')
  })

  it('a day is a day of the calendar', () => {
    expect(day({ on: '2027-03-01' }, 'on')).to.equal('2027-03-01')
    for (const on of ['2027-13-01', 'вчера', '2027-3-1'])
      expect(() => day({ on }, 'on'), on)
        .to.throw()
        .with.property('code', 'bad-date')
  })

  it('an id is a path inside a folder and nothing else', () => {
    for (const id of ['126-fz', 'en/126-fz', 'закон о связи', '..notes', 'a..b']) expect(safeId(id)).to.equal(id)
    for (const id of ['..', '../x', 'a/../b', '/etc', 'a//b', '.', 'a\\b', 'a\u0000', 'a\n', '', 'x'.repeat(301)]) {
      expect(() => safeId(id), JSON.stringify(id))
        .to.throw()
        .with.property('code', 'bad-id')
    }
  })
})

describe('words of the pages', () => {
  it('both languages have the same keys and the same places in them', () => {
    const stem = (key: string) => key.replace(/_(?:one|few|many|other)$/, '')
    const keys = (words: object) => [...new Set(Object.keys(words).map(stem))].sort()
    expect(keys(locales.en)).to.deep.equal(keys(locales.ru))
    const places = (text: string | undefined) =>
      [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()
    for (const [key, text] of Object.entries(locales.en))
      expect(places(text), key).to.deep.equal(places((locales.ru as Record<string, string>)[key]))
  })

  it('Russian counts in three forms', () => {
    const t = translator('ru')
    const counted = [1, 2, 5, 11, 21, 104].map((count) => t('count.changes', { count }))
    expect(counted).to.deep.equal([
      '1\u00a0изменение',
      '2\u00a0изменения',
      '5\u00a0изменений',
      '11\u00a0изменений',
      '21\u00a0изменение',
      '104\u00a0изменения',
    ])
    expect(translator('en')('count.changes', { count: 1 })).to.equal('1\u00a0change')
  })

  it('a day in words; what is no day stays', () => {
    expect(dayInWords('2027-03-01', 'ru')).to.equal('1\u00a0марта 2027\u00a0г.')
    expect(dayInWords('2027-03-01', 'en')).to.equal('March 1, 2027')
    expect(dayInWords('когда-нибудь', 'ru')).to.equal('когда-нибудь')
    expect(dayInWords(null, 'ru')).to.equal('')
  })

  it('the first language that the reader can take', () => {
    expect(acceptedLanguage('fr, en;q=0.4, ru;q=0.9')).to.equal('ru')
    expect(acceptedLanguage(undefined)).to.equal('ru')
  })
})

describe('names', () => {
  it('letters of chips go on after Z', () => {
    expect([0, 1, 25, 26, 27, 701, 702].map(letterOf)).to.deep.equal(['A', 'B', 'Z', 'AA', 'AB', 'ZZ', 'AAA'])
  })

  it('questions that differ in case and punctuation only are one', () => {
    expect(slugOf('Нужна ли лицензия?')).to.equal('нужна-ли-лицензия')
    expect(slugOf('нужна ли  лицензия')).to.equal(slugOf('«Нужна ли лицензия»?!'))
  })
})

describe('a folder that git does not show', () => {
  it('is explained for every reason, on the home page and on the page of an error', () => {
    const reasons = ['no-git', 'no-repository', 'no-commits', 'refused', 'damaged', 'silent'] as const
    for (const language of ['ru', 'en'] as const) {
      for (const reason of reasons)
        expect(translator(language)(`home.git.${reason}`), reason).not.to.equal(`home.git.${reason}`)
      const sentences = reasons.map((reason) => pageSentence('git-missing', { reason }, language))
      expect(new Set([...sentences, pageSentence('no such code', {}, language)]).size).to.equal(reasons.length + 1)
    }
  })
})
