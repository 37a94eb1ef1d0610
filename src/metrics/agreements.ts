/** What was agreed with others, and how it was kept. */
import type { Model } from '../kernel/model.ts';
import { AGREEMENT_STRIDE, AgreementField, ClockState } from './fields.ts';
import { type Facet, type Metric, ratio } from './metric.ts';
import type { View } from './view.ts';

const CLOCK: Facet = {
  key: 'clock',
  values: [],
  more: ({ names }: Model) => names.agreements,
  isOptional: false,
  isByGroup: true,
};

function inState(view: View, state: number): number {
  return view.agreements(view.facet * AGREEMENT_STRIDE + AgreementField.Clocks + state);
}

function hasAgreements({ names }: Model): boolean {
  return names.agreements.length > 0;
}

/** Share of agreed goals that were met. */
export const agreementAttainment: Metric = {
  id: 'agreement-attainment',
  title: 'Attainment of agreements',
  unit: 'share',
  better: 'higher',
  definition:
    'Of the clocks agreed with vendors that started for tickets created in the window: those ' +
    'that met their goal ÷ those that met or missed it. Missed is every clock that passed its ' +
    'goal, stopped or not; one that runs on and is not overdue is left out. The priority is that ' +
    'of the start of the clock.',
  by: ['priority', 'type'],
  hasTotal: true,
  facet: CLOCK,
  applies: hasAgreements,
  statistics: [
    ratio(
      'share',
      (view) => inState(view, ClockState.Met),
      (view) => inState(view, ClockState.Met) + inState(view, ClockState.Missed),
    ),
  ],
};

/** Goals that were passed. */
export const agreementBreaches: Metric = {
  id: 'agreement-breaches',
  title: 'Breaches of agreements',
  unit: 'tickets',
  better: 'lower',
  definition:
    'Clocks agreed with vendors that passed their goal inside the window, of tickets of any age, ' +
    'mean per replication.',
  by: ['priority', 'type'],
  hasTotal: true,
  facet: CLOCK,
  applies: hasAgreements,
  statistics: [
    {
      id: 'total',
      estimator: 'mean of replications',
      value: (view) => view.agreements(view.facet * AGREEMENT_STRIDE + AgreementField.Breaches),
    },
  ],
};
