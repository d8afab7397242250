// mocha's own spec report, closed by one line that scripts can read: "N passed, N failed[, N skipped]".
const { reporters } = require('mocha')

module.exports = class Reporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options)
    runner.once('end', () => {
      process.once('exit', () => {
        const { passes, failures, pending } = this.stats
        console.log(`${passes} passed, ${failures} failed${pending ? `, ${pending} skipped` : ''}`)
      })
    })
  }
}
