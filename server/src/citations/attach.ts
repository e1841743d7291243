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
  for (const [i, group] of groups.entries()) {
    while (next < attached.length && attached[next]!.citation.start < group.end) next++;
    const after = attached[next];
    const before = attached[next - 1];
    const chain = after ? endOfChain(text, groups, i, after.citation.start) : group.end;
    const ahead = after ? text.slice(chain, after.citation.start) : '';
    // "Article 14 in conjunction with Article 1 of Protocol No. 1", or "of the ECHR Protocol": the first is the Convention's.
    const isOfParent =
      after && chain > group.end && /proto[ck]ol/i.test(text.slice(after.citation.start, after.citation.end + 10));
    const belongsBefore = () =>
      before !== undefined &&
      before.citation.end <= group.start &&
      followsOn(before.citation, before.groups.at(-1), text, group);
    // "CRC, art. 3, CEDAW" and "the CRC (art. 3), the CEDAW"; but "of article 3, ICCPR".
    const isApart = /^\s*(?:,\s*$|\))/.test(ahead);
    const hasOwn = () => isOwnAlready(text, after?.citation, groups[i + 1]);
    if (after && !isOfParent && leadsTo(ahead) && !(isApart && (belongsBefore() || hasOwn()))) {
      after.groups.push(group);
      const other = attached[next + 1];
      const shared = /(?<![A-Za-zÀ-ɏ])(?:both|common|communs?|común|comunes)(?![A-Za-zÀ-ɏ])/.test(ahead);
      if (other && isPaired(text, after.citation, other.citation, shared)) other.groups.push(group);
    } else if (before && belongsBefore()) ownerOf(text, attached, next - 1, group).groups.push(group);
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

interface Attached {
  readonly citation: Citation;
  readonly groups: ProvisionGroup[];
}

/**
 * "CEDAW, opened for signature 18 December 1979, 1249 UNTS 13, art 11", "CRC, GA Res 44/25, UN Doc A/RES/44/25 (1989) art 32": the
 * articles are those of the title, not of where it is printed.
 */
function ownerOf(text: string, attached: readonly Attached[], i: number, { provisions }: ProvisionGroup): Attached {
  const isOfArticles = provisions.some(({ unit }) => unit === 'article');
  let owner = i;
  while (owner > 0) {
    const { form, start } = attached[owner]!.citation;
    const title = attached[owner - 1]!.citation;
    const isPlace = form === 'symbol' || (form === 'number' && /T\.?\s?S\.?\s/.test(text.slice(start, start + 16)));
    if (!isOfArticles || !isPlace || !isApparatus(text.slice(title.end, start))) break;
    owner--;
  }
  // A list of places without a title has none that the articles are of.
  return owner < i && attached[owner]!.citation.form === 'symbol' ? attached[i]! : attached[owner]!;
}

const isApparatus = (between: string): boolean =>
  between.length <= 90 &&
  !/;|[a-z]{4}\.\s|(?<![A-Za-z])(?:and|or|see|cf|under|to|by|which|that)(?![A-Za-z])/i.test(between);

/** "article 14 in conjunction with article 8 of": what stands behind the last of them is what all are of. */
function endOfChain(
  text: string,
  groups: readonly ProvisionGroup[],
  i: number,
  until: number,
  more = longestChain,
): number {
  const { end } = groups[i]!;
  const next = groups[i + 1];
  return more > 0 &&
    next &&
    next.start < until &&
    next.start - end < longest &&
    isConjunction(text.slice(end, next.start), groups[i]!)
    ? endOfChain(text, groups, i + 1, until, more - 1)
    : end;
}

