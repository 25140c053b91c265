export { AnswerLog } from './answerLog'
export { createLog } from './createLog'
