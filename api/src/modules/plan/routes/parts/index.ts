import { PART_NAMES } from '@fahrplan/shared/plan'
import type { Routes } from '../../../../plugins/schemas'
import { createPart } from './createPart'
import { deletePart } from './deletePart'
import { getPart } from './getPart'
import { listParts } from './listParts'
import { patchPart } from './patchPart'
import { type PartOptions, resourceOf } from './resource'

export { cursorSchema } from './cursor'
export { pageOf } from './page'

/** The parts of a plan as resources of their own: another way to the same rows and through the same door. */
export const partRoutes: Routes<PartOptions> = async (app, options) => {
  for (const resource of PART_NAMES.map(resourceOf)) {
    listParts(app, resource, options)
    getPart(app, resource, options)
    // Departments are changed for all strategies of a municipality at once, in its register.
    if (resource.entity === 'department') continue
    createPart(app, resource, options)
    patchPart(app, resource, options)
    deletePart(app, resource, options)
  }
}
