/** How large a map is. */
export interface BigSize {
  stages: number;
  channels: number;
  touchpoints: number;
  /** Every touchpoint with a number that this divides stands in the first channel, so that its cells are crowded. */
  crowd?: number;
}

const facts = [
  'feels -2 "lost"',
  'feels -1',
  'feels 0',
  'feels +1 "at ease"',
  'feels +2',
  'expects 4\n      gets 2',
  'critical',
  'pain "The address is asked twice" { severity high }',
  'opportunity "Ask once"',
  'frequency 2 per week',
];

/** A journey that fills a wall: many stages, many channels, facts of every kind. */
export function bigJourney({ stages, channels, touchpoints, crowd = 3 }: BigSize): string {
  const mediums = ['digital', 'analog', 'physical'];
  const lines = Array.from(
    { length: channels },
    (_, i) => `channel c${i} "Channel ${i + 1}" { medium ${mediums[Math.floor((i * 3) / channels)]} }`,
  );
  lines.push('journey big "A map that fills a wall" {');
  for (let stage = 0; stage < stages; stage++) {
    lines.push(`  stage s${stage} "Stage ${stage + 1}" {`, `    goal "What stage ${stage + 1} is for"`);
    for (let i = stage; i < touchpoints; i += stages) {
      const turn = Math.floor(i / stages);
      const channel = turn % crowd === 0 ? 0 : (turn * 7 + stage) % channels;
      lines.push(
        `    touchpoint t${i} "Touchpoint ${i} of this journey" {`,
        `      on c${channel}`,
        `      ${facts[i % facts.length]}`,
        `      ${facts[(i * 3 + turn) % 5]}`.replace(
          /^.*feels.*$/,
          i % facts.length < 5 ? '' : `      feels ${(i % 5) - 2}`,
        ),
        '    }',
      );
    }
    lines.push('  }');
  }
  return [...lines, '}', ''].join('\n');
}
