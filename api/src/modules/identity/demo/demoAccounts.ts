import { newId } from '@fahrplan/shared/kernel'
import { type Role, ROLES } from '@fahrplan/shared/plan'
import { and, eq } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { memberships, municipalities, registeredDepartments } from '../../tenancy'
import { users } from '../tables'

/** Invented people of the example city. */
const NAMES: Readonly<Record<Role, string>> = {
  admin: 'Alex Administration',
  strategist: 'Sina Strategie',
  consultant: 'Conny Consulting',
  departmentHead: 'Dana Digitalamt',
  committee: 'Kim Kommunalrat',
}

/** The head of the department with this number has things to do in the example. */
const HEADED = '15'

const emailOf = (role: Role) => `${role.toLowerCase()}@demo.invalid`

/** Sees to it that the example city has one account for each role; one that is there already stays as it is. */
export async function makeDemoAccounts(db: Database): Promise<void> {
  const [city] = await db.select().from(municipalities).where(eq(municipalities.isDemo, true))
  if (!city) return
  const headed = await db
    .select({ id: registeredDepartments.id })
    .from(registeredDepartments)
    .where(and(eq(registeredDepartments.municipalityId, city.id), eq(registeredDepartments.number, HEADED)))
  for (const role of ROLES) {
    const [made] = await db
      .insert(users)
      .values({ id: newId(), email: emailOf(role), name: NAMES[role], isDemo: true })
      .onConflictDoNothing()
      .returning({ id: users.id })
    if (!made) continue
    await db.insert(memberships).values({
      municipalityId: city.id,
      userId: made.id,
      roles: [role],
      departmentIds: role === 'departmentHead' ? headed.map(({ id }) => id) : [],
    })
  }
}

/** The account of a role in the example city; nothing where there is none. */
export async function findDemoAccount(db: Database, role: Role): Promise<{ id: string } | undefined> {
  const [user] = await db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.isDemo, true), eq(users.email, emailOf(role))))
  return user
}

export async function demoRoles(db: Database): Promise<Role[]> {
  const found = await db.select({ email: users.email }).from(users).where(eq(users.isDemo, true))
  const emails = new Set(found.map(({ email }) => email))
  return ROLES.filter((role) => emails.has(emailOf(role)))
}
