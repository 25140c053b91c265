import { PART_NAMES } from '@fahrplan/shared/plan'
import type { Routes } from '../../../../plugins/schemas'
import type { PlanStore } from '../../planStore'
import { createPart } from './createPart'
import { deletePart } from './deletePart'
import { getPart } from './getPart'
import { listParts } from './listParts'
import { patchPart } from './patchPart'
import { resourceOf } from './resource'

export { cursorSchema } from './cursor'
export { pageOf } from './page'

/** The parts of a plan as resources of their own: another way to the same rows and through the same door. */
export const partRoutes: Routes<{ planStore: PlanStore }> = async (app, { planStore }) => {
  for (const resource of PART_NAMES.map(resourceOf)) {
    listParts(app, resource, planStore)
    createPart(app, resource, planStore)
    getPart(app, resource, planStore)
    patchPart(app, resource, planStore)
    deletePart(app, resource, planStore)
  }
}
