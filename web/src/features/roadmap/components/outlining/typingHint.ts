/** The id of the text that describes the field in the tree. */
export const TYPING_HINT = 'roadmap-typing-hint'
