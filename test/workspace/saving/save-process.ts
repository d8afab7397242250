import { openWorkspace } from '../../../src/workspace/open.ts'
import { openSaving } from '../../../src/workspace/saving/saving.ts'

// A process of its own that saves: `node save-process.ts ROOT ORDER`.
const [root = '', order = '{}'] = process.argv.slice(2)
console.log(JSON.stringify(await openSaving(await openWorkspace(root)).save(JSON.parse(order))))
