import { expect } from 'chai'
import { passageRows } from '../../../src/server/models/law-text.ts'
import { saysOnlyRepealed } from '../../../src/text/repeal.ts'
import { code, law } from '../../support/builders.ts'

const shown = (text: ReturnType<typeof law>) =>
  text.passages.flatMap(passageRows).map((row) => [row.kind, row.key, row.label, row.level, row.text].join(' | '))

describe('a law as rows', () => {
  it('labels stand apart, and units are set in as deep as they stand', () => {
    const rows = shown(law`# О связи

### Статья 29. Срок

1. Лицензия выдается:

1) на пять лет;

а) или на три;

Срок считается в годах.

2. Утратил силу.
`)
    expect(rows).to.deep.equal([
      'title |  |  | 0 | О связи',
      'heading | art_29 | Статья 29. | 0 | Срок',
      'paragraph | art_29__pnt_1 | 1. | 1 | Лицензия выдается:',
      'paragraph | art_29__pnt_1__subpnt_1 | 1) | 2 | на пять лет;',
      'paragraph | art_29__pnt_1__subpnt_1__ltr_а | а) | 3 | или на три;',
      'paragraph |  |  | 3 | Срок считается в годах.',
      'paragraph | art_29__pnt_2 | 2. | 1 | Утратил силу.',
    ])
  })

  it('nothing of the text is left out, whatever Markdown it is in', () => {
    const source = `### Статья 1. Таблица

1. Ставки:

| вид | ставка |
|---|---|
| А | 1 |

> Примечание. Ставки условные.

<div>разметка</div>
`
    const rows = law(source).passages.flatMap(passageRows)
    expect(rows.map((row) => row.kind)).to.deep.equal(['heading', 'paragraph', 'paragraph', 'note', 'paragraph'])
    const text = rows.map((row) => row.text).join(' ')
    for (const word of ['Ставки', 'ставка', 'условные', 'разметка']) expect(text).to.include(word)
  })

  it('American subsections with headings of their own keep them', () => {
    const rows = shown(code`# Title 47

## § 230. Blocking

(a) Findings

The Congress finds:

(1) It is so.
`)
    expect(rows).to.deep.equal([
      'title |  |  | 0 | Title 47',
      'heading | sec_230 | § 230. | 0 | Blocking',
      'heading | sec_230__subsec_a | (a) | 1 | Findings',
      'paragraph |  |  | 1 | The Congress finds:',
      'paragraph | sec_230__subsec_a__para_1 | (1) | 2 | It is so.',
    ])
  })

  it('knows the notes that a repeal leaves', () => {
    for (const note of ['Утратил силу.', 'утратила силу;', 'Абзац утратил силу.', 'Repealed.', 'Утратило силу'])
      expect(saysOnlyRepealed(note), note).to.equal(true)
    for (const text of ['Лицензия, которая утратила силу, возвращается.', 'Repealing acts'])
      expect(saysOnlyRepealed(text), text).to.equal(false)
  })
})
