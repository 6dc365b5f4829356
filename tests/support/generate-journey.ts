/** What a generated journey is made of. */
export interface Size {
  touchpoints: number;
  /** Touchpoints in a stage; 20 when absent. */
  perStage?: number;
}

const channels = ['web', 'app', 'email', 'shop', 'phone', 'parcel', 'social', 'reviews'];
const mediums = ['digital', 'digital', 'digital', 'physical', 'analog', 'physical', 'digital', 'digital'];
const personas = ['ana', 'giulia', 'lea'];
const kpis = ['conversion', 'csat', 'reach', 'bookings'];
const categories = ['website', 'advertising', 'customer-service', 'packaging', 'billing'];
const phases = ['before', 'during', 'after'];

/** A sound journey as a strategist would write it, only longer: twelve facts for each touchpoint, every name in use. */
export function generateJourney({ touchpoints, perStage = 20 }: Size): string {
  const stages = Math.ceil(touchpoints / perStage);
  const numbers = Array.from({ length: touchpoints }, (_, i) => i);
  const lines = [
    'format 1',
    'lang en',
    'brand aurora "Aurora Coffee" { value service "A barista on the phone" }',
    'competitor capsules "Capsule shop"',
    'team care "Customer care"',
    'team shops "Shop managers"',
    'tool crm "Customer hub" { kind crm }',
    ...personas.map((id) => `persona ${id} "${id}, city subscriber" { status customer  goal "A better cup at home" }`),
    ...channels.map((id, i) => `channel ${id} "The ${id}" { medium ${mediums[i]}  control owned  limit 4 per week }`),
    'message fresh "Roasted yesterday, brewed tomorrow" { promise delivery-time 1 day  tone "warm and precise" }',
    ...kpis.map((id) => `kpi ${id} "The ${id}" { scale percent  target >= 60 %  current 62 % at 2026-08-31 }`),
    'theme circle "Part of the circle" {',
    '  objective known "Aurora knows how you like your coffee" { measured-by conversion }',
    '  objective together "Subscribers taste together" { measured-by bookings }',
    '}',
    '',
    'journey long "A long journey" {',
    '  brand aurora',
    '  state as-is',
    ...personas.map((id) => `  persona ${id}`),
    '  measures conversion',
  ];
  for (let stage = 0; stage < stages; stage++) {
    lines.push(`  stage s${stage} "Stage ${stage}" {`, `    phase ${phases[Math.floor((stage * 3) / stages)]}`);
    for (const i of numbers.slice(stage * perStage, (stage + 1) * perStage)) lines.push(...touchpoint(i, touchpoints));
    lines.push('  }');
  }
  for (let i = 0; i + 3 < touchpoints; i += 40) {
    lines.push(
      `  hybrid h${i} "Order ${i}, then collect" {`,
      `    online t${i} "tells the team"`,
      `    offline t${i + 3} "the first name is on the cup"`,
      '    serves circle.together',
      '  }',
    );
  }
  return [...lines, '}', ''].join('\n');
}

function touchpoint(i: number, count: number): string[] {
  const next = i + 1 < count ? `leads-to t${i + 1} when "it fits" after 2 min share 80 %` : 'ends "Served"';
  return [
    `    touchpoint t${i} "Touchpoint ${i}" {`,
    `      on ${channels[i % channels.length]}`,
    `      category ${categories[i % categories.length]}`,
    `      does "Answers question ${i} about taste"`,
    `      feels ${['-2', '-1', '0', '+1', '+2'][i % 5]} "understood" for ${personas[i % personas.length]}`,
    '      expects 4 "two screens"',
    `      gets ${(i % 5) + 1} "five screens"`,
    '      says fresh "Roasted yesterday"',
    '      serves circle.known',
    `      measures ${kpis[i % kpis.length]}`,
    '      team care',
    `      pain process "The address is asked twice" as pain-${i} { severity high  due 2026-11-30 }`,
    `      ${next}`,
    '    }',
  ];
}
