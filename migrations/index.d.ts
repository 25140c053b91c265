/** Absolute path of the folder with the SQL files and their journal. */
export declare const migrationsFolder: string
