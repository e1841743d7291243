import { articleOf, articlesNamed } from './articlesNamed.ts';
import { attributeOf, childElements, type Element, elementsBelow } from './html.ts';
import { foldSpace, type PublishedReservation } from './statusTable.ts';

/** What one participant has said when it signed or consented, as the page of a treaty prints it. */
export interface UntcStatement {
  readonly participant: string;
  /** Its lines, white space folded. */
  readonly lines: readonly string[];
  /** The end notes of its heading, which tell of what was withdrawn. */
  readonly notes: string;
  /** It has consented to be bound: what it said on signing then has effect only where it was confirmed. */
  readonly consented: boolean;
}

/**
 * The articles that a participant's reservations and declarations are about. Only what is certain: an article in a
 * heading, or one that a sentence says a reservation is to, or how it is understood; not an article of another law, not
 * the one that permits the reservation, not what an end note on a withdrawal names, and nothing said on signing alone.
 */
export function reservationsIn(statement: UntcStatement, title: string): PublishedReservation[] {
  const { participant, lines, notes, consented } = statement;
  // What a participant says of a convention's protocols is printed with the convention.
  if (ownWord(title) !== 'Protocol' && lines.some(line => /\bProtocols? [IVX]+\b/.test(line))) return [];
  const withdrawn = new Set(
    /withdr[ae]w/i.test(notes) ? articlesNamed(notes).flatMap(({ provisions }) => provisions.map(articleOf)) : [],
  );
  const found = new Map<string, PublishedReservation>();
  let kind: PublishedReservation['kind'] = unspecific;
  let counts = true;
  let hasText = false;
  for (const line of lines) {
    const stage = stageOf(line);
    if (stage) {
      counts = !consented || stage !== 'signature';
      if (hasText) kind = unspecific;
    }
    const headed = kindOf(line);
    if (headed) kind = headed;
    if (headed && !stage && hasText) counts = counts || !consented;
    hasText = !stage && !headed;
    if (!counts || spoiled.test(line)) continue;
    const provisions = headed || stage ? inHeading(line) : inText(line, title);
    for (const provision of provisions) {
      if (withdrawn.has(articleOf(provision))) continue;
      const known = found.get(provision);
      if (!known || known.kind === kind) found.set(provision, { participant, kind, provision });
      else found.set(provision, { participant, kind: unspecific, provision });
    }
  }
  // "Article 29", above a text that speaks of its paragraph 1, is about that paragraph.
  const narrowed = new Set([...found.keys()].filter(provision => provision.includes('(')).map(articleOf));
  return [...found.values()].filter(({ provision }) => !narrowed.has(provision));
}

const unspecific = 'reservation or declaration';

/** Headings say when something was declared: on signing alone, or on consenting too. */
function stageOf(line: string): 'signature' | 'consent' | undefined {
  if (line.length > 130 || !/^\W{0,3}(?:.{0,60}\bmade |.{0,20})?(?:upon|confirmed|at the time of)\b.*\W?$/iu.test(line))
    return undefined;
  if (/confirm|ratif|accession|acceding|approv|acceptance|succession|consent/i.test(line)) return 'consent';
  return /signature|signing/i.test(line) ? 'signature' : undefined;
}

