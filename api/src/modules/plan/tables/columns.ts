import { bigint, date, smallint, text, uuid } from 'drizzle-orm/pg-core'

export const title = (name: string) => text(name).notNull()
/** Empty text says that nothing was written. */
export const prose = (name: string) => text(name).notNull()
export const day = (name: string) => date(name, { mode: 'string' })
export const cents = (name: string) => bigint(name, { mode: 'number' })
export const year = () => smallint('year').notNull()
export const ids = (name: string) => uuid(name).array()
