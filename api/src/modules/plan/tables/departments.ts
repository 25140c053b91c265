import { pgTable, uuid } from 'drizzle-orm/pg-core'
import { day, prose, title } from './columns'
import { notBlank } from './constraints'
import { findBy, partColumns, partOfStrategy, refersTo } from './parts'

export const departments = pgTable(
  'departments',
  {
    ...partColumns(),
    parentId: uuid('parent_id'),
    number: prose('number'),
    name: title('name'),
    retiredOn: day('retired_on'),
  },
  (t) => [...partOfStrategy(t), refersTo(t, t.parentId, t), findBy(t, t.parentId), notBlank(t.name)],
)
