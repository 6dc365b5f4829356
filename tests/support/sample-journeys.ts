/** Journeys that a map must draw well although they are unusual, by what is unusual about them. */
export const sampleJourneys = {
  'no-stages': 'journey j "Nothing yet" {\n  goal "A beginning"\n}\n',

  /** No channel, no phase, no feeling: as an import or a first draft brings it. */
  sketch: `journey j "A sketch" {
  stage a "First" { touchpoint one "Hears of it"  touchpoint two "Asks a friend" }
  stage b "Then" { touchpoint three }
  stage c "" { touchpoint four "" { feels 0 } }
}
`,

  /** Several channels for a contact, contacts that last, steps behind the line of visibility, a crowded cell. */
  rows: `channel web "Website" { medium digital  control owned }
channel app "App" { medium digital  control partner "Orange Ltd" }
channel phone "Phone" { medium analog }
channel shop "Shop" { medium physical  control third-party }
journey j "Rows" {
  stage a "Look" {
    phase before
    touchpoint search "Search" { on web  on app  on shop  feels +1  until c }
    touchpoint chat "Chat" { on app  feels -1  until b  critical }
    touchpoint check "Check the stock" { internal  backstage "Reads the shelf" }
    touchpoint sketch "No channel yet" { feels 0 "unsure" }
  }
  stage b "Buy" {
    phase during
    touchpoint t1 "One" { on web  feels +1 }
    touchpoint t2 "Two" { on web  feels +2 }
    touchpoint t3 "Three" { on web  feels +1 }
    touchpoint t4 "Four" { on web  feels 0 }
    touchpoint t5 "Five" { on web  feels -1 }
    touchpoint t6 "Six is hidden" { on web  feels -2 }
    touchpoint t7 "Seven is hidden" { on web  feels -2 }
    touchpoint pack "Pack" { internal }
  }
  stage c "Use" { phase after  touchpoint call "Call" { on phone  feels +2 } }
}
`,

  /** Hybrids in every position: same cell, same stage, neighbours, far, same row, crossing, hidden, with a missing side. */
  hybrids: `channel web "Website" { medium digital }
channel app "App" { medium digital }
channel phone "Phone" { medium analog }
channel shop "Shop" { medium physical }
theme one "First theme" { objective a "A" }
theme two "Second" { objective a "A" }
theme three "Third" { objective a "A" }
theme four "Fourth" { objective a "A" }
theme five "Fifth" { objective a "A" }
theme six "Sixth" { objective a "A" }
theme seven "Seventh" { objective a "A" }
journey j "Bridges" {
  stage s1 "One" {
    touchpoint w1 "Web one" { on web  feels +1  serves one.a  serves six.a }
    touchpoint a1 "App one" { on app  feels +1  serves two.a }
    touchpoint p1 "Shop one" { on shop  feels +1  serves three.a }
  }
  stage s2 "Two" {
    touchpoint w2 "Web two" { on web  feels 0  serves four.a }
    touchpoint p2 "Shop two" { on shop  feels 0  serves five.a  serves seven.a }
    touchpoint c2 "Call two" { on phone  feels 0 }
  }
  stage s3 "Three" {
    touchpoint w3 "Web three" { on web  feels -1  serves one.a  serves two.a  serves three.a  serves four.a  serves five.a  critical }
    touchpoint n3 "Note" { feels -1 }
  }
  stage s4 "Four" {
    touchpoint w4 "Web four" { on web  feels -1 }
    touchpoint p4 "Shop four" { on shop  feels -2 }
    touchpoint a4 "App four" { on app  feels -2 }
  }
  hybrid same "Same stage" { online w1  offline p1  serves one.a }
  hybrid near "Neighbours with a name that is much longer than any column" { online a1  offline p2  serves two.a }
  hybrid far "Far" { online w1  offline p4  serves six.a }
  hybrid back "Far and upwards" { online w4  offline p1  serves three.a }
  hybrid row "In one row" { online w2  offline w4  serves four.a }
  hybrid next "Next in the row" { online w2  offline w3  serves five.a }
  hybrid half "Half" { online a4  offline nobody }
  hybrid whole "Nobody" { online nobody  offline noone }
  hybrid self "Itself" { online w3  offline w3 }
  hybrid twice "The same again" { online a4  offline c2 }
}
`,

  /** A line for each persona, with gaps, a lonely dot and assumptions. */
  personas: `persona ana "Ana"
persona ben "Benedict Cumberland of the Northern Regions"
persona cem "Cem"
channel web "Website" { medium digital }
journey j "Three people" {
  state to-be
  persona ana  persona ben  persona cem
  stage a "One" {
    touchpoint t1 "Finds" { on web  feels +1 for ana  feels -1 for ben  feels 0 for cem }
    touchpoint t2 "Reads" { on web  feels +2 for ana  feels -2 for ben  feels 0 }
    touchpoint t3 "No feeling" { on web }
  }
  stage b "Two" {
    touchpoint t4 "Pays" { on web  feels -2 for ana  feels -2 for ben }
    touchpoint t5 "Waits" { on web  feels -1 for ana  evidence assumption "Guess" }
    touchpoint t6 "Gets" { on web  feels 0  confidence low }
  }
}
`,

  /** Numbers out of range, and KPIs of every kind. */
  numbers: `channel web "Website" { medium digital }
kpi a "Basket" { target 60..80 EUR  current 92 EUR at 2026-07 }
kpi b "Complaints" { scale percent  target <= 2 %  current 1.5 % at 2026-08-30 }
kpi c "Would recommend" { scale nps  target >= 30  current -12 at 2026-08-30 }
kpi d "Effort" { scale ces  target <= 3  current 4.2 at 2026-08-30 }
kpi e "Nobody has read this one" { target >= 1200000 people }
kpi f "No target" { current 17 min at 2026-08 }
kpi g "No KPI at all"
kpi h "Loss" { target >= -3 EUR  current -5 EUR }
kpi i "Not comparable" { target >= 3 %  current 5 people }
journey j "Numbers" {
  stage a "One" {
    touchpoint t1 "Seven" { on web  feels 7  measures a  measures b }
    touchpoint t2 "Three and a half" { on web  feels 3.5  measures c }
    touchpoint t3 "Minus a hundred" { on web  feels -100  measures e }
    touchpoint t4 "Minus a half" { on web  feels -0.5  expects 4.5  gets 1.25 "less" }
  }
  stage b "Two" { measures d  touchpoint t5 "Nothing" { on web  measures h  measures i } }
}
`,

  /** Thirty pains in a stage; resolved ones; those of the stage itself; messages and opportunities. */
  pains: `channel web "Website" { medium digital }
message hello "Hello"
journey base "Before" {
  stage a "One" {
    pain "Of the stage itself" as own { severity high }
    touchpoint t1 "Many" { on web  feels -1
${Array.from({ length: 30 }, (_, i) => `      pain "Pain number ${i + 1} of thirty in this stage" as p${i} { severity ${['low', 'medium', 'high'][i % 3]} }`).join('\n')}
    }
  }
  stage b "Two" { touchpoint t2 "Other" { on web  feels 0  says hello  opportunity "Say it better" } }
}
journey after "After" variant-of base {
  state to-be
  stage b { touchpoint t2 { resolves p0  resolves p1  resolves own } }
}
`,

  /** Labels that are far too long, in scripts with and without blanks, and in one that runs from the right. */
  long: `lang ar
brand b "${'An extraordinarily long brand name '.repeat(4)}"
persona p "${'Ein-Bindestrich-Wort-ohne-Ende-'.repeat(6)}" { goal "${'今日のコーヒーはいかがですか、'.repeat(10)}" }
channel web "${'Donaudampfschifffahrtsgesellschaft'.repeat(4)}" { medium digital  control partner "${'Partner '.repeat(20)}" }
channel shop "متجر القهوة في وسط المدينة القديمة بجانب النهر الكبير" { medium physical }
kpi k "${'رضا العملاء عن القهوة '.repeat(4)}" { target >= 123456.789 EUR per order  current 98765.432 EUR per order at 2026-08 }
kpi l "${'WWWWWWWWWW'.repeat(12)}" { target >= 3 %  current 2 % at 2026-08 }
theme t "${'A theme that has no end '.repeat(6)}" { objective o "${'목표'.repeat(40)}" { measured-by l } }
journey j "${'رحلة طويلة من الشاشة إلى دائرة التذوق '.repeat(6)}" {
  brand b  persona p  state as-is
  phase before "${'Bevor irgendetwas gekauft wird '.repeat(5)}"
  stage a "${'ステージ'.repeat(30)}" {
    phase before
    goal "${'Ziel, '.repeat(60)}"
    pain "${'تنتظر تسع دقائق على الهاتف '.repeat(8)}" { severity high }
    touchpoint one "${'🏳️‍🌈 Reise '.repeat(20)}" { on web  feels +1  critical  serves t.o  measures k }
    touchpoint two "${'今日のコーヒー'.repeat(10)}" { on shop  feels -2  expects 5  gets 1 "${'later '.repeat(30)}"  measures l }
    touchpoint three "اسأل الباريستا؟ (الآن)" { on shop  feels +2  category event }
  }
  stage b "W${'w'.repeat(200)}" { phase during  opportunity "${'Chance'.repeat(40)}"  touchpoint four "${'i'.repeat(400)}" { on web  feels +2  frequency 3 per week } }
  hybrid h "${'Brücke über alles hinweg '.repeat(8)}" { online one  offline two  serves t.o }
}
`,
} as const;
