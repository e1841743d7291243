import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** The compiled corpus as it is committed, from the root of the repository. */
export const committed = 'data/compiled/corpus.bin.br';

/** Smallest within a few seconds; what is compared is always the corpus inside, since compressors change over the years. */
export const pack = (corpus: Uint8Array): Uint8Array =>
  brotliCompressSync(corpus, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS },
  });

export const unpack = (packed: Uint8Array): Uint8Array => brotliDecompressSync(packed);
