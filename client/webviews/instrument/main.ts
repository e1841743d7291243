import type { InstrumentPage } from '../../src/viewProtocol.ts';
import type { ViewWords } from '../../src/views/words.ts';
import { h } from '../shared/dom.ts';
import { listen } from '../shared/host.ts';
import { articlesSection } from './articles.ts';
import { headerOf, registerSection } from './header.ts';
import { overTimeSection } from './overTime.ts';
import { participationSection } from './participation.ts';
import { relationsSection, sourcesSection } from './sources.ts';

interface Content {
  readonly page: InstrumentPage;
  readonly uri?: string;
  readonly words: ViewWords;
}

listen<Content>(
  ({ page, words }) => {
    const [participation, participants] = participationSection(page, words);
    const main = h(
      'main',
      {},
      headerOf(page, words),
      participation,
      page.status && overTimeSection(page, page.status, words),
      participants,
      page.articles && articlesSection(page, page.articles, words),
      registerSection(page, words),
      relationsSection(page, words),
      sourcesSection(page, words),
    );
    document.body.replaceChildren(main);
  },
  ({ page, uri }) => ({ id: page.id, uri }),
);