/** Nobody reads more of them in one breath. */
const longestChain = 6;
const isConjunction = (between: string, { provisions }: ProvisionGroup): boolean => {
  const plain = between.replace(/\s+/g, ' ');
  return conjunction.test(plain) || (provisions.every(({ unit }) => unit === 'article') && readWith.test(plain));
};
const conjunction =
  /^,?\s(?:(?:(?:read|taken|considered|examined|invoked)\s)?(?:(?:alone|separately)\s(?:and|or)\s)?(?:(?:read|taken)\s)?(?:in\s(?:conjunction|combination|connection|relation|the\slight)\s(?:with|to|of)|together\swith|jointly\swith)|(?:read|taken)\swith|(?:lue?s?\s)?en\s(?:relation|combinaison|lien)\savec|combiné[es]{0,2}\s(?:avec|à)|lue?s?\sconjointement\savec|en\s(?:relación|conjunción|concordancia)\scon|(?:leíd[oa]s?\s)?conjuntamente\scon)\s(?:the\s|les?\s|l['’]|el\s|los\s)?$/i;
/** "del artículo 2; del artículo 6; y del artículo 24 del Pacto", and the other ways to say that articles are read together. */
const readWith =
  /^(?:[,;]? (?:(?:and|et|y) )?(?:of|del?|de los|du|des|de l['’])|,? (?:(?:as )?(?:read|taken|considered) )?(?:(?:both )?(?:alone|separately|independently),? (?:and|or) (?:when )?(?:read |taken )?)?(?:in conjunction|in combination|together|jointly) with|,? (?:(?:leíd|interpretad|considerad)[oa]s? )?(?:(?:por separado|por sí sol[oa]s?|sol[oa]s?|de forma independiente) [yo] )?(?:leíd[oa]s? )?(?:conjuntamente|en conjunto|en conjunción|en relación|en concordancia|en conexión|en combinación|junto) con(?: el| los| la)?|,? (?:(?:lue?s?|prise?s?|considérée?s?) )?(?:(?:seule?s?|isolément|séparément) (?:et|ou) )?(?:lue?s? |prise?s? )?(?:conjointement|en conjonction|en combinaison|en liaison|ensemble|combinée?s?) avec(?: l['’]| les| le)?) ?$/i;

/** The second of "both the ICCPR and the ICESCR" or "of the ICCPR and of the ICESCR", an acronym in brackets between them passed over. */
function isPaired(text: string, first: Citation, second: Citation, shared: boolean): boolean {
  const between = text.slice(first.end, second.start);
  return between.length < 60 && (shared ? both : ofBoth).test(between);
}

const both =
  /^[\s)*_]*(?:\([^()]*\)\S*\s*)?(?:and|et|y)\s+(?:(?:of|à|a|al|du|de|del)\s+)?(?:the\s+|la\s+|le\s+|l['’]|el\s+)?$/;
const ofBoth = /^[\s)*_]*(?:\([^()]*\)\S*\s*)?(?:and\s+of|et\s+(?:de|du)|y\s+(?:de|del))\s+(?:the\s+|la\s+|l['’])?$/;
const longest = 70;
const longestAfter = 200;
/** "article 12 of the", "articles 8 and 9" straight before "ICCPR", "de la", "under the". */
const leading =
  /^[\s*_)\]"”]{0,9}(?:,\s?)?(?:all\s)?(?:(?:and|et|y)\s(?:(?:the|its|la|el)\s|l['’])?(?:annexe?|anexo|preamble|préambule|preámbulo)\s)?(?:(?:common\sto|communs?\sà|comune?s?\sa|común\sa|of|to|in|under|from|du|de|des|del|dans|en|dudit|desdits)(?![A-Za-zÀ-ɏ])|d['’])?\s?(?:both\s)?(?:the|its|l['’]|la|le|les|el|los|ladite|cette|ce|dich[oa]|est[ea])?\s?(?:(?:UN|U\.N\.|EU|ILO|OAS|AU|United Nations|Council of Europe|said|same|revised|amended|First|Second|Third|Fourth|présente?|presente|citad[oa]|mencionad[oa]|referid[oa]|mism[oa]|\d{4})\s)?[*_"“'‘[]{0,9}$/i;
/**
 * What may stand between a name and "art. 7" without being a name of its own, as citation styles have it: "(24 April 1963)", "of
 * 23 May 1969", "July 28, 1951", "done at Geneva on 28 July 1951", "189 U.N.T.S. 137", "supra note 4". But for brackets, all have digits.
 */
const bracket = /\s?\([^()]{1,100}\)/y;
const numberedApparatus = [
  /,?\s(?:(?:of|du|de|del)\s)?(?:\d{1,2}(?:er|º)?\s(?:de\s)?[A-Za-zÀ-ɏ]{3,12}\s(?:de\s)?|[A-ZÀ-ÞŒ][A-Za-zÀ-ɏ]{2,9}\.?\s\d{1,2},\s)?(?:1[89]|20)\d{2}/iy,
  /,?\s(?:done|made|adopted|signed|concluded|opened\sfor\ssignature|faite?|signée?|adoptée?|conclue?|hech[oa]|firmad[oa]|adoptad[oa]|suscrit[oa])\s[^;()]{3,60}?\s(?:1[89]|20)\d{2}/iy,
  /,?\s\d{1,4}\s(?:UNTS|U\.\s?N\.\s?T\.\s?S\.|LNTS|RTNU|ILM|UST|U\.S\.T\.)\s\d{1,5}/iy,
  /,?\s(?:supra|above)\s(?:note|n\.)\s\d{1,3}/iy,
];
const mostApparatus = 5;

/** Where the apparatus behind a name ends. */
function afterApparatus(between: string): number {
  const kinds = /\d/.test(between) ? [bracket, ...numberedApparatus] : [bracket];
  let at = /^(?:['’]s)?["”'’»*_)\]]*/.exec(between)![0].length;
  for (let i = 0; i < mostApparatus; i++) {
    const kind = kinds.find(pattern => {
      pattern.lastIndex = at;
      return pattern.test(between);
    });
    if (!kind) break;
    at = kind.lastIndex;
  }
  return at;
}

const link = String.raw`(?:(?:and|et|y)\s)?(?:see|at|in|under|by|via|with|through|especially|particularly|notably|specifically|including|namely|in particular|notamment|spécialement|particulièrement|en particulier|en particular|en especial|especialmente|concretamente|despite)\b[,:]?\s*|(?:and|et|y)\s(?:à\s)?`;
const linking = new RegExp(
  `^\\s*(?:[,:(]\\s*)?(?:common\\s)?(?:Preamble(?:\\s*\\([^()]*\\))?\\s*,\\s*)?(?:${link})?(?:(?:its|their|the|under|in|en|dans|ses|son|leurs?|sus?)\\s+){0,2}$`,
  'i',
);

/** "ICCPR, art. 7", "ICCPR (art. 7)", "ICCPR, in particular its article 7", "the ICCPR's article 7", "(ICCPR), art. 7", "de 1966, notamment ses articles". */
const isFollowing = (between: string): boolean =>
  /^["”'’»*_)\]]*\s?[,(]?\s?$/.test(between) || linking.test(between.slice(afterApparatus(between)));

/** "- Convention on the Law of Treaties, 1969 — Articles 19–23": an entry of a list. */
const dashed = /^["”'’»*_)\]]*(?:,?\s\d{4}|\s\([^()]{1,60}\))?\s?[–—-]\s$/;
const endsLine = /^[*_)]*[.;]?\s*(?:\n|$)/;
/** "and its article 13", "et son article 19". */
const ownAgain = /\b(?:its|their|ses|son|leurs?|sus?)\s+$/i;

function leadsTo(between: string): boolean {
  if (between.length > longest * 8) return false;
  const plain = between.replace(/\s+/g, ' ');
  return plain.length <= longest && leading.test(plain);
}

const ofAnother = /^\s*(?:of|de|du|del)\s+(?:the\s|la\s|l['’]|its\s)?[A-Za-zÀ-ɏ]/i;

/** "art. 2 of something, ICCPR art. 12": what stands straight behind the name is its own. */
const isOwnAlready = (text: string, citation: Citation | undefined, next: ProvisionGroup | undefined): boolean =>
  citation !== undefined &&
  next !== undefined &&
  next.start >= citation.end &&
  /^\s{0,2}$/.test(text.slice(citation.end, next.start));

function followsOn(
  citation: Citation,
  previous: ProvisionGroup | undefined,
  text: string,
  group: ProvisionGroup,
): boolean {
  // "… and article 3 of the Constitution" belongs to what follows it, known or not.
  if (ofAnother.test(text.slice(group.end, group.end + 24))) return false;
  const between = text.slice(citation.end, group.start);
  // A dash that begins a line is that of the next item of a list.
  if (/\n[^\S\n]{0,20}[-–—]/.test(between)) return false;
  const plain = between.length > longestAfter * 8 ? between : between.replace(/\s+/g, ' ');
  if (plain.length < longest && conjunction.test(plain)) return true;
  // "article 4 of Protocol No. 4 and article 13": the first has its instrument, and of the second nobody knows.
  if (previous && previous.end <= citation.start) return ownAgain.test(plain) && isFollowing(plain);
  if (previous && previous.start > 0 && previous.end <= group.start) {
    const joint = text.slice(previous.end, group.start);
    if (joint.length <= 12 && /^\s*(?:,|;|and|&|,\s*and)\s*$/.test(joint)) return true;
    if (joint.length < longest && conjunction.test(joint.replace(/\s+/g, ' '))) return true;
  }
  if (dashed.test(plain) && endsLine.test(text.slice(group.end, group.end + 4))) return true;
  return plain.length <= longestAfter && isFollowing(plain);
}
