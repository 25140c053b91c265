import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../lib/root.mjs'
import { objectionTo } from './architecture.mjs'

const objection = (from: string, specifier: string) => objectionTo(join(root, from), specifier)

test.each([
  ['shared/src/plan/plan.ts', 'node:fs'],
  ['shared/src/plan/plan.ts', 'vue'],
  ['shared/src/plan/plan.ts', '@fahrplan/api'],
  ['web/src/main.ts', '@fahrplan/api'],
  ['web/src/main.ts', '../../api/src/config'],
  ['web/src/main.ts', '../../shared/src/kernel'],
  ['web/src/main.ts', '@/ui/basics/UiButton.vue'],
  ['web/src/gantt/bars.ts', '@/features/roadmap'],
  ['web/src/gantt/bars.ts', '@fahrplan/shared/plan'],
  ['api/src/config.ts', '@fahrplan/web'],
  ['api/src/app.ts', './modules/plan/planStore'],
  ['shared/src/progress/overdue.ts', '../plan/entities/strategy'],
])('%s may not import %s', (from, specifier) => {
  expect(objection(from, specifier)).toBeDefined()
})

test.each([
  ['shared/src/plan/plan.ts', 'zod'],
  ['shared/src/plan/plan.ts', '../kernel'],
  ['shared/src/plan/plan.ts', './entities'],
  ['shared/src/plan/entities/measure.ts', './fields'],
  ['web/src/main.ts', '@fahrplan/shared/plan'],
  ['web/src/main.ts', '@/ui'],
  ['web/src/main.ts', '@/ui/styles/index.scss'],
  ['web/src/gantt/bars.ts', '@fahrplan/shared/kernel'],
  ['web/e2e/server.ts', '../../scripts/lib/freePort.mjs'],
  ['api/src/app.ts', './modules/plan'],
  ['api/src/modules/plan/index.ts', './planStore'],
  ['api/src/plugins/database/schema.ts', '../../modules/plan/tables'],
  ['web/src/app/i18n/messages.ts', '@/features/roadmap/messages'],
  ['api/src/config.test.ts', './testing/samples'],
  ['web/e2e/server.ts', '../../api/src/testing/oidcProvider.ts'],
])('%s may import %s', (from, specifier) => {
  expect(objection(from, specifier)).toBeUndefined()
})
