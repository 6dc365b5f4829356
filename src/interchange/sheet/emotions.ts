import { simplified } from '../../texts/simplified.ts';

/** Words that people write into a column for emotions, by the feeling they stand for. */
const words: Readonly<Record<number, readonly string[]>> = {
  2: 'delighted excited thrilled enthusiastic overjoyed love amazed proud very-happy very-positive very-satisfied 😀 😃 😄 😁 😍 🤩 🥰 ravi ravie enthousiaste enchanté enchantée très-content très-positif très-satisfait fier fière încântat încântată entuziasmat entuziasmată foarte-fericit foarte-mulțumit foarte-pozitiv mândru'.split(
    ' ',
  ),
  1: 'happy glad satisfied positive curious interested hopeful relieved confident calm pleased good trust 🙂 😊 ☺ 👍 heureux heureuse content contente satisfait satisfaite positif positive curieux curieuse intéressé intéressée soulagé soulagée confiant confiante rassuré serein bon fericit fericită mulțumit mulțumită pozitiv pozitivă curios curioasă interesat interesată ușurat încrezător bine'.split(
    ' ',
  ),
  0: 'neutral indifferent ok okay fine mixed 😐 😶 neutre indifférent indifférente neutru neutră indiferent indiferentă'.split(
    ' ',
  ),
  [-1]: 'unhappy sad annoyed confused worried anxious disappointed bored impatient negative unsure uncertain nervous bad stressed 🙁 ☹ 😕 😟 😞 👎 triste agacé agacée confus confuse inquiet inquiète déçu déçue ennuyé ennuyée impatient impatiente négatif négative hésitant nerveux stressé stressée trist tristă enervat enervată confuz confuză îngrijorat îngrijorată dezamăgit dezamăgită plictisit nerăbdător negativ negativă nesigur stresat stresată'.split(
    ' ',
  ),
  [-2]: 'angry frustrated furious hate desperate very-unhappy very-negative very-sad 😡 😠 🤬 😭 en-colère furieux furieuse frustré frustrée désespéré exaspéré très-négatif très-déçu furios furioasă supărat supărată frustrat frustrată disperat foarte-negativ foarte-supărat'.split(
    ' ',
  ),
};

/** The feeling, from -2 to +2, that a word or a face stands for. */
export function feelingOf(text: string): number | undefined {
  const wanted = fold(text);
  const found = [-2, -1, 0, 1, 2].find((value) => words[value]?.some((word) => fold(word) === wanted));
  return found;
}

function fold(text: string): string {
  return simplified(text.slice(0, 40).trim())
    .replace(/[.!]/g, '')
    .replace(/[\s_]+/g, '-');
}
