export * from '../corpus/matrix.ts';
