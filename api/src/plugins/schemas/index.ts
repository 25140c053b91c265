export { serialiserOf, type Serialise } from './serialise'
export { validatorCompiler } from './validate'
export { serializerCompiler } from './serializerCompiler'
export type { Answer, App, Routes } from './routes'
