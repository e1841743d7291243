import { say, type Word } from '../sayings/say.ts';

/** A kind of file that can be read, and how its source is named where its facts are shown. */
export interface Publication {
  /** What the user saved: "a page of the UN Treaty Collection". */
  readonly what: Word;
  readonly title: string;
  readonly url?: string;
}

export const publications = {
  untc: {
    what: say`a page of the UN Treaty Collection (HTML or XML)`,
    title: 'United Nations Treaty Collection, status of the treaty',
    url: 'https://treaties.un.org/Pages/ParticipationStatus.aspx',
  },
  normlex: {
    what: say`a page "Ratifications of …" of NORMLEX (HTML)`,
    title: 'ILO NORMLEX, ratifications',
    url: 'https://normlex.ilo.org/',
  },
  wipo: {
    what: say`a page "Contracting Parties" of WIPO Lex (HTML)`,
    title: 'WIPO Lex, contracting parties',
    url: 'https://www.wipo.int/wipolex/en/treaties/',
  },
  ohchr: {
    what: say`an export of the OHCHR dashboard (.xls)`,
    title: 'OHCHR, dashboard of the status of ratification',
    url: 'https://indicators.ohchr.org/',
  },
  icrc: {
    what: say`the ICRC's list of States party (.xls, .csv)`,
    title: 'ICRC, States party to treaties of international humanitarian law',
    url: 'https://ihl-databases.icrc.org/',
  },
  coe: {
    what: say`the Council of Europe's chart of signatures and ratifications (JSON)`,
    title: 'Council of Europe Treaty Office, chart of signatures and ratifications',
    url: 'https://www.coe.int/en/web/conventions/',
  },
  dutch: {
    what: say`a treaty of the Dutch treaty database (XML)`,
    title: 'Dutch treaty database, parties',
    url: 'https://verdragenbank.overheid.nl/',
  },
  untcCopy: {
    what: say`a copied table of the UN Treaty Collection (CSV)`,
    title: 'United Nations Treaty Collection, copied table',
    url: 'https://treaties.un.org/Pages/ParticipationStatus.aspx',
  },
  normlexCopy: {
    what: say`a copied table of NORMLEX (CSV)`,
    title: 'ILO NORMLEX, copied table of ratifications',
    url: 'https://normlex.ilo.org/',
  },
  plain: { what: say`a list of acts (CSV)`, title: 'A list of acts' },
} as const satisfies Readonly<Record<string, Publication>>;
