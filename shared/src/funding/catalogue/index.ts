export {
  type CatalogueReport,
  changesOfCatalogue,
  type EntryReport,
  type FieldChange,
} from './changesOfCatalogue'
export {
  CATALOGUE_FORMAT,
  CATALOGUE_VERSION,
  catalogueJsonSchema,
  type CatalogueProgramme,
  type CatalogueSource,
  type ProgrammeCatalogue,
} from './format'
export { type CatalogueProblem, type CatalogueReading, readCatalogue } from './readCatalogue'
export { printCatalogue, toCatalogue } from './toCatalogue'
export type { CatalogueNotice } from './wantedFields'