/** `Reservations:`, `Interpretative declaration`, `Reservation concerning article 4:`. */
function kindOf(line: string): PublishedReservation['kind'] | undefined {
  const heading =
    /^\W{0,3}(?:\w{1,3}[.)] ?)?(?:the )?(?:interpretative |general )?(?:reservations?|declarations?|understandings?|statements?)\b/iu;
  const follows =
    line.endsWith(':') && /\bfollowing (?:\w+ )?(?:reservations?|declarations?|understandings?)\b/i.test(line);
  if (!follows && (line.length > 130 || !heading.test(line) || !/(?::|^\W*\w+)["”]?$/u.test(line))) return undefined;
  const reserves = /reservation/i.test(line);
  const declares = /declaration|understanding|statement/i.test(line);
  return reserves && declares ? unspecific : reserves ? 'reservation' : 'declaration';
}

/** `Reservation concerning article 4:`; an article under which it is made is not what it is about. */
const inHeading = (line: string): string[] =>
  articlesNamed(line)
    .filter(({ start }) =>
      /\b(?:concerning|regarding|to|on|in respect of|with respect to|with regard to|in relation to|relating to) (?:the )?$/i.test(
        line.slice(0, start),
      ),
    )
    .flatMap(({ provisions }) => [...provisions]);

function inText(line: string, title: string): string[] {
  return articlesNamed(line).flatMap(({ provisions, start, end }) => {
    const [before, after] = [line.slice(0, start), line.slice(end)];
    if (isOfAnother(before, after, title)) return [];
    const alone =
      /^\W{0,3}(?:\w{1,4}[.)] ?)?(?:(?:ad|re:?|regarding|with regard to|with respect to|as regards|in respect of|concerning|on) )?(?:the )?$/iu;
    if (alone.test(before) && /^\W{0,4}$/u.test(after)) return [...provisions];
    return about.some(form => form.test(before)) && !permitted.test(before) ? [...provisions] : [];
  });
}

/** Lines on objections, withdrawals and territories, and on other instruments' provisions. */
const spoiled =
  /withdr[ae]w|objection|\bProtocols? [IVX]+\b|Hong Kong|Maca[uo]\b|Isle of Man|Jersey|Guernsey|Gibraltar|Virgin Islands|Cayman|Falkland|Bermuda|Rhodesia|Gilbert|Pitcairn|Helena|Turks|Antilles|Aruba|Faroe|Greenland|Tokelau|Caribbean part|dependent territor/i;

/** What stands before an article that a reservation or declaration is about. */
const about = [
  // "a reservation to", "is not bound by", "reserves the right not to apply".
  String.raw`(?:\bbound by|\b(?:reservations?|reserves?|reserving|reserved)\b[^.;:]{0,60}\b(?:to|on|about|against|concerning|regarding|in respect of|with respect to|with regard to|relating to|in relation to|as regards|as to)|\b(?:not (?:to )?(?:apply|accept|implement|recogni[sz]e)|appl(?:y|ies|ied)|accepts?|implements?|interprets?|understands?|construes?|excludes?|excluding|declines? to accept))`,
  // "interprets the provisions of", "the application of".
  String.raw`(?:\b(?:with (?:regard|respect|reference) to|in (?:respect|relation) (?:of|to)|as regards|regarding|concerning|relating to))`,
  String.raw`(?:\b(?:interpretation|application|implementation|meaning|scope|effect|wording|understanding|acceptance)(?:\s+\w+)? (?:of|to|given to))`,
  // "declares that article 14 …"
  String.raw`(?:\b(?:declares?|considers?|understanding|view|understands?|interprets?|states?|of the opinion) that)`,
  String.raw`(?:(?:^|[.:;"“–-] ?)(?:\w{1,3}[.)] ?)?)`,
].map(
  part =>
    new RegExp(
      `$(?<=${part}(?: (?:the|all|any of the|certain|of the|said|these))*(?: (?:provisions?|terms|requirements|obligations?|contents?|content|rule|text|scope|application|wording)(?: (?:of|in|contained in|set forth in|laid down in|set out in|under))?)?(?: the)? ?)`,
      'iu',
    ),
);

/** "in accordance with article 28": the article that permits it, not the one it is about. */
const permitted =
  /\b(?:pursuant to|accordance with|conformity with|virtue of|permitted|provided for|referred to|basis of|invok\w+)\b[^,;.]{0,40}$/i;

/** Whether the article is said or seems to be one of another law or treaty. */
function isOfAnother(before: string, after: string, title: string): boolean {
  if (
    /(?:Constitution|Code|Act|Law|Ordinance|Decree|Charter|Statute|Declaration|Regulations?)\W{1,12}$/u.test(
      before.slice(-30),
    )
  )
    return true;
  const [, owner] =
    /^\W{0,2}(?:,? ?(?:paragraph|sentence)[^.,;]{0,20})? ?\b(?:of|in|to|from) ((?:\p{L}|["“]).{0,160})/u.exec(after) ??
    [];
  if (!owner) return false;
  const [, word, rest = ''] =
    /^(?:(?:the|this|that|said|same|present|above-?mentioned|afore-?mentioned|aforesaid|International|Optional|["“'])\s*)*(Protocol|Covenant|Convention|Treaty)\b["”']?(.*)/i.exec(
      owner,
    ) ?? [];
  if (word?.toLowerCase() !== ownWord(title).toLowerCase()) return true;
  // Another treaty of the same word is told by what follows it.
  const named = /^\s+(?:on|against|relating|for|concerning|to)\b.{0,24}/iu.exec(rest)?.[0];
  return (
    named !== undefined &&
    !foldSpace(title).toLowerCase().includes(foldSpace(named).toLowerCase().split(' ').slice(0, 3).join(' '))
  );
}

/** What an instrument calls itself: an Optional Protocol to a Convention is a Protocol. */
const ownWord = (title: string): string => /Protocol|Covenant|Convention|Treaty/.exec(title)?.[0] ?? 'Convention';

/** The text of an element by its lines: the page breaks them with `<br>`, and repeats the name out of sight. */
export function linesOf(element: Element | undefined): string[] {
  let text = '';
  const visit = (node: Element['childNodes'][number]): void => {
    if (node.nodeName === '#text') text += (node as { value: string }).value;
    else if (node.nodeName === 'br' || node.nodeName === 'p') text += '\n';
    if ('tagName' in node && (attributeOf(node, 'class') === 'invisible' || node.tagName === 'sup')) return;
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  if (element) for (const child of element.childNodes) visit(child);
  return text
    .split('\n')
    .map(foldSpace)
    .filter(line => line !== '');
}

/** The entries of one of the page's tables of statements: the cell of the name, and that of the text. */
export function* entriesOf(table: Element | undefined): Generator<{ name: Element; text: Element | undefined }> {
  for (const cell of elementsBelow(table)) {
    if (cell.tagName !== 'td') continue;
    const parts = childElements(cell);
    const part = (id: string) => parts.find(element => attributeOf(element, 'id').endsWith(`_${id}`));
    const name = part('divParticipant');
    if (name) yield { name, text: part('divText') };
  }
}
