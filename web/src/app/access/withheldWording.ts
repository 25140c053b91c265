/** `beside` follows a number of measures, `alone` stands where none are shown, `sums` under amounts and counts. */
export type WithheldWording = 'beside' | 'alone' | 'sums'
