import { pathToFileURL } from 'node:url';
import { isProjectFile } from '../project/paths.ts';
import { loadCorpusFile, loadProject } from '../project/project.ts';
import { ownFilesOnDisk } from '../readOwnFiles.ts';
import { CallError, defineCommand } from './command.ts';
import { print } from './output.ts';
import { faultLine, nameOf } from './projects.ts';

export const corpusValidate = defineCommand({
  name: 'corpus validate',
  operands: 'FILE...',
  summary: 'Says what is wrong in project files and files of own facts, and where.',
  options: {},
  async run({ operands, corpus: load }) {
    if (operands.length === 0) throw new CallError('corpus validate: expected a file, such as .treaty-lens.yml');
    const base = await load();
    let faulty = false;
    for (const file of operands) {
      const uri = pathToFileURL(file).href;
      const project = await (isProjectFile(uri)
        ? loadProject(uri, [], ownFilesOnDisk, base)
        : loadCorpusFile(uri, ownFilesOnDisk, base));
      if (project.files.length === 0) throw new CallError(`${file}: there is no such file`);
      for (const { uri, text, faults } of project.files) {
        for (const fault of faults) print(faultLine(nameOf(uri), text, fault));
        faulty ||= faults.length > 0;
      }
      if (project.files.every(({ faults }) => faults.length === 0)) print(`${file}: valid; ${project.taken}.`);
    }
    return faulty ? 1 : 0;
  },
});
