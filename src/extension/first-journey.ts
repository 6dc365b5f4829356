/** A first journey as a snippet: names to overwrite, and the three phases with a touchpoint each. */
export const firstJourney = `persona \${1:customer} "\${2:Customer}"

channel \${3:website} "\${4:Website}" { medium digital  control owned }
channel \${5:shop} "\${6:Shop}" { medium physical  control owned }

journey \${7:first-purchase} "\${8:First purchase}" {
  persona \${1:customer}
  goal "\${9:What does this person want to reach?}"

  stage discover "Discover" {
    phase before
    touchpoint \${10:home-page} "\${11:Home page}" {
      on \${3:website}
      feels +1
      leads-to \${12:till}
    }
  }

  stage buy "Buy" {
    phase during
    touchpoint \${12:till} "\${13:At the till}" {
      on \${5:shop}
      feels 0
      leads-to \${14:welcome}
    }
  }

  stage enjoy "Enjoy" {
    phase after
    touchpoint \${14:welcome} "\${15:Welcome mail}" {
      on \${3:website}
      feels +2
    }
  }
}
`;
