import { verbOf } from '../verbs.ts'
import { type Constituent, phrases, simple } from './constituent.ts'
import { edge, occurrence } from './occurrence.ts'
import { anchor, extent, headingAndText, headingThenText, object, place, since, until } from './places.ts'
import { block, brackets, by, dash, run, units, words } from './texts.ts'

/** The parts of a clause, in the order in which they are tried. */
export const constituents: readonly Constituent[] = [
  simple((tokens, at) => {
    const verb = verbOf(tokens[at])
    return verb === undefined ? null : { value: { verb }, next: at + 1 }
  }),
  phrases(
    { lost: true },
    'утратившим силу',
    'утратившими силу',
    'утратившей силу',
    'утратившее силу',
    'утратившую силу',
  ),
  phrases({ announced: 'content' }, 'следующего содержания', 'такого содержания', 'следующими словами'),
  phrases(
    { announced: 'wording' },
    'в следующей редакции',
    'в новой редакции',
    'в редакции :',
    'в редакции следующего содержания',
  ),
  phrases(
    { changes: true },
    '[следующие|следующее] изменения|изменение|дополнения|дополнение',
    '[следующие|следующее] изменения|изменение|дополнения|дополнение и изменения|изменение|дополнения|дополнение',
  ),
  phrases({ alphabetical: true }, 'в алфавитном порядке', 'с соблюдением алфавитного порядка'),
  phrases({ effect: true }, 'действие'),
  phrases({ text: true }, 'текст', 'существующий текст', 'весь текст'),
  phrases({ respectively: true }, 'соответственно'),
  phrases({ pronoun: true }, 'его', 'ее', 'их', 'в нем', 'в ней', 'в них', 'из него', 'из нее', 'из них'),
  occurrence,
  edge,
  headingThenText,
  headingAndText,
  extent,
  place,
  anchor,
  until,
  since,
  run,
  by,
  words,
  units,
  object,
  dash,
  brackets,
  block,
]
