import type { Call } from './command.ts';
import { workOn } from './crew.ts';
import { linesOf } from './lines.ts';
import { openSink, remark } from './output.ts';

/**
 * Writes one line of JSON for each line of standard input, in their order: a stage of a pipe.
 * Nothing is kept but the lines under way; the input is read no faster than the output is.
 */
export async function answerLines(
  job: 'checkLine' | 'scanLine',
  call: Call,
  threads: number,
): Promise<{ readonly faults: number; readonly errors: number }> {
  const sink = await openSink(call.options['output-file'] as string | undefined);
  let faults = 0;
  let errors = 0;
  for await (const { json, isFault, hasError } of workOn(job, call, linesOf(process.stdin), threads)) {
    await sink.write(`${json}\n`);
    if (isFault) faults++;
    if (hasError) errors++;
  }
  await sink.end();
  if (faults > 0)
    remark(
      `${faults} ${faults === 1 ? 'line' : 'lines'} could not be read; the result of each says why, under "error".`,
    );
  return { faults, errors };
}
