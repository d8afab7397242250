import { bundleIfStale } from '../../scripts/bundle.js'

// Pages of the tests load the scripts and styles as the sources are now.
bundleIfStale()
