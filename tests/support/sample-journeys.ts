/** Journeys that a map must draw well although they are unusual, by what is unusual about them. */
export const sampleJourneys = {
  'no-stages': 'journey j "Nothing yet" {\n  goal "A beginning"\n}\n',
} as const;
