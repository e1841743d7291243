/** One list among the excerpts: what it is called there, where it was read, and which instrument of the corpus it is of. */
export interface PartialList {
  readonly instrument: string;
  /** The beginning of the note on where the rows were read. */
  readonly from: string;
  readonly id: string;
  /** Key of `data/sources.yaml`. */
  readonly source: string;
  /** The day of the list; of an undated one the day of its newest act, since it is no older. */
  readonly day: string;
}

/**
 * The lists that are taken, the best one of each instrument. Left out are those without any day, those whose
 * instrument or dates whoever typed them doubted, years of joining beside a table that has the days, and what was typed
 * from the environmental database, which is read as a whole.
 */
export const partialLists: readonly PartialList[] = [
  list('C097', 'already on hand', 'ilo-c097', 'ilo-normlex-2023-10-26'),
  list('C102', 'zoek.officielebekendmakingen.nl', 'ilo-c102', 'trb-2011-12-31'),
  list('C143', 'already on hand', 'ilo-c143', 'wikipedia-2013-12-31'),
  list('C144', 'Wikipedia', 'ilo-c144', 'wikipedia-2023-09-30'),
  list('C158', 'Wikipedia', 'ilo-c158', 'wikipedia-2013-12-31'),
  list('C169', 'Wikipedia', 'ilo-c169', 'wikipedia-2013-12-31'),
  list('C187', 'Wikipedia', 'ilo-c187', 'wikipedia-2023-03-31'),
  list('C189', 'already on hand', 'ilo-c189', 'fedlex-2020-10-05'),
  list('C190', 'already on hand', 'ilo-c190', 'wikipedia-2024-01-01'),
  list(
    'African Charter on the Rights and Welfare of the Child',
    'http://www.peinedemort',
    'acrwc',
    'peinedemort-1999-11-29',
  ),
  list('American Convention on Human Rights', 'https://www.cidh', 'achr', 'iachr-2003-12-31'),
  list('CoE Trafficking Convention (CETS 197)', 'http://www.coe.int', 'coe-trafficking-2005', 'greta-2013-11-26'),
  list('Convention on Cybercrime (ETS 185)', 'http://www.coe.int', 'budapest-convention', 'coe-2015-12-03'),
  list('European Convention on Human Rights (ETS 5)', 'https://europeancourt', 'echr', 'echr-list-2021-08-01'),
  list(
    'European Social Charter (revised) (ETS 163)',
    'https://www.coe.int',
    'european-social-charter-revised-1996',
    'coe-2021-05-01',
  ),
  list(
    'Inter-American Convention against Racism, Racial Discrimination and Related Forms of Intolerance',
    'http://www.oas',
    'ia-racism-2013',
    'oas-2017-12-31',
  ),
  list(
    'Inter-American Convention on Protecting the Human Rights of Older Persons',
    'http://www.oas',
    'ia-older-persons-2015',
    'oas-2017-12-31',
  ),
  list('Kampala Convention', 'https://africanlii', 'kampala-convention-2009', 'african-union-2024-07-08'),
  list('Maputo Protocol', 'https://whatconvention', 'maputo-protocol', 'whatconvention-2012-09-13'),
  list('OAU Refugee Convention 1969', 'https://treaties.un.org', 'oau-refugee-convention-1969', 'unts-2004-04-16'),
];

function list(instrument: string, from: string, id: string, source: string): PartialList {
  return { instrument, from, id, source, day: /\d{4}-\d{2}-\d{2}$/.exec(source)?.[0] ?? '' };
}
