import { pgTable } from 'drizzle-orm/pg-core'
import { prose, title } from './columns'
import { notBlank } from './constraints'
import { partColumns, partOfStrategy } from './parts'

export const stakeholderGroups = pgTable(
  'stakeholder_groups',
  { ...partColumns(), name: title('name'), description: prose('description'), contact: prose('contact') },
  (t) => [...partOfStrategy(t), notBlank(t.name)],
)
