import { runAdd } from './add/run-add.ts'
import { contentFolder } from './content/read-content.ts'

/** `npm run add -- ID FIRST SECOND`, or `ID FILE.tmx`: makes a draft of a pair, or renews it; `--help` says how. */
process.exitCode = await runAdd(process.argv.slice(2), contentFolder, console)
