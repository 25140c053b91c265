// Paths are seen from `api`, where drizzle-kit is installed.
export default {
  dialect: 'postgresql',
  schema: './src/plugins/database/schema.ts',
  out: '../migrations/sql',
}
