import { declarationAt } from '../model/at-place.ts';
import type { Statement } from '../model/statement.ts';
import { say } from '../texts/say.ts';
import { appendTo, remove } from './insertions.ts';
import { freeName } from './references.ts';
import type { Fix, Rule } from './rule.ts';
import { unused } from './workspace-use.ts';

/** A channel on which nothing happens. */
export const channelUnused: Rule = {
  code: 'channel-unused',
  severity: 'hint',
  profile: 'standard',
  *checkWorkspace(use) {
    for (const channel of unused(use, 'channel', ['on']))
      yield {
        place: channel.place('name'),
        say: say('No touchpoint uses channel ‘{name}’.', { name: channel.name ?? '' }),
      };
  },
  fixes({ place }) {
    const channel = declarationAt(place);
    if (!channel) return [];
    return [...addTouchpoint(channel), { title: say('Remove this channel'), edits: [remove(channel)] }];
  },
};

/** A touchpoint on the channel, in the first stage of the nearest journey that sees it. */
function addTouchpoint(channel: Statement): Fix[] {
  const { file, name = '' } = channel;
  const journeys = [file, ...file.workspace.all().filter((other) => other !== file)].flatMap((one) => one.journeys);
  const sees = (journey: Statement) => file.workspace.candidates('channel', name, journey)[0] === channel;
  const stage = journeys.find((journey) => journey.fact('stage') && sees(journey))?.fact('stage');
  if (!stage) return [];
  const text = `touchpoint \${1:${freeName('touchpoint', name, stage)}} "$0" { on ${name} \\}`;
  return [
    {
      title: say('Add a touchpoint in stage ‘{stage}’', { stage: stage.label || (stage.name ?? '') }),
      edits: [appendTo(stage, text)],
    },
  ];
}
