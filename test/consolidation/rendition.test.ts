import type { Amendment } from '../../src/amendment/types.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { check } from './check.ts'

const scheme = 'en-articles'
const law = `# Law

## Chapter 1. General

### Article 2. Terms

The terms are:

1) house means a building;

2) yard means a place.

### Article 3. Order

1. The order is simple. It holds.

It has a second paragraph.

2. The steps are:

1) come;

2) go.

### Article 4. End

The end.
`

function bill(words: string): Amendment {
  const source = `---\ntitle: A bill\nstatus: draft\nlanguage: en\n---\n\n# A bill\n\n## Article 1\n\n${words}\n`
  const amendment = readAmendment(source, { id: 'bill', file: 'amendments/bill.md' })
  const instructions = amendment.instructions.map((one) => ({
    ...one,
    common: { ...one.common, law: { text: '1 U.S.C.', number: '1 U.S.C.', date: null, title: null } },
  }))
  if (amendment.problems.length > 0) throw new Error(JSON.stringify(amendment.problems, null, 2))
  return { ...amendment, instructions }
}

const of = 'of Federal Law No. 1-FZ of July 7, 2003'

describe('amending an English rendition of a Russian law', () => {
  it('repeals paragraphs, subparagraphs and articles with a note', () => {
    check({
      law,
      scheme,
      run: bill(`Article 4 ${of} is repealed.`),
      after: law.replace(/### Article 4\. End\n\nThe end\./, '### Article 4. Repealed.'),
    })
    check({
      law,
      scheme,
      run: bill(`Paragraph 2 of Article 3 ${of} is repealed.`),
      after: law.replace(/2\. The steps[^]*go\./, '2. Repealed.'),
    })
  })

  it('replaces words, adds sentences, inserts paragraphs', () => {
    check({
      law,
      scheme,
      run: bill(`Paragraph 1 of Article 3 ${of} is amended by striking “simple” and inserting “plain”.`),
      after: law.replace('simple', 'plain'),
    })
    check({
      law,
      scheme,
      run: bill(`Article 2 ${of} is amended by adding at the end the following:\n\n> 3) pond means water.`),
      after: law.replace('a place.', 'a place.\n\n3) pond means water.'),
      remarks: ['punctuation-suspicious'],
    })
    check({
      law,
      scheme,
      run: bill(
        `Federal Law No. 1-FZ of July 7, 2003 is amended by inserting after Article 3 the following:\n\n> Article 3.1. Calls\n>\n> 1. Calls pass.`,
      ),
      after: law.replace('### Article 4', '### Article 3.1. Calls\n\n1. Calls pass.\n\n### Article 4'),
    })
  })

  it('rewrites a paragraph', () => {
    check({
      law,
      scheme,
      run: bill(`Paragraph 1 of Article 3 ${of} is amended to read as follows:\n\n> 1. The order is plain.`),
      after: law.replace(/1\. The order[^]*second paragraph\./, '1. The order is plain.'),
    })
  })
})
