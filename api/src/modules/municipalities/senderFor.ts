import type { Municipality } from '@fahrplan/shared/tenancy'
import type { FastifyRequest } from 'fastify'
import { noMailer } from '../../plugins/mail'
import { type Identity, originOf, type Sender } from '../identity'
import type { MunicipalityRoutesOptions } from './options'

/** Anybody may enter the demo: it sends nothing to addresses that were typed in there. */
export function senderFor(
  { identity, origins }: MunicipalityRoutesOptions,
  request: FastifyRequest,
  { isDemo }: Municipality,
): { readonly parts: Identity; readonly sender: Sender } {
  return {
    parts: isDemo ? { ...identity, mailer: noMailer } : identity,
    sender: { origin: originOf(request, origins), log: request.log },
  }
}
