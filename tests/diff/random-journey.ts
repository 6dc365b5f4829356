import fc from 'fast-check';

/** A journey as data, to be written as text in any layout and changed in any way. */
export interface Model {
  tops: Block[];
  stages: (Block & { touchpoints: Block[] })[];
  hybrids: Block[];
}
export interface Block {
  kind: string;
  name: string;
  label: string;
  facts: string[];
}

const words = ['quiet', 'warm', 'slow', 'clear', 'late', 'kind', 'long', 'new', 'lost', 'sure'];
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((found) => found.join(' '));

/** Facts of which a touchpoint can have any, each once; the number keeps repeatable texts apart. */
const touchpointFacts = fc.tuple(
  fc.option(fc.constantFrom('on web', 'on till')),
  fc.option(fc.integer({ min: -2, max: 2 }).map((value) => `feels ${value}`)),
  fc.option(fc.constantFrom('role inform', 'role image', 'role purchase')),
  fc.option(text.map((found) => `does "${found}"`)),
  fc.option(text.map((found) => `thinks "${found}"`)),
  fc.option(fc.constantFrom('moment zero', 'moment first')),
  fc.option(fc.integer({ min: 1, max: 90 }).map((value) => `duration ${value} min`)),
  fc.option(fc.constant('measures csat')),
  fc.option(fc.integer({ min: 0, max: 9 }).map((i) => `leads-to t${i} share 40 %`)),
  fc.option(text.map((found) => `pain process "${found}" { severity high }`)),
);

/** A small journey with two stages, up to ten touchpoints with links, and a hybrid touchpoint. */
export const randomModel: fc.Arbitrary<Model> = fc
  .tuple(fc.array(touchpointFacts, { minLength: 2, maxLength: 10 }), fc.nat())
  .map(([all, cut]) => {
    const touchpoints = all.map((facts, i) => ({
      kind: 'touchpoint',
      name: `t${i}`,
      label: `Touchpoint number ${i}`,
      facts: facts.filter((fact) => fact !== null),
    }));
    const at = cut % (touchpoints.length + 1);
    const stage = (name: string, inside: Block[]) => ({
      kind: 'stage',
      name,
      label: `Stage ${name}`,
      facts: [`goal "${name} is done"`],
      touchpoints: inside,
    });
    return {
      tops: [
        { kind: 'channel', name: 'web', label: 'Website', facts: ['medium digital', 'control owned'] },
        { kind: 'channel', name: 'till', label: 'Till', facts: ['medium physical'] },
        { kind: 'kpi', name: 'csat', label: 'Satisfaction', facts: ['scale csat', 'target >= 4'] },
      ],
      hybrids: [{ kind: 'hybrid', name: 'pair', label: 'Pair', facts: ['online t0 "asks"', 'offline t1'] }],
      stages: [stage('first', touchpoints.slice(0, at)), stage('second', touchpoints.slice(at))],
    };
  });

/** The text of a model; `layout` decides over line breaks, comments and the order of facts. */
export function textOf({ tops, stages, hybrids }: Model, layout = 0): string {
  const gap = layout % 2 === 0 ? '\n' : '\n\n  // a remark\n\t';
  const facts = (all: readonly string[]) => (layout % 3 === 0 ? all : all.toReversed());
  const block = ({ kind, name, label, facts: own }: Block, inside = '') =>
    `${kind} ${name} "${label}" {${[...facts(own), inside].map((line) => gap + line).join('')}${gap}}`;
  const path = [
    ...stages.map((stage) => block(stage, stage.touchpoints.map((one) => block(one)).join(gap))),
    ...hybrids.map((one) => block(one)),
  ];
  const declared = tops.map((top) => block(top));
  return [...(layout % 5 === 0 ? declared : declared.toReversed()), `journey j "J" {\n${path.join(gap)}\n}\n`].join(
    gap,
  );
}
