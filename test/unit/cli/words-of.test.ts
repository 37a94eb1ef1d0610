import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OTHER_LANGUAGES } from '../../../src/cli/languages.ts';
import { loadScenario } from '../../../src/cli/load-scenario.ts';
import { wordsOf } from '../../../src/cli/words-of.ts';
import { scenarioWords } from '../../../src/compile/assumptions.ts';
import { inLanguage } from '../../../src/units/language.ts';
import { memoryHost } from '../../support/memory-host.ts';

const SCENARIOS = readdirSync('scenarios', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join('scenarios', name));

function loaded(file: string) {
  return loadScenario(memoryHost(process.cwd()).host, file);
}

describe('the assumptions of a scenario', () => {
  it.each(SCENARIOS)('%s has them in every language, word for word', async (file) => {
    const { scenario } = await loaded(file);
    for (const language of OTHER_LANGUAGES) {
      const lacking = new Set<string>();
      const strict = { ...language, onMissing: (phrase: string) => void lacking.add(phrase) };
      const { assumptions } = inLanguage(strict, () => scenarioWords(scenario));
      expect([...lacking]).toEqual([]);
      const english = scenarioWords(scenario).assumptions;
      expect(assumptions.map(({ topic, path }) => [topic, path])).toEqual(
        english.map(({ topic, path }) => [topic, path]),
      );
    }
  });

  it('are said in German as people there say them', async () => {
    const { assumptionsIn } = wordsOf(await loaded('scenarios/head-office.yaml'));
    const said = assumptionsIn?.de?.map(({ sentence }) => sentence.replace(/\s/gu, ' '));
    expect(said).toEqual(
      expect.arrayContaining([
        'network: lösbar durch L1 45 %, L2 84 %, L3 96 % und L4 100 %.',
        'Kunden von network geben ohne Antwort auf, Geduld: Mittel 12 min (exponentiell).',
        'engineering: 5 im Dienst Mo–Fr 08:30–17:30; Abwesenheit 5 %.',
        'Eine Übergabe kostet 4 min beim Absender und 6 min beim Empfänger.',
      ]),
    );
  });

  it('name the warm-up that was found', async () => {
    const scenario = await loaded('scenarios/head-office.yaml');
    const foundWarmUp = { weeks: 4, pilotWeeks: 12, replications: 20 };
    const words = wordsOf({ ...scenario, foundWarmUp } as typeof scenario);
    expect(words.assumptions.at(-1)?.sentence).toBe(
      '4 weeks of warm-up: by then the open tickets of 20 pilot runs are settled, which begin ' +
        'empty 12 weeks before the window.',
    );
    expect(words.assumptionsIn?.de?.at(-1)?.sentence).toMatch(
      /^4 Wochen Vorlauf: .* leer beginnen/,
    );
  });
});
