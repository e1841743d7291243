import type { Span } from '../text/span.ts';

/** Whether what is said is said of a part or a later change of the instrument: "the amendments to the Rome Statute", "Annex VI of MARPOL". */
export const isOfItsPart = ({ start }: Span, prose: string): boolean =>
  leadsTo.test(prose.slice(Math.max(0, start - 70), start));

const leadsTo =
  /$(?<=(?:\b(?:protocol|amend|enmienda|anne[xs]|anexo|art[ií]c|arts?\b|revis|appendi|apéndice|chapter|parts?\b|section|code\b|rule|regulation)|(?<![A-Za-zÀ-ɏ])(?:révis|avenant))[^.;:()]{0,40}\s(?:of|to|de|du|des|à|au|aux|del|al|a)\s(?:the\s|la\s|el\s|l['’]|los\s|las\s|les\s)?[“"*_]{0,2})/i;
