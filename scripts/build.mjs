import { run } from './message.mjs'
import { build } from './output.mjs'

await run(build)
