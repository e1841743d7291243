/** The suites of every host, in the order in which they run: activation can be seen only once. */
import './activation.ts';
import './findings.ts';
import './explanations.ts';
import './reading.ts';
import './otherFormats.ts';
import './settings.ts';
import './blocks.ts';
import './ownCorpus.ts';
import './importing.ts';
import './repairing.ts';
import './writing.ts';
import './server.ts';
import './neighbours.ts';
import './views.ts';
import './pictures.ts';
