/** A selection that nobody ran, for the tests of what is said about it. */
import type {
  ModelEnd,
  SelectionModel,
  SelectionResult,
} from '../../src/experiment/selection-result.ts';
import { makeRunResult } from './run-result.ts';

function modelOf(id: string, end: ModelEnd, hours: number): SelectionModel {
  return {
    id,
    name: `Model ${id}`,
    hash: id.repeat(64).slice(0, 64),
    changes: [],
    end,
    beatenBy: end === 'beaten' ? 'C' : null,
    replications: end === 'beaten' ? 20 : 60,
    figure: { estimate: hours, low: hours - 0.4, high: hours + 0.4, level: 0.95, n: 20 },
    requirements: [],
  };
}

/** Three models, of which C is selected. */
export function makeSelection(): SelectionResult {
  return {
    facts: makeRunResult().facts,
    selection: {
      formatVersion: '1.0',
      tool: { name: 'tiersim', version: '0.1.0' },
      seed: 'monday',
      figure: {
        ...{ metric: 'resolution-time', statistic: 'mean', scope: {}, unit: 'h' },
        ...{ better: 'lower', margin: 0.2 },
      },
      requirements: [],
      probability: 0.95,
      end: 'selected',
      selected: 'C',
      models: [modelOf('A', 'beaten', 8), modelOf('B', 'beaten', 7.1), modelOf('C', 'selected', 6)],
      replications: 100,
      decidedBy: null,
      verification: null,
    },
  };
}
