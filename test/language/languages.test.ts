import { expect } from 'chai'
import { languages } from '../../src/language/languages.ts'
import { printCitation } from '../../src/language/print-citation.ts'
import { guessLanguage, languageNames } from '../../src/text/languages.ts'

describe('the table of drafting languages', () => {
  it('has the languages whose texts can be told apart', () => {
    expect(Object.keys(languages)).to.have.members([...languageNames])
  })

  for (const [name, drafting] of Object.entries(languages)) {
    it(`has bills, citations and an example in ${name}`, () => {
      const law = { title: 'X', citation: 'X', scheme: 'plain', provision: null } as const
      expect(guessLanguage(drafting.starterBill(null, [law]).replaceAll('X', ''))).to.equal(name)
      const citation = { steps: [{ unit: 'article', labels: [{ kind: 'one', label: '5' }], relative: false }] } as const
      const printed = printCitation(citation, languageNames.find((one) => one === name) ?? 'en')
      expect(drafting.readCitation(printed)?.citations).to.deep.equal([citation])
      expect(Object.keys(drafting.example.files)).to.include('README.md')
    })
  }

  it('tells a text’s language by its letters', () => {
    expect(guessLanguage('Статья 1. Оператор обязан уведомить (SMS).')).to.equal('ru')
    expect(guessLanguage('Section 1. The operator shall notify.')).to.equal('en')
    expect(guessLanguage('12345')).to.equal('en')
  })
})
