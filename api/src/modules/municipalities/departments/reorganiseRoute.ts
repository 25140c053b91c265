import { newId } from '@fahrplan/shared/kernel'
import { type Reorganisation, type ReorganisationStep, reorganisationSchema } from '@fahrplan/shared/tenancy'
import type { App } from '../../../plugins/schemas'
import { authorOf } from '../../../plugins/session'
import { enter } from '../enter'
import { BODY_PROBLEMS, municipalityParamsSchema, type MunicipalityRoutesOptions } from '../options'
import { registerSchema } from './listRegister'
import { reorganiseDepartments } from './reorganiseDepartments'

export function reorganiseRoute(app: App, options: MunicipalityRoutesOptions): void {
  app.post(
    '/:municipalityId/departments/reorganisations',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'reorganiseDepartments',
        summary: 'Take one step of a reorganisation',
        description:
          'All strategies but archived ones follow. Earlier states keep the departments that they had, ' +
          'and what is finished stays with whoever did it.',
        tags: ['municipalities'],
        params: municipalityParamsSchema,
        body: reorganisationSchema,
        response: { 200: registerSchema },
        answers: { 200: { description: 'The departments as they are now' } },
        problems: [...BODY_PROBLEMS, 'not-permitted', 'not-found', 'rule-violated'],
      },
    },
    async ({ params, body, actor }) => {
      const { municipalityId } = params
      const { viewer } = enter(actor, municipalityId, 'reorganiseDepartments')
      const items = await reorganiseDepartments(options, {
        municipalityId,
        step: withId(body),
        today: options.today(),
        viewer,
        author: authorOf(actor, 'admin'),
      })
      return { items }
    },
  )
}

function withId(step: Reorganisation): ReorganisationStep {
  return step.kind === 'create' ? { ...step, id: step.id ?? newId() } : step
}
