// Fails the job when one of the steps before has found something; until then every step could tell what it knows.
import { given } from './runner.ts';

process.exitCode = Math.max(0, ...given('CODES').split(/\s+/).map(Number));
