/** What stands in the place of a map that is not there. */
export function Message({ loaded }: { loaded: boolean }) {
  return (
    <main class="message">
      {loaded ? (
        <>
          <h1>No journey here yet</h1>
          <p>The map appears as soon as the file holds a journey, for example:</p>
          <pre>{example}</pre>
        </>
      ) : (
        <p class="quiet" role="status">
          Drawing the map …
        </p>
      )}
    </main>
  );
}

const example = `journey first-visit "First visit" {
  stage discover "Discover" {
    touchpoint reel "A short film" { feels +1 }
  }
}`;
