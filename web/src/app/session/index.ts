export { localPath } from './localPath'
export { forgetWithPerson, unsavedForms } from './personalTraces'
export { useSessionStore } from './sessionStore'
export { reasonText, useMunicipalityRights, useRights } from './useRights'
