import { say } from '../texts/say.ts';
import { useWords } from './words.ts';

/** What stands in the place of a map that is not there. */
export function Message({ loaded }: { loaded: boolean }) {
  const words = useWords();
  return (
    <main class="message">
      {loaded ? (
        <>
          <h1>{words(say('No journey here yet'))}</h1>
          <p>{words(say('The map appears as soon as the file holds a journey, for example:'))}</p>
          <pre>{example}</pre>
        </>
      ) : (
        <>
          <h1 class="unseen">{words(say('Journey map'))}</h1>
          <p class="quiet" role="status">
            {words(say('Drawing the map …'))}
          </p>
        </>
      )}
    </main>
  );
}

const example = `journey first-visit "First visit" {
  stage discover "Discover" {
    touchpoint reel "A short film" { feels +1 }
  }
}`;
