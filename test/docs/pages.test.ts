/** Pages about parts of the model and about cases show what the program prints today. */
import { testPages } from './page-test.ts';

testPages([
  'docs/routing.md',
  'docs/ownership.md',
  'docs/outages.md',
  'docs/callers.md',
  'docs/knowledge.md',
  'docs/on-call.md',
  'docs/sites.md',
  'docs/variants.md',
  'docs/vendors.md',
  'docs/money.md',
  'docs/satisfaction.md',
  'docs/new-people.md',
  'docs/cases/small-company.md',
  'docs/cases/support-engineer-week.md',
  'docs/cases/escalation-engineer-week.md',
]);
