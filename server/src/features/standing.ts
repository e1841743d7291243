export * from '../corpus/standing.ts';
