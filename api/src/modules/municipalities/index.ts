import type { Routes } from '../../plugins/schemas'
import { listRegister, reorganiseRoute } from './departments'
import { invite, listInvitationsRoute, renewInvitation, withdrawInvitation } from './invitations'
import { issuePasswordLink, listMembersRoute, patchMember, removeMember, takeSecondFactor } from './members'
import { createMunicipality, listMunicipalities, patchMunicipality } from './municipalities'
import type { MunicipalityRoutesOptions } from './options'

/** The administration of municipalities: settings, members, invitations, departments. */
export const municipalityRoutes: Routes<MunicipalityRoutesOptions> = async (app, options) => {
  listMunicipalities(app, options)
  createMunicipality(app, options)
  patchMunicipality(app, options)
  listMembersRoute(app, options)
  patchMember(app, options)
  removeMember(app, options)
  issuePasswordLink(app, options)
  takeSecondFactor(app, options)
  listInvitationsRoute(app, options)
  invite(app, options)
  withdrawInvitation(app, options)
  renewInvitation(app, options)
  listRegister(app, options)
  reorganiseRoute(app, options)
}
