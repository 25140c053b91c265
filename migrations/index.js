import { fileURLToPath } from 'node:url'

// Plain JavaScript beside its SQL: bundles of the API import this package as it stands.
export const migrationsFolder = fileURLToPath(new URL('./sql', import.meta.url))
