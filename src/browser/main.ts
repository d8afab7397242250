// What the script adds to pages that work without it: keys, folding, the height of bars, who changed a word, copying, following the files. `npm run build` makes one script of them.
import { bars } from './bars.ts'
import { copying } from './copying.ts'
import { folding } from './folding.ts'
import { following } from './following.ts'
import { importing } from './importing.ts'
import { openAgain } from './kept-open.ts'
import { keepPlace } from './kept-place.ts'
import { keys } from './keys.ts'
import { links } from './links.ts'
import { live } from './live.ts'
import { printing } from './printing.ts'
import { who } from './who.ts'

document.documentElement.classList.add('js')
// What was open comes first: the others look at what is shown.
for (const start of [
  openAgain,
  keepPlace,
  links,
  folding,
  following,
  who,
  keys,
  copying,
  printing,
  importing,
  live,
  bars,
])
  start()
