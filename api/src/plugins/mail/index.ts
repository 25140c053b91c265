export { createMailer, type MailSettings } from './createMailer'
export { type Mail, type Mailer, noMailer } from './mailer'
