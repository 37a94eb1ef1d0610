/**
 * Tiersim as a library, in the order of its verbs:
 *
 *     parse → compile → simulate → observe → summarise → compose → write
 *
 * This is the one door: what is not listed here may change without notice. Nothing behind it
 * touches files, the network or the clock, so all of it runs in a browser too.
 */

// Compile: from a scenario to the columns that the machine runs, and what they ask of people.
export { type ScenarioWords, scenarioWords } from './compile/assumptions.ts';
export type { HolidayTable } from './compile/closed-days.ts';
export { type CompileOptions, compileScenario } from './compile/compile.ts';
export { type OfferedLoad, offeredLoad } from './compile/load.ts';
// Examples: tickets, weeks and a storm of one replication, for a report to show.
export { type Examples, examplesOf } from './event-log/examples.ts';
// Compare: several models with the same luck, differences with intervals and verdicts.
export {
  type ComparisonOptions,
  type ComparisonOutcome,
  type Contender,
  runComparison,
} from './experiment/comparison.ts';
export type {
  BestRow,
  Comparison,
  ComparisonResult,
  ComparisonRow,
} from './experiment/comparison-result.ts';
// Summarise: many replications, with intervals, targets and warnings.
export {
  type Crew,
  type Executor,
  inlineExecutor,
  type KeyedModel,
  type Unit,
  type UnitRecord,
} from './experiment/executor.ts';
// Observe: the catalogue of figures, and one replication measured by all of it.
export { prepare, replicate } from './experiment/replicate.ts';
export type {
  MetricRow,
  RunResult,
  Scope,
  Summary,
  TargetVerdict,
  Warning,
} from './experiment/result.ts';
export { type ExperimentOptions, runExperiment } from './experiment/run.ts';
// Select: the best of many models with a stated probability.
export { runSelection, type SelectionOptions } from './experiment/selection.ts';
export type { Selection, SelectionResult } from './experiment/selection-result.ts';
export {
  type ExperimentOutcome,
  type Study,
  type Subject,
  studyOf,
  UnknownTargets,
} from './experiment/study.ts';
// Compose and write: a result as a document, and a document as text.
export { comparisonJson, selectionJson, summaryJson } from './experiment/summary-json.ts';
// Search: how long a warm-up has to be.
export { type FoundWarmUp, searchWarmUp } from './experiment/warm-up-search.ts';
// Simulate: one replication of a model, told to collectors row by row.
export { RunRefused } from './kernel/limits.ts';
export type { Model } from './kernel/model.ts';
export {
  type Collector,
  DUTY_DOUBLES,
  DUTY_INTEGERS,
  type DutyChunk,
  DutyDouble,
  DutyInteger,
  TICKET_DOUBLES,
  TICKET_INTEGERS,
  type TicketChunk,
  TicketDouble,
  TicketInteger,
  WORK_DOUBLES,
  WORK_INTEGERS,
  type WorkChunk,
  WorkDouble,
  WorkInteger,
} from './kernel/rows.ts';
export type { RunTotals } from './kernel/run-totals.ts';
export { type SimulateOptions, simulate } from './kernel/simulate.ts';
export { METRICS } from './metrics/catalogue.ts';
export type { Metric } from './metrics/metric.ts';
export type { ReplicationRecord } from './metrics/record.ts';
// Laws and formulas: what a draw means, and what theory says of simple systems.
export { type DistributionColumns, sample } from './random/distribution.ts';
export { lawOf } from './random/distribution-law.ts';
export type { DistributionSpec } from './random/distribution-spec.ts';
export type { Law } from './random/law.ts';
export { composeComparison } from './report/comparison-report.ts';
export { writeComparisonText } from './report/comparison-text.ts';
export { composeReport, type ReportOrigin } from './report/compose.ts';
export type { Document } from './report/document.ts';
export { writeHtml } from './report/html.ts';
export { writeMarkdown } from './report/markdown.ts';
export { writeSelectionText } from './report/selection-text.ts';
export { type TextOptions, writeText } from './report/text.ts';
// Parse: from the text of a scenario to a scenario, or to everything that is wrong with it.
export { scenarioJsonSchema } from './scenario/json-schema.ts';
export { parseScenario } from './scenario/parse.ts';
export { type Problem, ScenarioError } from './scenario/problem.ts';
export type { Scenario } from './scenario/scenario.ts';
export type { Target } from './scenario/target.ts';
export type { ReadBase } from './scenario/variant.ts';
export {
  cobham,
  erlangA,
  erlangB,
  erlangC,
  erlangCServedWithin,
  pollaczekKhinchine,
} from './statistics/erlang.ts';
export { BrokenLaw } from './units/assert.ts';
// Speak: documents in another language, by a file of phrases.
export { ENGLISH, inLanguage, type Language } from './units/language.ts';
