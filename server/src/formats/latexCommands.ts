/** What the commands and environments of LaTeX do with their arguments, as far as it decides what is prose. */

/** How many of the first arguments in braces are not text; all other commands have text in every one. */
export const argumentsWithoutText: ReadonlyMap<string, number> = new Map(
  Object.entries({
    1: `label ref pageref eqref cref Cref autoref nameref vref input include includegraphics includeonly bibliography bibliographystyle
      usepackage documentclass RequirePackage LoadClass cite citep citet citealp citealt citeauthor citeyear citeyearpar parencite footcite
      footcitetext textcite autocite smartcite supercite fullcite footfullcite nocite addbibresource printbibliography vspace hspace
      url path href nolinkurl hypertarget hyperlink textcolor color colorbox pagecolor index glossary gls Gls glspl Glspl acrshort
      pagestyle thispagestyle pagenumbering foreignlanguage selectlanguage tag phantom vphantom hphantom raisebox parbox scalebox
      lstset lstinputlisting hypersetup geometry graphicspath setmainfont setsansfont setmonofont hyphenation bibitem SI si num unit
      ensuremath setstretch linespread usetikzlibrary tikzset pgfplotsset refstepcounter stepcounter value arabic roman alph theoremstyle
      let itemsep columnwidth setlist crefrange bibleentry usetheme usecolortheme includepdf bookmark eqrefs`,
    2: `setlength addtolength setcounter addtocounter rule newcommand renewcommand providecommand DeclareMathOperator resizebox
      fontsize multicolumn multirow newtheorem numberwithin definecolor newcounter newlength DeclareRobustCommand titlespacing qty
      addcontentsline newcolumntype fancyhead captionsetup`,
    3: 'newenvironment renewenvironment cline contentsline titleformat',
  }).flatMap(([count, names]) =>
    names
      .trim()
      .split(/\s+/)
      .map(name => [name, Number(count)] as const),
  ),
);

/** Environments whose content is no prose. */
export const environmentsWithoutText: ReadonlySet<string> = new Set(
  `verbatim Verbatim BVerbatim LVerbatim lstlisting minted comment filecontents alltt tikzpicture picture forest pgfpicture
  equation align gather multline eqnarray displaymath math flalign alignat algorithm algorithmic algorithm2e`
    .split(/\s+/)
    .flatMap(name => [name, `${name}*`]),
);

/** How many arguments in braces follow the name of an environment that are not text. */
export const environmentArguments: ReadonlyMap<string, number> = new Map(
  Object.entries({
    tabular: 1,
    'tabular*': 2,
    tabularx: 2,
    tabulary: 2,
    longtable: 1,
    array: 1,
    minipage: 1,
    multicols: 1,
    thebibliography: 1,
    wrapfigure: 2,
    adjustwidth: 2,
    spacing: 1,
    otherlanguage: 1,
    subfigure: 1,
  }),
);

/** Those in which `\\` ends a row. */
export const tables: ReadonlySet<string> = new Set([
  'tabular',
  'tabular*',
  'tabularx',
  'tabulary',
  'longtable',
  'array',
]);

/** Text of these stands by itself: nothing before or behind it goes on in it. */
export const apart: ReadonlySet<string> = new Set(
  `part chapter section subsection subsubsection paragraph subparagraph title subtitle frametitle framesubtitle caption footnote footnotetext
  thanks marginpar marginnote sidenote endnote todo item par`.split(/\s+/),
);

/** These change how letters look, even inside a word: `n\textsuperscript{o}`. */
export const looks: ReadonlySet<string> = new Set(
  'emph textit textbf textsc textrm textsf texttt textsl textup textmd textnormal textsuperscript up fup mbox hbox text underline uline enquote'.split(
    ' ',
  ),
);

export const symbols: Readonly<Record<string, string>> = {
  S: '§',
  P: '¶',
  textsection: '§',
  textparagraph: '¶',
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
  textquotedblleft: '“',
  textquotedblright: '”',
  guillemotleft: '«',
  guillemotright: '»',
  og: '«',
  fg: '»',
  textordmasculine: 'º',
  textordfeminine: 'ª',
  textdegree: '°',
  degree: '°',
  no: 'nº',
  No: 'Nº',
  ldots: '…',
  dots: '…',
  textellipsis: '…',
};

/** The combining mark of each accent: `\'e`, `\c{c}`. */
export const accents: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
};
