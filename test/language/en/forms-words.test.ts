import { checkForms } from './support.ts'

describe('American instructions on words', () => {
  describe('striking and inserting words', () => {
    checkForms([
      [
        'in subsection (a), by striking “Internet” and inserting “internet”;',
        'replace-words [section 230(a)] “Internet” → “internet”',
      ],
      [
        'by striking “Internet” each place it appears and inserting “internet”; and',
        'replace-words [section 230] “Internet” → “internet” (all)',
      ],
      [
        'by striking “Internet” each place that term appears and inserting “internet”.',
        'replace-words [section 230] “Internet” → “internet” (all)',
      ],
      [
        'by striking “Internet”, wherever it appears, and inserting “internet”;',
        'replace-words [section 230] “Internet” → “internet” (all)',
      ],
      [
        'in subsection (f)(1), by striking all that follows “means” and inserting “a network.”;',
        'replace-run [section 230(f)(1)] “means” … end → “means a network.”',
      ],
      [
        'by striking “Internet” everywhere it appears and inserting “internet” in lieu thereof;',
        'replace-words [section 230] “Internet” → “internet” (all)',
      ],
      [
        'in paragraph (2), by striking the comma after “schools” and inserting “or”;',
        'replace-words [section 230(2)] “schools,” → “schools or”',
      ],
      ['by striking “the” before “Congress”;', 'replace-words [section 230] “the Congress” → “Congress”'],
      ['by striking “and” after “lewd,” and inserting “or”;', 'replace-words [section 230] “lewd, and” → “lewd, or”'],
      ['in paragraph (2), by striking the comma before “and”;', 'replace-words [section 230(2)] “, and” → “and”'],
      [
        'by striking “Internet” and inserting “internet” each place it appears;',
        'replace-words [section 230] “Internet” → “internet” (all)',
      ],
      [
        'in subsection (b), by striking “Internet” the first place it appears and inserting “internet”;',
        'replace-words [section 230(b)] “Internet” → “internet” (nth 1)',
      ],
      [
        'in subsection (b), by striking “Internet” the second place such term appears and inserting “internet”;',
        'replace-words [section 230(b)] “Internet” → “internet” (nth 2)',
      ],
      [
        'in subsection (b), by striking “Internet” the last place it appears and inserting “internet”;',
        'replace-words [section 230(b)] “Internet” → “internet” (last)',
      ],
      [
        'in subsection (b), by striking “Internet” the first and third places it appears and inserting “internet”;',
        'replace-words [section 230(b)] “Internet” → “internet” (1, 3)',
      ],
      ['by striking “Internet” in the first two places it appears;', 'delete-words [section 230] “Internet” (1, 2)'],
      [
        'by striking “Internet” and inserting a comma and “internet”;',
        'replace-words [section 230] “Internet” → “, internet”',
      ],
      ['by inserting a comma and “local” after “State”;', 'insert-words [section 230] “, local” after “State”'],
      ['by inserting “local” and a comma before “State”;', 'insert-words [section 230] “local,” before “State”'],
      [
        'in subsection (a), by inserting “or local” at the end, before the period;',
        'insert-words [section 230(a)] “or local” before mark-name “.” (at-end)',
      ],
      [
        'by striking “A” and all that follows through “B” the second place it appears and inserting “C”;',
        'replace-run [section 230] “A” … “B” (nth 2) → “C”',
      ],
      [
        'by striking “Internet” in subsection (b) and inserting “internet”;',
        'replace-words [section 230(b)] “Internet” → “internet”',
      ],
      [
        'by striking in subsection (b) “Internet” and inserting in lieu thereof “internet”;',
        'replace-words [section 230(b)] “Internet” → “internet”',
      ],
      [
        'by striking “following” and inserting the following: “findings of fact”;',
        'replace-words [section 230] “following” → “findings of fact”',
      ],
      [
        'by striking the word “obscene” and inserting the words “obscene or lewd”;',
        'replace-words [section 230] word “obscene” → “obscene or lewd”',
      ],
      ['by striking the figure “30” and inserting “60”;', 'replace-words [section 230] figure “30” → “60”'],
      [
        'by striking “A” and “B” and inserting “C” and “D”, respectively;',
        ['replace-words [section 230] “A” → “C”', 'replace-words [section 230] “B” → “D”'],
      ],
      [
        'by replacing “Internet” with “internet” in subsection (b);',
        'replace-words [section 230(b)] “Internet” → “internet”',
      ],
      ['by substituting “internet” for “Internet”;', 'replace-words [section 230] “Internet” → “internet”'],
      ['by striking “obscene”;', 'delete-words [section 230] “obscene”'],
      ['in subsection (c)(2)(A), by striking “, lewd,”;', 'delete-words [section 230(c)(2)(A)] “, lewd,”'],
      [
        'by striking “A”, “B”, and “C” each place they appear;',
        [
          'delete-words [section 230] “A” (all)',
          'delete-words [section 230] “B” (all)',
          'delete-words [section 230] “C” (all)',
        ],
      ],
    ])
  })

  describe('striking a run', () => {
    checkForms([
      [
        'in subsection (c)(1), by striking “No provider” and all that follows through “computer service” and inserting “Nobody”;',
        'replace-run [section 230(c)(1)] “No provider” … “computer service” → “Nobody”',
      ],
      [
        'in subsection (c)(1), by striking “No provider” and all that follows through “computer service”;',
        'replace-run [section 230(c)(1)] “No provider” … “computer service”',
      ],
      [
        'in subsection (d), by striking “Such notice” and all that follows through the period at the end and inserting “No notice is needed.”;',
        'replace-run [section 230(d)] “Such notice” … period-at-end → “No notice is needed.”',
      ],
      [
        'in subsection (d), by striking “Such notice” and all that follows through the period at the end;',
        'replace-run [section 230(d)] “Such notice” … period-at-end',
      ],
      [
        'in subsection (d), by striking “Such notice” and all that follows;',
        'replace-run [section 230(d)] “Such notice” … end',
      ],
      [
        'in subsection (d), by striking “Such notice” and all that follows through the end of the subsection and inserting “None.”;',
        'replace-run [section 230(d)] “Such notice” … end → “None.”',
      ],
      [
        'in subsection (d), by striking “Such notice” and all that follows and inserting “None.”;',
        'replace-run [section 230(d)] “Such notice” … end → “None.”',
      ],
    ])
  })

  describe('inserting words', () => {
    checkForms([
      [
        'in subsection (a), by inserting “, by radio,” after “services”;',
        'insert-words [section 230(a)] “, by radio,” after “services”',
      ],
      [
        'in subsection (a), by inserting “radio” before “services” each place it appears;',
        'insert-words [section 230(a)] “radio” before “services” (all)',
      ],
      [
        'in subsection (a), by inserting after “services” the following: “, by radio,”;',
        'insert-words [section 230(a)] “, by radio,” after “services”',
      ],
      [
        'in subsection (a), by inserting before “services” the following: “radio ”;',
        'insert-words [section 230(a)] “radio ” before “services”',
      ],
      [
        'in paragraph (1) of subsection (a), by inserting before the period at the end “, and by radio”;',
        'insert-words [section 230(a)(1)] “, and by radio” before mark-name “.” (at-end)',
      ],
      [
        'by inserting before the semicolon at the end of subsection (b)(1) the following: “, and by radio”;',
        'insert-words [section 230(b)(1)] “, and by radio” before mark-name “;” (at-end)',
      ],
      [
        'in subsection (b)(5), by inserting “and” after the semicolon at the end;',
        'insert-words [section 230(b)(5)] “and” after mark-name “;” (at-end)',
      ],
      ['in subsection (b)(5), by adding “and” at the end;', 'insert-words [section 230(b)(5)] “and” end'],
      [
        'in subsection (b)(5), by inserting “Generally,” at the beginning;',
        'insert-words [section 230(b)(5)] “Generally,” start',
      ],
      [
        'by striking “lewd” and inserting “indecent” after “obscene”;',
        ['delete-words [section 230] “lewd”', 'insert-words [section 230] “indecent” after “obscene”'],
      ],
    ])
  })

  describe('closing marks', () => {
    checkForms([
      [
        'in subsection (b)(5), by striking the period at the end and inserting “; and”;',
        'replace-words [section 230(b)(5)] mark-name “.” → “; and” (at-end)',
      ],
      [
        'in subsection (b)(5), by striking the period at the end and inserting a semicolon;',
        'replace-words [section 230(b)(5)] mark-name “.” → “;” (at-end)',
      ],
      [
        'in subsection (b)(4), by striking “; and” at the end and inserting a semicolon;',
        'replace-words [section 230(b)(4)] “; and” → “;” (at-end)',
      ],
      [
        'in subsection (b)(4), by striking the comma at the end and inserting a semicolon and “and”;',
        'replace-words [section 230(b)(4)] mark-name “,” → “; and” (at-end)',
      ],
      [
        'in subsection (b)(4), by striking the semicolon and “and” at the end and inserting a period;',
        'replace-words [section 230(b)(4)] “; and” → “.” (at-end)',
      ],
      [
        'in subsection (b)(4), by striking “; and” at the end and inserting a period;',
        'replace-words [section 230(b)(4)] “; and” → “.” (at-end)',
      ],
      [
        'by striking the period at the end of subsection (b)(5) and inserting a comma;',
        'replace-words [section 230(b)(5)] mark-name “.” → “,” (at-end)',
      ],
      ['in subsection (b)(4), by striking “and” at the end;', 'delete-words [section 230(b)(4)] “and” (at-end)'],
      [
        'in subsection (b)(4), by striking “and” after the semicolon;',
        'delete-words [section 230(b)(4)] “and” (at-end)',
      ],
      [
        'in subsection (b)(4), by striking the semicolon at the end;',
        'delete-words [section 230(b)(4)] mark-name “;” (at-end)',
      ],
      [
        'in subsection (b), by striking the dash and inserting a colon;',
        'replace-words [section 230(b)] mark-name “—” → “:” (at-end)',
      ],
    ])
  })
})
