/** Which end of the predecessor binds which end of the successor: finish to start, and so on. */
export type LinkType = 'FS' | 'SS' | 'FF' | 'SF'
