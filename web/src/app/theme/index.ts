export { restoreTheme, type Theme, THEMES, useTheme } from './useTheme'
