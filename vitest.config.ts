import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import type { Reporter, TestModule } from 'vitest/node'

/** Tests named `*.zones.test.ts` run once in each: west and east of UTC, half an hour off, across the date line, with summer time. */
const ZONES = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Apia', 'Europe/London']

/** The last line, alone and easy to find. A file that cannot be run counts as a failed test. */
const counts: Reporter = {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]) {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
    const broken = modules.filter((module) => module.errors().length > 0).length
    const passed = states.filter((state) => state === 'passed').length
    const failed = states.filter((state) => state === 'failed').length + broken + unhandledErrors.length
    process.stdout.write(`${passed} passed, ${failed} failed\n`)
  },
}

export default defineConfig({
  test: {
    // Processes, not threads: a thread cannot have a time zone of its own, and commands change the working directory.
    pool: 'forks',
    // A fresh process for every file takes fifteen times as long. Our modules keep no state, and no test replaces one.
    isolate: false,
    // Mostly they wait for programs that they started: two side by side are faster than one, on two cores as well.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    globalSetup: 'test/temporary-folder.ts',
    setupFiles: 'test/property-seed.ts',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: ['default', counts],
    coverage: { provider: 'v8', include: ['src/**/*.ts'] },
    projects: [
      { extends: true, test: { name: 'all', include: ['test/**/*.test.ts'], exclude: ['test/**/*.zones.test.ts'] } },
      ...ZONES.map((zone) => ({
        extends: true as const,
        test: { name: zone, include: ['test/**/*.zones.test.ts'], env: { TZ: zone } },
      })),
    ],
  },
})
