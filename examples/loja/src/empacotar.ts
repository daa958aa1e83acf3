import { bundle } from '@adminjs/bundler'
import { componentLoader } from './componentes.js'

await bundle({ componentLoader, destinationDir: 'public' })
// Rollup's plugins keep handles open.
process.exit(0)
