/** The accounts of the ledger that a model can fill. */

import { hasConsultations } from '../kernel/mechanisms.ts';
import type { Model } from '../kernel/model.ts';
import { ACCOUNTS, Account } from '../kernel/rows.ts';

/** The accounts that are shown for every model; of `ACCOUNTS` the first ones. */
export const COMMON_ACCOUNTS = ACCOUNTS.slice(0, Account.Consulting);

/** The accounts of a model, [Account]: consulting last, and only where somebody consults. */
export function accountsOf(model: Model): readonly string[] {
  return [...COMMON_ACCOUNTS, ...ownAccounts(model)];
}

/** The accounts that a model has besides the common ones. */
export function ownAccounts(model: Model): readonly string[] {
  return hasConsultations(model) ? ACCOUNTS.slice(Account.Consulting) : [];
}
