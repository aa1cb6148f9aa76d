// node tests/bench/run.ts [--json]
// DESIGN §10: what the app costs, beside a bare app of the same stack in the same run. Ends with 1 when a budget is broken.
import { availableParallelism, loadavg } from 'node:os'
import { isKept, type Line, toJson, toTable } from './budgets.ts'
import { buildAll } from './built.ts'
import { measureDragging } from './dragging.ts'
import { measurePicture } from './picture.ts'
import { measureSizes } from './sizes.ts'
import { openStage, type Stage } from './stage.ts'
import { measureStart } from './start.ts'
import { measureTyping } from './typing.ts'
import { measureWaking } from './waking.ts'

buildAll()
warnWhenBusy()
const stage = await openStage()
try {
  const lines = [
    ...(await measureSizes(stage)),
    ...(await measureStart(stage)),
    ...(await measureTyping(stage)),
    ...(await measurePicture(stage)),
    ...(await measureWaking(stage)),
    ...(await measureDragging(stage)),
    requestsElsewhere(stage),
  ]
  console.log(process.argv.includes('--json') ? toJson(lines) : toTable(lines))
  process.exitCode = lines.every(isKept) ? 0 : 1
} finally {
  await stage.close()
}

/** The ratios bear some of it, the milliseconds don't. */
function warnWhenBusy(): void {
  const [load = 0] = loadavg()
  const cores = availableParallelism()
  if (load > cores)
    console.error(`The machine is busy (${load.toFixed(1)} on ${cores} cores): times mean little.`)
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
