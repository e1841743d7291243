/** What checks prose in Markdown elsewhere, each as its users have it, made ready once. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** @returns {Promise<Record<string, (text: string) => Promise<unknown>>>} */
export async function checkers() {
  const { spellCheckDocument } = await import('cspell-lib');
  const { lint } = await import('markdownlint/promise');
  const { TextlintKernel } = await import('@textlint/kernel');
  const markdown = require('@textlint/textlint-plugin-markdown').default;
  const terminology = require('textlint-rule-terminology');
  const kernel = new TextlintKernel();
  const harper = await import('harper.js');
  const { binary } = await import('harper.js/binary');
  const linter = new harper.LocalLinter({ binary });
  await linter.setup();
  return {
    cspell: text =>
      spellCheckDocument(
        { uri: 'file:///draft.md', text, languageId: 'markdown' },
        { noConfigSearch: true, generateSuggestions: false },
        { language: 'en' },
      ),
    markdownlint: text => lint({ strings: { draft: text } }),
    'textlint terminology': text =>
      kernel.lintText(text, {
        ext: '.md',
        plugins: [{ pluginId: 'markdown', plugin: markdown }],
        rules: [{ ruleId: 'terminology', rule: terminology.default ?? terminology }],
      }),
    'harper.js': text => linter.lint(text, { language: 'markdown' }),
  };
}
