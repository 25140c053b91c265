export {
  complaints,
  emailComplaint,
  missingComplaint,
  newPasswordComplaint,
  titleComplaint,
} from './accountRules'
export { failureText } from './failureText'
export { useSending } from './useSending'
