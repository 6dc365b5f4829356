// the numbers see the model only, so the vocabulary hands its list on through it
export { communicationsMix } from '../language/vocabulary.ts';
