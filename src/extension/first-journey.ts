import type { Say, Words } from '../texts/say.ts';
import { english, say } from '../texts/say.ts';

/** A first journey as a snippet: names to overwrite, and the three phases with a touchpoint each. */
export function firstJourney(words: Words = english): string {
  const put = (label: Say) => words(label).replace(/[\\$}"]/g, '');
  return `persona \${1:customer} "\${2:${put(say('Customer'))}}"

channel \${3:website} "\${4:${put(say('Website'))}}" { medium digital  control owned }
channel \${5:shop} "\${6:${put(say('Shop'))}}" { medium physical  control owned }

journey \${7:first-purchase} "\${8:${put(say('First purchase'))}}" {
  persona \${1:customer}
  goal "\${9:${put(say('What does this person want to reach?'))}}"

  stage discover "${put(say('Discover'))}" {
    phase before
    touchpoint \${10:home-page} "\${11:${put(say('Home page'))}}" {
      on \${3:website}
      feels +1
      leads-to \${12:till}
    }
  }

  stage buy "${put(say('Buy'))}" {
    phase during
    touchpoint \${12:till} "\${13:${put(say('At the till'))}}" {
      on \${5:shop}
      feels 0
      leads-to \${14:welcome}
    }
  }

  stage enjoy "${put(say('Enjoy'))}" {
    phase after
    touchpoint \${14:welcome} "\${15:${put(say('Welcome mail'))}}" {
      on \${3:website}
      feels +2
    }
  }
}
`;
}
