/** Values of a scenario that the command line changes. */
import { OutsideError } from '../node/outside-error.ts';
import { shortened } from './flags.ts';

/** Changes of values from the command line, in order. */
export type Changes = readonly (readonly [path: string, value: string])[];

/** The luck that a run is to have, where it is not left to its scenario. */
export function luckChanges(luck: {
  readonly seed: string | undefined;
  readonly isAntithetic?: boolean;
}): Changes {
  const seed: Changes = luck.seed === undefined ? [] : [['seed', JSON.stringify(luck.seed)]];
  return luck.isAntithetic ? [...seed, ['antithetic', 'true']] : seed;
}

/** The changes that `--set path=value` asks for; throws `OutsideError` E217. */
export function changesOf(settings: readonly string[]): Changes {
  return settings.map((setting) => {
    const at = setting.indexOf('=');
    if (at <= 0) {
      const example = '--set teams.service-desk.pay=35/h';
      throw new OutsideError(
        'E217',
        `--set takes path=value, such as ${example}; got ${shortened(setting)}.`,
      );
    }
    return [setting.slice(0, at).trim(), setting.slice(at + 1)] as const;
  });
}
