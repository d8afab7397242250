// What the script adds to pages that work without it: keys, folding, the height of bars, who changed a word, copying, following the files. `npm run build` makes one script of them.
import { bars } from './bars.js'
import { copying } from './copying.js'
import { folding } from './folding.js'
import { following } from './following.js'
import { importing } from './importing.js'
import { openAgain } from './kept-open.js'
import { keepPlace } from './kept-place.js'
import { keys } from './keys.js'
import { links } from './links.js'
import { live } from './live.js'
import { printing } from './printing.js'
import { who } from './who.js'

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
