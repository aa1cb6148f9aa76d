// node tests/bench/run.ts [--json]
// DESIGN §10: what the app costs, beside a bare app of the same stack in the same run. Ends with 1 when a budget is broken.
import { isKept, type Line, toJson, toTable } from './budgets.ts'
import { buildAll } from './built.ts'
import { measurePicture } from './picture.ts'
import { measureSizes } from './sizes.ts'
import { openStage, type Stage } from './stage.ts'
import { measureStart } from './start.ts'
import { measureTyping } from './typing.ts'

buildAll()
const stage = await openStage()
try {
  const lines = [
    ...(await measureSizes(stage)),
    ...(await measureStart(stage)),
    ...(await measureTyping(stage)),
    ...(await measurePicture(stage)),
    requestsElsewhere(stage),
  ]
  console.log(process.argv.includes('--json') ? toJson(lines) : toTable(lines))
  process.exitCode = lines.every(isKept) ? 0 : 1
} finally {
  await stage.close()
}

/** Last, when everything else has been done. */
function requestsElsewhere({ strangers }: Stage): Line {
  return {
    what: 'requests to any other origin',
    measured: strangers.length,
    budget: 0,
    unit: '',
    beside: [...new Set(strangers)].join(' ') || 'everything above, scripts and sockets',
  }
}
