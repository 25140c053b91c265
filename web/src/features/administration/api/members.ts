import type { Id } from '@fahrplan/shared/kernel'
import type { Invitation, IssuedLink, Member, Membership, NewInvitation } from '@fahrplan/shared/tenancy'
import { request } from '@/app/api'
import { municipalityPath } from './municipalities'

export async function fetchMembers(municipalityId: Id): Promise<Member[]> {
  const { items } = await request<{ items: Member[] }>(municipalityPath(municipalityId, 'members'))
  return items
}

export function patchMember(municipalityId: Id, userId: Id, membership: Membership): Promise<Member> {
  return request(municipalityPath(municipalityId, 'members', userId), { method: 'PATCH', body: membership })
}

export function removeMember(municipalityId: Id, userId: Id): Promise<void> {
  return request(municipalityPath(municipalityId, 'members', userId), { method: 'DELETE' })
}

export function issuePasswordLink(municipalityId: Id, userId: Id): Promise<IssuedLink> {
  return request(municipalityPath(municipalityId, 'members', userId, 'password-link'), { method: 'POST' })
}

export function removeSecondFactor(municipalityId: Id, userId: Id): Promise<void> {
  return request(municipalityPath(municipalityId, 'members', userId, 'second-factor'), { method: 'DELETE' })
}

export async function fetchInvitations(municipalityId: Id): Promise<Invitation[]> {
  const { items } = await request<{ items: Invitation[] }>(municipalityPath(municipalityId, 'invitations'))
  return items
}

export function invite(
  municipalityId: Id,
  invitation: NewInvitation,
): Promise<{ invitation: Invitation; link: IssuedLink }> {
  return request(municipalityPath(municipalityId, 'invitations'), { method: 'POST', body: invitation })
}

export function withdrawInvitation(municipalityId: Id, invitationId: Id): Promise<void> {
  return request(municipalityPath(municipalityId, 'invitations', invitationId), { method: 'DELETE' })
}

/** The link that was sent before opens nothing any more. */
export function renewInvitation(municipalityId: Id, invitationId: Id): Promise<IssuedLink> {
  return request(municipalityPath(municipalityId, 'invitations', invitationId, 'link'), { method: 'POST' })
}
