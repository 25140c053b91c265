/** `beside` follows other measures or their number, `alone` stands where none are shown, `sums` under amounts and counts. */
export type WithheldWording = 'beside' | 'alone' | 'sums'
