import { inQuotes } from '../../rules/words.ts';
import type { Say, Words } from '../../texts/say.ts';
import { say } from '../../texts/say.ts';

/** What a new file says that its author has chosen. */
export interface NewJourney {
  name: string;
  label: string;
  /** The journey that a variant changes, and the path of its file as an import writes it. */
  base?: { name: string; path: string };
  words: Words;
}

/** The text of a new file. */
type Template = (journey: NewJourney) => string;

export const templateNames = ['hello', 'journey', 'variant'] as const;

/** A first file of each kind, with comments that say how to go on; labels and comments in the language of the reader. */
export const templates: Readonly<Record<(typeof templateNames)[number], Template>> = {
  hello: ({ name, label, words }) => {
    const { text, comment } = writing(words);
    return `${comment(say('The smallest useful journey: who, where, and what happens in which stage.'))}
persona customer ${text(say('Customer'))}

channel web ${text(say('Website'))} { medium digital  control owned }
channel shop ${text(say('Shop'))} { medium physical  control owned }

journey ${name} ${inQuotes(label)} {
  persona customer
  stage discover ${text(say('Discover'))} {
    phase before
    touchpoint home ${text(say('Home page'))} { on web }
  }
  stage buy ${text(say('Buy'))} {
    phase during
    touchpoint till ${text(say('At the till'))} { on shop }
  }
  stage enjoy ${text(say('Enjoy'))} {
    phase after
    touchpoint tips ${text(say('Tips for use'))} { on web }
  }
}
`;
  },

  journey: ({ name, label, words }) => {
    const { text, comment } = writing(words);
    return `${comment(say('Who lives this journey. What they want decides what is good.'))}
persona customer ${text(say('Customer'))} {
  status prospect
  goal ${text(say('Find what fits without losing time'))}
}

${comment(say('Where people and brand meet: digital is online, analog and physical are offline.'))}
channel web ${text(say('Website'))} { medium digital  control owned }
channel mail ${text(say('E-mail'))} { medium digital  control owned  limit 2 per week }
channel shop ${text(say('Shop'))} { medium physical  control owned }

${comment(say('What must be the same wherever it is said.'))}
message promise ${text(say('Ready when you are'))}

${comment(say('How it is known whether this works; write the last reading as: current 4.1 at 2026-06-30'))}
kpi satisfaction ${text(say('Satisfaction after the purchase'))} {
  kind qualitative
  scale csat
  target >= 4.3
}
kpi orders ${text(say('Orders from the website'))} {
  kind quantitative
  target >= 3 %
}

${comment(say('What the relation between people and brand is about.'))}
theme welcome ${text(say('Feeling expected'))} {
  objective recognised ${text(say('People are recognised as they arrive'))} { measured-by satisfaction }
}

journey ${name} ${inQuotes(label)} {
  state as-is
  persona customer
  goal ${text(say('Buy with a good feeling and come back'))}

  stage discover ${text(say('Discover'))} {
    phase before
    touchpoint home ${text(say('Home page'))} {
      on web
      role inform
      does ${text(say('Looks around'))}
      says promise
    }
  }

  stage buy ${text(say('Buy'))} {
    phase during
    touchpoint order ${text(say('Order online'))} {
      on web
      role purchase
      measures orders
      triggers pickup after 1 h
    }
    touchpoint pickup ${text(say('Pick-up in the shop'))} {
      on shop
      role image
      says promise
      serves welcome.recognised
    }
  }

  stage enjoy ${text(say('Enjoy'))} {
    phase after
    touchpoint survey ${text(say('A question a week later'))} {
      on mail
      says promise
      collects satisfaction
    }
  }

  ${comment(say('One touchpoint online and one offline that only work together.'))}
  hybrid click-and-collect ${text(say('Ordered online, picked up in the shop'))} {
    online order ${text(say('tells the shop who is coming'))}
    offline pickup ${text(say('everything lies ready'))}
    serves welcome.recognised
    interaction ${text(say('Staff greet people by their name'))}
  }
}
`;
  },

  variant: ({ name, label, base = { name: '', path: '' }, words }) => {
    const { comment } = writing(words);
    return `import ${inQuotes(base.path)}

${comment(say('Only what is different is written here: the rest comes from the base.'))}
journey ${name} ${inQuotes(label)} variant-of ${base.name} {
  state to-be
}
`;
  },
};

function writing(words: Words) {
  return {
    text: (said: Say) => inQuotes(words(said)),
    comment: (said: Say) => `// ${words(said).replace(/\s+/g, ' ')}`,
  };
}
