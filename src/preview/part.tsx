import type { ComponentChildren } from 'preact';
import type { Source } from '../model/map-model.ts';
import { nameInUri } from '../texts/name-in-uri.ts';
import { say } from '../texts/say.ts';
import { useWords } from './words.ts';

/** A part of the details with its heading. */
export function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Name and value, side by side. */
export function Pair({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="pair">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Texts one below the other; a single one as a paragraph. */
export function Texts({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null;
  if (texts.length === 1) return <p>{texts[0]}</p>;
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** Where it is written; leads there. */
export function SourceButton({ source, onOpen }: { source: Source; onOpen: (source: Source, focus: boolean) => void }) {
  const words = useWords();
  const { file, range } = source;
  return (
    <button type="button" class="source" onClick={() => onOpen(source, true)}>
      {words(say('{file}, line {line}', { file: nameInUri(file), line: range.start.line + 1 }))}
    </button>
  );
}
