// Every check, one after the other, and at the end one line that counts them all.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'

const isLong = process.argv.includes('--long')
const report = '.cache/vitest.json'
mkdirSync('.cache', { recursive: true })
rmSync(report, { force: true })

let passed = 0
let failed = 0

check('The route tree', ['node', '.ci/routes.mjs'])
check('Types of the app, the relay and the tests', ['tsc', '--noEmit', '-p', 'tsconfig.json'])
check('Types of the service worker', ['tsc', '--noEmit', '-p', 'src/pwa/tsconfig.json'])
check('Format and lint', ['biome', 'check', '--error-on-warnings', '.'])
check('Who imports whom', ['depcruise', 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'])
check('No dead code', ['knip'])
check('Build', ['node', '.ci/build.mjs'])
vitest(isLong ? ['--project', 'long'] : ['--project', 'unit', '--project', 'e2e'])

console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

function check(title, [command, ...args]) {
  const { status } = run(command, args)
  if (status === 0) passed++
  else failed++
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${title}`)
}

function vitest(args) {
  run('vitest', ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
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

function run(command, args) {
  return spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
}
