import { catalogue } from '../i18n/catalogue'

export const layoutMessages = catalogue({ product: 'Fahrplan' }, { product: 'Fahrplan' })
