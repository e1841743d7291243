/**
 * What an item of CSL-JSON may hold, by the names of CSL 1.0.2 (appendices III and IV) and its data model for input:
 * closed, so that a variable which no program knows does not pass.
 */
const types =
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage';
const names =
  'author chair collection-editor compiler composer container-author contributor curator director editor editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author script-writer series-creator translator';
const dates = 'accessed available-date event-date issued original-date submitted';
const texts =
  'language journalAbbreviation shortTitle abstract annote archive archive_collection archive_location archive-place authority call-number citation-key citation-label collection-title container-title container-title-short dimensions division DOI event event-title event-place genre ISBN ISSN jurisdiction keyword medium note original-publisher original-publisher-place original-title part-title PMCID PMID publisher publisher-place references reviewed-genre reviewed-title scale source status title title-short URL volume-title year-suffix';
const numbers =
  'chapter-number citation-number collection-number edition first-reference-note-number issue locator number number-of-pages number-of-volumes page page-first part-number printing-number section supplement-number version volume';

const all = (words: string, schema: object) => Object.fromEntries(words.split(' ').map(word => [word, schema]));

const name = {
  type: 'object',
  properties: all('family given dropping-particle non-dropping-particle suffix literal', { type: 'string' }),
  additionalProperties: false,
};

const date = {
  type: 'object',
  properties: {
    'date-parts': {
      type: 'array',
      minItems: 1,
      maxItems: 2,
      items: { type: 'array', minItems: 1, maxItems: 3, items: { type: ['string', 'number'] } },
    },
    circa: { type: ['string', 'number', 'boolean'] },
    ...all('season literal raw edtf', { type: 'string' }),
  },
  additionalProperties: false,
};

export const cslSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      id: { type: ['string', 'number'] },
      type: { enum: types.split(' ') },
      categories: { type: 'array', items: { type: 'string' } },
      custom: { type: 'object' },
      ...all(names, { type: 'array', items: name }),
      ...all(dates, date),
      ...all(texts, { type: 'string' }),
      ...all(numbers, { type: ['string', 'number'] }),
    },
    required: ['id', 'type'],
    additionalProperties: false,
  },
};
