import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { lawSource, readLaw } from '../../src/law/law.ts'
import type { Law } from '../../src/law/types.ts'
import type { ProblemCode } from '../../src/problem/types.ts'

const data = process.env.ENGROSS_DATA ?? '../shared/data'

interface Case {
  readonly bill: string
  /** What of the law's text becomes what: each stands there once. */
  readonly changes: readonly (readonly [before: string | RegExp, after: string])[]
  readonly remarks?: readonly ProblemCode[]
}

const russian: Readonly<Record<string, Case>> = {
  'a new point at the end of the definitions': {
    bill: 'статью 2 дополнить пунктом 37 следующего содержания:\n\n> 37) межсетевой вызов - вызов из одной сети связи в другую.',
    changes: [
      [/(\n36\) [^\n]*\n\n)(?=### Статья 3\.)/, '$137) межсетевой вызов - вызов из одной сети связи в другую.\n\n'],
    ],
    remarks: ['punctuation-suspicious'],
  },
  'a subpoint and the mark before it': {
    bill: 'в пункте 2 статьи 29:\n\nа) в подпункте 9 точку заменить точкой с запятой;\n\nб) дополнить подпунктом 10 следующего содержания:\n\n«10) ведет перечень операторов связи.»;',
    changes: [
      [
        'указанного реестра в соответствии с настоящим Федеральным законом.\n\n3. Лицензии',
        'указанного реестра в соответствии с настоящим Федеральным законом;\n\n10) ведет перечень операторов связи.\n\n3. Лицензии',
      ],
    ],
  },
  'guillemets made the straight marks of the law': {
    bill: 'пункт 2 статьи 63 дополнить словами «, в том числе в сети «Интернет»»;',
    changes: [
      ['обеспечить соблюдение тайны связи.', 'обеспечить соблюдение тайны связи, в том числе в сети "Интернет".'],
    ],
    remarks: ['quote-style'],
  },
  'a new second paragraph, and the count told': {
    bill: 'в пункте 1 статьи 12:\n\nа) дополнить новым абзацем третьим следующего содержания:\n\n> сети голосовых вызовов;\n\nб) абзацы третий - пятый считать соответственно абзацами четвертым - шестым;',
    changes: [['\nвыделенные сети связи;\n', '\nсети голосовых вызовов;\n\nвыделенные сети связи;\n']],
  },
  'an article repealed, text and all': {
    bill: 'статью 20 признать утратившей силу;',
    changes: [[/### Статья 20\. [^]*?(?=## Глава 5\.)/, '### Статья 20. Утратила силу.\n\n']],
  },
  'a chapter repealed with its articles': {
    bill: 'главу 8 признать утратившей силу;',
    changes: [[/## Глава 8\. [^]*?(?=## Глава 9\.)/, '## Глава 8. Утратила силу.\n\n']],
  },
  'a point with subpoints repealed': {
    bill: 'пункт 3 статьи 26 признать утратившим силу;',
    changes: [
      [
        /\n3\. (?:Федеральный орган[^]{0,80})?[^\n]*\n\n1\) представлять Правительству[^]*?(?=\n4\. Установление ограничения)/,
        '\n3. Утратил силу.\n',
      ],
    ],
  },
  'subpoints repealed by a range': {
    bill: 'подпункты 2 – 4 пункта 3 статьи 26 признать утратившими силу;',
    changes: [
      [
        '2) обеспечивать организацию работ по распределению и учету ресурсов нумерации, а также выделению ресурсов нумерации;',
        '2) утратил силу;',
      ],
      [/\n3\) устанавливать нормативные требования к сетям связи в части[^\n]*/, '\n3) утратил силу;'],
      ['4) утверждать российскую систему и план нумерации;', '4) утратил силу;'],
    ],
  },
  'a paragraph repealed': {
    bill: 'абзац второй пункта 1 статьи 33 признать утратившим силу;',
    changes: [['срока, указанного в заявлении соискателя лицензии;', 'Абзац утратил силу.']],
  },
  'the heading of a chapter': {
    bill: 'наименование главы 9 изложить в следующей редакции: «Глава 9. ПРАВА ПОЛЬЗОВАТЕЛЕЙ»;',
    changes: [['## Глава 9. ЗАЩИТА ПРАВ ПОЛЬЗОВАТЕЛЕЙ УСЛУГАМИ СВЯЗИ', '## Глава 9. ПРАВА ПОЛЬЗОВАТЕЛЕЙ']],
  },
  'words in the heading of an article': {
    bill: 'в наименовании статьи 53 слова «абонентах операторов связи» заменить словами «пользователях»;',
    changes: [
      ['### Статья 53. Базы данных об абонентах операторов связи', '### Статья 53. Базы данных об пользователях'],
    ],
  },
  'a whole article in new words': {
    bill: 'статью 67 изложить в следующей редакции:\n\n«Статья 67. Вызовы\n\n1. Первое.\n\n2. Второе.»;',
    changes: [
      [
        '### Статья 67. Утратила силу. - Федеральный закон от 22.08.2004 N 122-ФЗ.',
        '### Статья 67. Вызовы\n\n1. Первое.\n\n2. Второе.',
      ],
    ],
  },
  'a chapter between two others': {
    bill: 'дополнить главой 3.1 следующего содержания:\n\n> Глава 3.1. ВЫЗОВЫ\n>\n> Статья 17.1. Вызовы\n>\n> Вызовы пропускаются.',
    changes: [
      ['## Глава 4. ', '## Глава 3.1. ВЫЗОВЫ\n\n### Статья 17.1. Вызовы\n\nВызовы пропускаются.\n\n## Глава 4. '],
    ],
  },
  'articles behind the last one': {
    bill: 'дополнить статьями 75 и 76 следующего содержания:\n\n«Статья 75. Первая\n\nРаз.\n\nСтатья 76. Вторая\n\nДва.»;',
    changes: [[/$/, '\n### Статья 75. Первая\n\nРаз.\n\n### Статья 76. Вторая\n\nДва.\n']],
  },
  'the last point of the last article': {
    bill: 'статью 74 дополнить пунктом 9 следующего содержания: «9. Конец.»;',
    changes: [[/$/, '\n9. Конец.\n']],
  },
  'a point out, and the next one renumbered': {
    bill: 'в статье 63:\n\nа) пункт 3 исключить;\n\nб) пункт 4 считать пунктом 3;',
    changes: [
      [/\n3\. Осмотр почтовых отправлений[^\n]*\n/, ''],
      ['\n4. Сведения о передаваемых по сетям', '\n3. Сведения о передаваемых по сетям'],
    ],
    remarks: ['unit-deleted'],
  },
  'a sentence out': {
    bill: 'второе предложение абзаца первого пункта 1 статьи 29 исключить;',
    changes: [[/ Перечень наименований услуг связи, вносимых в лицензии, и [^\n]*/, '']],
  },
  'notes on several repealed units left alone': {
    bill: 'в статье 32:\n\nа) пункт 3 признать утратившим силу;\n\nб) дополнить пунктами 3.1 и 5.1 следующего содержания:\n\n«3.1. Раз.\n\n5.1. Два.»;',
    changes: [
      [
        /\n3\. За выдачу лицензии[^\n]*\n\n(4 - 5\. Утратили силу\.[^\n]*\n)/,
        '\n3. Утратил силу.\n\n3.1. Раз.\n\n$1\n5.1. Два.\n',
      ],
    ],
  },
  'a point behind the last, before notes on repealed articles': {
    bill: 'статью 43 дополнить пунктом 9 следующего содержания: «9. Девятый.»;',
    changes: [['Статьи 43.1 - 43.2. Утратили', '9. Девятый.\n\nСтатьи 43.1 - 43.2. Утратили']],
  },
  'words out, and the preamble': {
    bill: 'в преамбуле слова «на территории Российской Федерации и» исключить;',
    changes: [
      [
        'в области связи на территории Российской Федерации и на находящихся под юрисдикцией Российской Федерации территориях, определяет',
        'в области связи на находящихся под юрисдикцией Российской Федерации территориях, определяет',
      ],
    ],
  },
}

const american: Readonly<Record<string, Case>> = {
  'the matter before paragraphs': {
    bill: 'Section 230(b) of title 47, United States Code, is amended in the matter preceding paragraph (1), by striking “policy” and inserting “purpose”.',
    changes: [
      [
        'It is the policy of the United States\n\n(1) to promote the continued development',
        'It is the purpose of the United States\n\n(1) to promote the continued development',
      ],
    ],
  },
  'a subsection with its heading, whatever form the bill gives': {
    bill: 'Section 230 of title 47, United States Code, is amended by adding at the end the following:\n\n> (g) Rule of construction.—Nothing in this section limits subsection (c).',
    changes: [
      [
        /(translate content\.\n\n)(?=### §.231\.)/,
        '$1#### (g) Rule of construction\n\nNothing in this section limits subsection (c).\n\n',
      ],
    ],
  },
  'redesignation and a new subsection before': {
    bill: 'Section 230 of title 47, United States Code, is amended—\n\n(1) by redesignating subsection (f) as subsection (g); and\n\n(2) by inserting after subsection (e) the following:\n\n> (f) Good faith\n>\n> Good faith is presumed.',
    changes: [
      [
        /#### \(f\) Definitions(?=\n\nAs used in this section:\n\n\(1\) Internet\n)/,
        '#### (f) Good faith\n\nGood faith is presumed.\n\n#### (g) Definitions',
      ],
    ],
    remarks: ['reference-stale'],
  },
  'a paragraph that is a line of heading and text': {
    bill: 'Paragraph (3) of section 230(f) of title 47, United States Code, is amended to read as follows:\n\n> (3) Information content provider\n>\n> The term “information content provider” means whoever creates information.',
    changes: [
      [
        /(The term “information content provider” means )any person or entity that is responsible[^\n]*/,
        '$1whoever creates information.',
      ],
    ],
  },
  'a section repealed; the space behind the section sign stays': {
    bill: 'Section 229 of title 47, United States Code, is repealed.',
    changes: [[/(### §.229\.) Communications Assistance[^]*?(?=### §.230\.)/, '$1 Repealed.\n\n']],
  },
  'a subsection struck': {
    bill: 'Section 230 of title 47, United States Code, is amended by striking subsection (d).',
    changes: [
      [
        /#### \(d\) Obligations of interactive computer service[^]*?(?=#### \(e\) Effect on other laws\n\n\(1\) No effect on criminal law)/,
        '',
      ],
    ],
  },
  'words each place they appear': {
    bill: 'Section 222(c) of title 47, United States Code, is amended by striking “upon affirmative written request by the customer” each place it appears and inserting “when the customer asks”.',
    changes: [['upon affirmative written request by the customer', 'when the customer asks']],
  },
  'a list made longer': {
    bill: 'Section 222(d) of title 47, United States Code, is amended—\n\n(1) in paragraph (3), by striking “and” at the end;\n\n(2) in paragraph (4)(C), by striking the period at the end and inserting “; and”; and\n\n(3) by adding at the end the following:\n\n“(5) to comply with law.”.',
    changes: [
      [
        'for the duration of the call, if such call was initiated by the customer and the customer approves of the use of such information to provide such service; and',
        'for the duration of the call, if such call was initiated by the customer and the customer approves of the use of such information to provide such service;',
      ],
      [
        'emergency services in response to an emergency.\n',
        'emergency services in response to an emergency; and\n\n(5) to comply with law.\n',
      ],
    ],
  },
  'a run through words further on': {
    bill: 'Section 230(b)(2) of title 47, United States Code, is amended by striking “, unfettered” and all that follows through “regulation”.',
    changes: [[', unfettered by Federal or State regulation;', ';']],
  },
  'a new section behind another': {
    bill: 'Title 47, United States Code, is amended by inserting after section 230 the following:\n\n> § 230a. Calls\n>\n> A call is a call.',
    changes: [[/(translate content\.\n\n)(?=### §.231\.)/, '$1### § 230a. Calls\n\nA call is a call.\n\n']],
  },
  'a section before the line that opens the next part': {
    bill: 'Title 47, United States Code, is amended by inserting after section 231 the following:\n\n> § 231a. Calls\n>\n> A call is a call.',
    changes: [
      [
        'Part II— Development of Competitive Markets',
        '### § 231a. Calls\n\nA call is a call.\n\nPart II— Development of Competitive Markets',
      ],
    ],
  },
  'a section repealed before that line': {
    bill: 'Section 231 of title 47, United States Code, is repealed.',
    // § 230(e)(1) names “section 223 or 231”.
    remarks: ['reference-stale'],
    changes: [[/(### §.231\.) [^]*?(?=\n\nPart II— Development)/, '$1 Repealed.']],
  },
  'a section struck before that line': {
    bill: 'Title 47, United States Code, is amended by striking section 231.',
    // § 230(e)(1) names “section 223 or 231”.
    remarks: ['reference-stale'],
    changes: [[/### §.231\. [^]*?(?=Part II— Development)/, '']],
  },
  'one sentence more in a section without subsections': {
    bill: 'Section 151 of title 47, United States Code, is amended by adding at the end the following new sentence: “It shall act soon.”.',
    changes: [[/(\n### §.151\. [^\n]*\n\n[^\n]*)/, '$1 It shall act soon.']],
  },
}

function amended(text: string, changes: Case['changes']): string {
  return changes.reduce((so, [before, after]) => {
    const count =
      typeof before === 'string' ? so.split(before).length - 1 : [...so.matchAll(new RegExp(before, 'g'))].length
    expect(count, `${before}`).to.equal(1)
    return typeof before === 'string' ? so.replace(before, () => after) : so.replace(before, after)
  }, text)
}

function cases(file: string, all: Readonly<Record<string, Case>>, bill: (body: string) => string): void {
  describe(`bills on ${file}`, () => {
    const path = join(data, 'laws', file)
    if (!existsSync(path)) {
      it('need the data folder', function () {
        console.log(`      no ${path}: set ENGROSS_DATA`)
        this.skip()
      })
      return
    }
    let law: Law
    before(() => {
      law = readLaw(readFileSync(path, 'utf8'), { id: 'law', file }).law
    })
    for (const [name, { bill: body, changes, remarks = [] }] of Object.entries(all)) {
      it(name, () => {
        const amendment = readAmendment(bill(body), { id: 'bill', file: 'bill.md' })
        expect(amendment.problems).to.deep.equal([])
        const { laws, reports } = consolidate([law], [amendment], { mode: { kind: 'sequence' } })
        expect(reports.flatMap(({ problems }) => problems.map(({ code }) => code))).to.deep.equal(remarks)
        const expected = amended(lawSource(law), changes)
        const draft = laws.map((one) => lawSource(one.draft)).join('')
        if (draft !== expected) expect(firstDifference(draft, expected)).to.equal('')
      })
    }
  })
}

/** Both texts where they part: a difference of two megabytes helps nobody. */
function firstDifference(draft: string, expected: string): string {
  let at = 0
  while (draft[at] === expected[at]) at += 1
  return `${JSON.stringify(draft.slice(at - 40, at + 160))} for ${JSON.stringify(expected.slice(at - 40, at + 160))}`
}

cases(
  '126-fz.md',
  russian,
  (body) =>
    `---\ntitle: Проверка\nstatus: draft\n---\n\n# Проверка\n\n## Статья 1\n\nВнести в Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи» следующие изменения:\n\n1) ${body}\n`,
)
for (const file of ['usc-47.md', 'usc-47-222-255.md']) {
  const own = Object.entries(american).filter(([name]) => file === 'usc-47.md' || !name.includes('without subsections'))
  cases(
    file,
    Object.fromEntries(own),
    (body) => `---\ntitle: A bill\nstatus: draft\n---\n\n# A bill\n\n## SEC. 2. Amendments\n\n${body}\n`,
  )
}
