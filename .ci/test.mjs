// Every check, those that need nothing of each other side by side, and at the end one line that counts them all.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'

const isLong = process.argv.includes('--long')
const isWindows = process.platform === 'win32'
const report = '.cache/vitest.json'
mkdirSync('.cache', { recursive: true })
rmSync(report, { force: true })

let passed = 0
let failed = 0

await check('The route tree', ['node', '.ci/routes.mjs'])
await Promise.all([
  check('Build', ['node', '.ci/build.mjs']),
  check('Types of the app, the relay and the tests', ['tsc', '--noEmit', '-p', 'tsconfig.json']),
  check('Types of the service worker', ['tsc', '--noEmit', '-p', 'src/pwa/tsconfig.json']),
  check('Format and lint', ['biome', 'check', '--error-on-warnings', '.']),
  check('Who imports whom', [
    'depcruise',
    'src',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err',
  ]),
  check('No dead code', ['knip']),
])
vitest(isLong ? ['--project', 'long'] : ['--project', 'unit', '--project', 'e2e'])

console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

/** What it says comes in one piece, when it is done. */
function check(title, [command, ...args]) {
  const { promise, resolve } = Promise.withResolvers()
  const said = []
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: isWindows })
  child.stdout.on('data', bytes => said.push(bytes))
  child.stderr.on('data', bytes => said.push(bytes))
  child.on('error', error => end(null, String(error)))
  child.on('close', status => end(status, Buffer.concat(said).toString().trim()))
  return promise

  function end(status, words) {
    if (status === 0) passed++
    else failed++
    if (words !== '') console.log(words)
    console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${title}`)
    resolve()
  }
}

function vitest(args) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  spawnSync('vitest', ['run', ...args, ...reporters], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: isWindows,
  })
  try {
    const { numPassedTests, numFailedTests, numPendingTests, success } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    passed += numPassedTests
    failed += numFailedTests + numPendingTests
    if (!success && numFailedTests + numPendingTests === 0) failed++
  } catch {
    console.log('FAILED: the tests gave no report')
    failed++
  }
}
