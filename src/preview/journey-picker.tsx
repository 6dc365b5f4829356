import type { MapResult } from '../protocol/messages.ts';
import { say } from '../texts/say.ts';
import { useWords } from './words.ts';

export interface JourneyPickerProps {
  result?: MapResult;
  onPick: (journey: string) => void;
}

/** The name of the journey; a choice where the file has several. */
export function JourneyPicker({ result, onPick }: JourneyPickerProps) {
  const words = useWords();
  const journeys = result?.journeys ?? [];
  const current = result?.model?.journey;
  if (journeys.length < 2)
    return (
      <p class="journey" title={current?.label}>
        {current?.label ?? ''}
      </p>
    );
  return (
    <span class="picker">
      <select
        class="journey"
        aria-label={words(say('Journey'))}
        value={result?.picked ?? current?.id}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        {journeys.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
}
