import type { Citation } from './citation.ts';
import type { ProvisionGroup } from './provisions.ts';

/** Ties every group of provisions to the citation that it belongs to, before or after it; what belongs to none is left out. */
export function attachProvisions(
  text: string,
  citations: readonly Citation[],
  groups: readonly ProvisionGroup[],
): readonly Citation[] {
  if (groups.length === 0) return citations;
  const attached = citations.map(citation => ({ citation, groups: [] as ProvisionGroup[] }));
  let next = 0;
  for (const group of groups) {
    while (next < attached.length && attached[next]!.citation.start < group.end) next++;
    const after = attached[next];
    const before = attached[next - 1];
    const ahead = after ? text.slice(group.end, after.citation.start) : '';
    const belongsBefore = () =>
      before !== undefined &&
      before.citation.end <= group.start &&
      followsOn(text.slice(before.citation.end, group.start), before.groups.at(-1), text, group);
    if (after && leadsTo(ahead) && !(/^\s*,\s*$/.test(ahead) && belongsBefore())) {
      after.groups.push(group);
      const other = attached[next + 1];
      const shared = /(?<!\p{L})(?:both|common|communs?|común|comunes)(?!\p{L})/u.test(ahead);
      if (other && isPaired(text, after.citation, other.citation, shared)) other.groups.push(group);
    } else if (before && belongsBefore()) before.groups.push(group);
  }
  return attached.map(({ citation, groups: own }) =>
    own.length === 0
      ? citation
      : {
          ...citation,
          provisions: own.flatMap(({ provisions }) => provisions),
          divisions: own.flatMap(({ divisions }) => divisions ?? []),
        },
  );
}

/** The second of "both the ICCPR and the ICESCR" or "of the ICCPR and of the ICESCR", an acronym in brackets between them passed over. */
function isPaired(text: string, first: Citation, second: Citation, shared: boolean): boolean {
  const between = text.slice(first.end, second.start);
  return between.length < 60 && (shared ? both : ofBoth).test(between);
}

const both =
  /^[\s)*_]*(?:\([^()]*\)\S*\s*)?(?:and|et|y)\s+(?:(?:of|à|a|al|du|de|del)\s+)?(?:the\s+|la\s+|le\s+|l['’]|el\s+)?$/;
const ofBoth = /^[\s)*_]*(?:\([^()]*\)\S*\s*)?(?:and\s+of|et\s+(?:de|du)|y\s+(?:de|del))\s+(?:the\s+|la\s+|l['’])?$/;
const longest = 70;
/** "article 12 of the", "articles 8 and 9" straight before "ICCPR", "de la", "under the". */
const leading =
  /^[\s*_)\]"”]*(?:,\s*)?(?:(?:and|et|y)\s(?:(?:the|its|la|el)\s|l['’])?(?:annexe?|anexo|preamble|préambule|preámbulo)\s)?(?:(?:common\sto|communs?\sà|comune?s?\sa|común\sa|of|to|in|under|from|du|de|des|del|dans|en)(?!\p{L})|d['’])?\s*(?:both\s+)?(?:the|its|l['’]|la|le|les|el|los)?\s*(?:(?:UN|U\.N\.|EU|ILO|OAS|AU|United Nations|Council of Europe|said|same|revised|amended|\d{4})\s+)?[*_"“'‘[]*$/iu;
/** "ICCPR, art. 7", "ICCPR (art. 7)", "ICCPR, in particular its article 7", "the ICCPR's article 7", "(ICCPR), art. 7". */
const following =
  /^(?:['’]s)?["”'’*_)\]]*\s*(?:\([A-Z][A-Za-z0-9-]{1,12}\))?\s*[,:(]?\s*(?:Preamble(?:\s*\([^()]*\))?\s*,\s*)?(?:(?:and|see|at|in|under|by|via|with|through|especially|particularly|notably|specifically|including|namely|in particular|en particulier|en particular|despite)\b[,:]?\s*)?(?:(?:its|their|the|under|in|ses|son|su|sus)\s+)?$/i;

function leadsTo(between: string): boolean {
  const plain = between.replace(/\s+/g, ' ');
  return plain.length <= longest && leading.test(plain);
}

const ofAnother = /^\s*(?:of|de|du|del)\s+(?:the\s|la\s|l['’]|its\s)?[\p{L}]/iu;

function followsOn(
  between: string,
  previous: ProvisionGroup | undefined,
  text: string,
  group: ProvisionGroup,
): boolean {
  // "… and article 3 of the Constitution" belongs to what follows it, known or not.
  if (ofAnother.test(text.slice(group.end, group.end + 24))) return false;
  if (previous && previous.start > 0 && previous.end <= group.start) {
    const joint = text.slice(previous.end, group.start);
    if (joint.length <= 12 && /^\s*(?:,|;|and|&|,\s*and)\s*$/.test(joint)) return true;
  }
  const plain = between.replace(/\s+/g, ' ');
  return plain.length <= longest && following.test(plain);
}
