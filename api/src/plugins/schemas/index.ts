export type { Answer, App, Routes } from './routes'
export { serializerCompiler } from './serializerCompiler'
export { validatorCompiler } from './validate'
