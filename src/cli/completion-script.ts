/** Completion scripts for shells, with all words in them: no program runs at a key press. */
import type { Options } from 'yargs';
import { COMMON_FLAGS } from './command.ts';

/** Shells for which there is a script. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** A command as a completion script needs it. */
export interface Completable {
  readonly name: string;
  readonly summary: string;
  readonly flags: Readonly<Record<string, Options>>;
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

function bash(commands: readonly Completable[]): string {
  const cases = commands.map((command) => {
    const words = allFlags(command).map(([name]) => `--${name}`);
    return `    ${command.name}) words="${words.join(' ')}" ;;`;
  });
  return `# tiersim completion for bash
_tiersim() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${commands.map(({ name }) => name).join(' ')} help --help --version"
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) COMPREPLY=($(compgen -f -- "$current")) ;;
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
        `'*--${name}${requiresArg ? '=' : ''}[${quoted(describe ?? '')}]'`,
    );
    return `    ${command.name}) _arguments ${flags.join(' ')} '*:file:_files' ;;`;
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
    for (const [flag, { describe, requiresArg }] of allFlags(command)) {
      const seen = `-n '__fish_seen_subcommand_from ${name}'`;
      const value = requiresArg ? ' -r' : '';
      lines.push(`complete -c tiersim ${seen} -l ${flag}${value} -d '${quoted(describe ?? '')}'`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Text inside single quotes and zsh brackets: marks of the shells' own are left out. */
function quoted(text: string): string {
  return text.replaceAll(/['[\]:`$\\]/g, '');
}
