import { phrase, say, type Word } from './say.ts';

/** Why a text is no YAML, as js-yaml says it; what a later js-yaml may say stays in English. */
export function yamlReason(reason: string): Word {
  for (const [form, word] of reasons) {
    const found = form.exec(reason);
    if (found) return word(found[1] ?? '', found[2] ?? '');
  }
  return phrase(reason);
}

/** The reasons in which something of the text is named, and our own; of the rest the English is the key. */
const reasons: readonly (readonly [RegExp, (named: string, other: string) => Word])[] = [
  [/^this key is reserved$/, () => say`this key is reserved`],
  [/^tag name cannot contain such characters: (.*)$/s, name => say`tag name cannot contain such characters: ${name}`],
  [/^undeclared tag handle "(.*)"$/s, handle => say`undeclared tag handle "${handle}"`],
  [
    /^recursive alias "([^"]*)" is not supported for tag (.*) because it uses finalize\(\)$/s,
    (name, tag) => say`recursive alias "${name}" is not supported for tag ${tag} because it uses finalize()`,
  ],
  [
    /^there is a previously declared suffix for "(.*)" tag handle$/s,
    handle => say`there is a previously declared suffix for "${handle}" tag handle`,
  ],
  [/^nesting exceeded maxDepth \((.*)\)$/s, depth => say`nesting exceeded maxDepth (${depth})`],
  [/^aliases exceeded maxAliases \((.*)\)$/s, most => say`aliases exceeded maxAliases (${most})`],
  [/^merge keys exceeded maxTotalMergeKeys \((.*)\)$/s, most => say`merge keys exceeded maxTotalMergeKeys (${most})`],
  [/^unidentified alias "(.*)"$/s, name => say`unidentified alias "${name}"`],
  [/^cannot resolve a node with !<(.*)> explicit tag$/s, tag => say`cannot resolve a node with !<${tag}> explicit tag`],
  [/^unknown scalar tag !<(.*)>$/s, tag => say`unknown scalar tag !<${tag}>`],
  [/^unknown sequence tag !<(.*)>$/s, tag => say`unknown sequence tag !<${tag}>`],
  [/^unknown mapping tag !<(.*)>$/s, tag => say`unknown mapping tag !<${tag}>`],
];
