import { expect } from 'chai'
import { dictionaryNoun, dictionaryNouns } from '../../../src/language/ru/declension/dictionary.ts'
import { nounParadigms } from '../../../src/language/ru/declension/nouns.ts'
import { declinePhrase } from '../../../src/language/ru/declension/phrases.ts'

describe('the dictionary of Russian nouns', () => {
  // A dictionary has one animacy for a word that acts use of persons and of devices.
  const otherAnimacy = new Set(['кодификатор', 'медиатор'])

  it('agrees with the rules on every noun that both know', () => {
    const differing = [...dictionaryNouns()].filter(([word, noun]) => {
      const singulars = nounParadigms(word).filter(({ quoted }) => quoted === 'singular')
      const cells = [...noun.singular, ...noun.plural]
      const agrees = singulars.some(({ singular, plural }) =>
        [...singular, ...plural].every((form, index) => form === null || form === cells[index]),
      )
      return singulars.length > 0 && !agrees && !otherAnimacy.has(word)
    })
    expect(differing.map(([word]) => word)).to.deep.equal([])
    expect(dictionaryNouns().size).to.be.greaterThan(1000)
  })

  it('declines what no rule does', () => {
    expect(nounParadigms('диапазон')).to.have.length(1)
    expect(declinePhrase('Экономика')[0]?.forms.slice(0, 6)).to.deep.equal([
      'Экономика',
      'Экономики',
      'Экономике',
      'Экономику',
      'Экономикой',
      'Экономике',
    ])
  })

  it('has no noun whose nominative may be a form of another word', () => {
    expect(dictionaryNoun('лица')).to.equal(null)
    expect(dictionaryNoun('суда')).to.equal(null)
  })

  it('says «вещам», not «вещям»', () => {
    for (const [word, form] of Object.entries({ вещь: 'вещам', речь: 'речам', помощь: 'помощам' }))
      expect(nounParadigms(word)[0]?.plural[2], word).to.equal(form)
  })
})
