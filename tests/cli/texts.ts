/** A text without findings. */
export const good = `// who answers the telephone
team care "Customer care"
`;

/** A text with one finding of a severity: typographic quotes in line 2. */
export function bad(severity: 'error' | 'warning' | 'info' | 'hint' = 'error'): string {
  return `${good.replaceAll('"Customer care"', '“Customer care”')}rules { severity smart-quotes ${severity} }\n`;
}

const hostile = 'x\u001b[31m]]>&lt;"\'--><b>%0A::error::\u202e{0} [a](javascript:1)';

/** A text whose findings carry what somebody else wrote. */
export const withHostile = `journey a "A" {
  persona ana
  stage s "S" {
    touchpoint t "T" { on nowhere  expects 5  gets 2 }
  }
}
image "${hostile}"
import "./::error file=x,line=1::no,50%\u0007.journey"
`;

export const hostileName = 'a,b:c %25 ::error::\u001b[31m<&>"\'.journey';
