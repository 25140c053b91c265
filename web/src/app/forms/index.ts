export {
  complaints,
  emailComplaint,
  missingComplaint,
  newPasswordComplaint,
  titleComplaint,
} from './accountRules'
export { complaintsAt } from './complaintsAt'
export { failureText } from './failureText'
export { keepFocus } from './keepFocus'
export { useSending } from './useSending'
