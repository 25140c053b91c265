import { readFile } from 'node:fs/promises'
import { newId } from '@fahrplan/shared/kernel'
import { emptyPlan, fromDocument, type Plan, planDocumentSchema, renewIds } from '@fahrplan/shared/plan'
import { DEMO_FILE } from '../../../paths'

let example: Promise<Plan> | undefined

/**
 * What the council decided, without what the administration makes of it: from the example city, with ids of its own.
 * Its consultations are invented, so they stay behind.
 */
export async function resolutionPlan(): Promise<Plan> {
  example ??= readExample().catch((error: unknown) => {
    example = undefined
    throw error
  })
  return renewIds(await example, newId)
}

async function readExample(): Promise<Plan> {
  const { paper, decisionPoint } = fromDocument(
    planDocumentSchema.parse(JSON.parse(await readFile(DEMO_FILE, 'utf8'))),
  )
  return { ...emptyPlan, paper, decisionPoint }
}
