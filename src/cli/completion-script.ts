/** Completion scripts for shells, with all words in them: no program runs at a key press. */
import type { Options } from 'yargs';
import { COMMON_FLAGS, FLAG_CHOICES, type Position } from './command.ts';

/** Shells for which there is a script. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** A command as a completion script needs it. */
export interface Completable {
  readonly name: string;
  readonly summary: string;
  readonly flags: Readonly<Record<string, Options>>;
  readonly positions: readonly Position[];
}

/** The completion script of a shell for these commands. */
export function completionScript(
  shell: (typeof SHELLS)[number],
  commands: readonly Completable[],
): string {
  if (shell === 'bash') return bash(commands);
  return shell === 'zsh' ? zsh(commands) : fish(commands);
}

function allFlags(command: Completable): [name: string, flag: Options][] {
  return Object.entries({ ...command.flags, ...COMMON_FLAGS });
}

/** Words that may stand after a command; none where a file stands there. */
function choicesOf({ positions }: Completable): readonly string[] {
  return positions[0]?.choices ?? [];
}

function zshValues(flag: string): string {
  const choices = FLAG_CHOICES[flag];
  return choices === undefined ? '' : `:word:(${choices.join(' ')})`;
}

function bash(commands: readonly Completable[]): string {
  const cases = commands.map((command) => {
    const words = allFlags(command).map(([name]) => `--${name}`);
    const choices = choicesOf(command).join(' ');
    return `    ${command.name}) words="${words.join(' ')}" choices="${choices}" ;;`;
  });
  const values = Object.entries(FLAG_CHOICES).map(
    ([flag, choices]) => `    --${flag}) words="${choices.join(' ')}" ;;`,
  );
  return `# tiersim completion for bash
_tiersim() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words="" choices=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${commands.map(({ name }) => name).join(' ')} help --help --version"
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[COMP_CWORD - 1]}" in
${values.join('\n')}
  esac
  if [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    help) choices="${commands.map(({ name }) => name).join(' ')} exit-codes" ;;
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *)
      if [ -n "$choices" ]; then COMPREPLY=($(compgen -W "$choices" -- "$current"))
      else COMPREPLY=($(compgen -f -- "$current")); fi ;;
  esac
}
complete -o filenames -F _tiersim tiersim
`;
}

function zsh(commands: readonly Completable[]): string {
  const names = commands.map(({ name, summary }) => `    '${name}:${quoted(summary)}'`);
  const cases = commands.map((command) => {
    const flags = allFlags(command).map(
      ([name, { describe, requiresArg }]) =>
        `'*--${name}${requiresArg ? '=' : ''}[${quoted(describe ?? '')}]${zshValues(name)}'`,
    );
    const choices = choicesOf(command);
    const rest = choices.length > 0 ? `*:word:(${choices.join(' ')})` : '*:file:_files';
    return `    ${command.name}) _arguments ${flags.join(' ')} '${rest}' ;;`;
  });
  return `#compdef tiersim
_tiersim() {
  local -a commands
  commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local command="\${words[2]}"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = "_tiersim" ]; then _tiersim "$@"; else compdef _tiersim tiersim; fi
`;
}

function fish(commands: readonly Completable[]): string {
  const lines = ['# tiersim completion for fish'];
  for (const command of commands) {
    const { name, summary } = command;
    lines.push(`complete -c tiersim -n __fish_use_subcommand -a ${name} -d '${quoted(summary)}'`);
    const seen = `-n '__fish_seen_subcommand_from ${name}'`;
    const words = choicesOf(command);
    if (words.length > 0) lines.push(`complete -c tiersim ${seen} -f -a '${words.join(' ')}'`);
    for (const [flag, { describe, requiresArg }] of allFlags(command)) {
      const choices = FLAG_CHOICES[flag];
      const value = choices ? ` -x -a '${choices.join(' ')}'` : requiresArg ? ' -r' : '';
      lines.push(`complete -c tiersim ${seen} -l ${flag}${value} -d '${quoted(describe ?? '')}'`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Text inside single quotes and zsh brackets: marks of the shells' own are left out. */
function quoted(text: string): string {
  return text.replaceAll(/['[\]:`$\\]/g, '');
}
