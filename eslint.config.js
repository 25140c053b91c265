import { defineConfig } from 'eslint/config'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import tseslint from 'typescript-eslint'

// oxlint reads every script, also those inside components. ESLint reads what only it can: the templates.
export default defineConfig(
  {
    files: ['web/src/**/*.vue'],
    extends: [vue.configs['flat/recommended'], accessibility.configs['flat/recommended']],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      // Takes a union of types for a filter of Vue 2.
      'vue/no-deprecated-filter': 'off',
      'vue/no-v-html': 'error',
      // Types say which properties are optional.
      'vue/require-default-prop': 'off',
      // A label around its field, or one with `for`: both name the field.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      // Containers listen for keys and pointers on behalf of what they hold.
      'vuejs-accessibility/no-static-element-interactions': 'off',
      // The formatter decides about white space.
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-indent': 'off',
      'vue/html-self-closing': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/singleline-html-element-content-newline': 'off',
    },
  },
  {
    // A field of a form is named by the label that its frame draws around it, which no single template shows.
    files: ['web/src/ui/form/**/*.vue'],
    rules: { 'vuejs-accessibility/form-control-has-label': 'off' },
  },
  {
    // The tab stop of a treegrid is one of its rows.
    files: ['web/src/gantt/**/*.vue'],
    rules: { 'vuejs-accessibility/interactive-supports-focus': 'off' },
  },
)
